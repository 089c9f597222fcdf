"""1xx: what cannot be read, or not as it was meant."""

from __future__ import annotations

from generator.diagnostics.messages.message import Message
from generator.language import N_

MESSAGES: dict[str, Message] = {
    "E101": Message(
        N_("ce fichier n'est pas en UTF-8 : un caractère ne peut pas être lu ici (octet {0})"),
        N_("Enregistrez-le en choisissant l'encodage « UTF-8 »."),
    ),
    "E102": Message(
        N_("la première ligne doit être « --- »"),
        N_("Les renseignements de la fiche viennent entre deux lignes « --- »."),
        line=0,
        before_line=N_("Ajoutez au-dessus de cette ligne :"),
        is_added=True,
    ),
    "E103": Message(
        N_("la seconde ligne « --- » manque : on ne sait pas où finissent les renseignements de la fiche"),
        N_("Elle vient après le dernier renseignement, avant le texte libre."),
        line=0,
        before_line=N_("Ajoutez au-dessous de cette ligne :"),
        is_added=True,
    ),
    "E104": Message(
        N_("cette ligne ne peut pas être lue"),
        N_(
            "Une ligne est « clé: valeur », ou « - élément » d'une liste. Si la valeur contient un signe, mettez-la "
            "entre guillemets droits ; vérifiez aussi l'alignement avec les lignes voisines, et la ligne au-dessus."
        ),
    ),
    "E105": Message(
        N_("la clé « {0} » est déjà écrite à la ligne {1}"),
        N_("Gardez une seule des deux lignes. Plusieurs éléments vont sous une seule clé, chacun après un tiret."),
    ),
    "E106": Message(
        N_("on attend ici des lignes « clé: valeur »"),
        N_("Commencez chaque ligne par une clé, deux-points et une espace : « nom: Le Relais »."),
    ),
    "E107": Message(
        N_("ce fichier ou ses renseignements sont trop longs : {0} octets, pour {1} au plus"),
        N_("Gardez l'essentiel ; le reste peut faire l'objet d'une autre fiche ou d'une page."),
    ),
    "E108": Message(
        N_("le signe « {0} » a ici un sens particulier, que les fiches n'acceptent pas"),
        N_("Mettez la valeur entre guillemets droits."),
        line=1,
    ),
    "E109": Message(
        N_("un caractère invisible ({0}) se cache ici"),
        N_("Effacez-le : retapez la fin de la ligne à la main plutôt que de la coller."),
    ),
    "E110": Message(
        N_("trop de niveaux emboîtés (plus de {0})"), N_("Ramenez cette ligne et les suivantes vers la gauche.")
    ),
    "E111": Message(
        N_("« {0} » n'est pas un nom de fichier accepté"),
        N_(
            "Un nom de fichier n'a que des minuscules sans accent, des chiffres et des tirets, et "
            "finit par « .md » : « {1}.md »."
        ),
    ),
    "E112": Message(
        N_("« {0} » n'a pas sa place ici"),
        N_("Ce dossier ne contient que des fichiers « .md » ordinaires : ni dossier, ni lien, ni autre fichier."),
    ),
    "E113": Message(
        N_("le fichier des réglages « site.yml » manque"),
        N_("Lancez la commande dans le dossier de l'annuaire, ou indiquez ce dossier."),
    ),
    "E114": Message(
        N_("« site.yml » n'est pas un fichier ordinaire"),
        N_("Remplacez le lien ou le dossier par le fichier des réglages lui-même."),
    ),
    "E115": Message(
        N_("le dossier « content » manque"),
        N_("Créez-le à côté de « site.yml » : les fiches d'acteurs vont dans « content/actors »."),
    ),
    "E116": Message(
        N_("« {0} » n'est pas un dossier ordinaire"),
        N_("Mettez à sa place un vrai dossier qui contient les fiches : ni fichier, ni lien vers un autre endroit."),
    ),
    "E117": Message(
        N_("« {0} » ne vaut pas « --- » : il faut exactement trois tirets"),
        N_("Un traitement de texte change les tirets : retapez-les, au début d'une ligne et sans rien d'autre."),
        line=1,
    ),
    "E118": Message(N_("un crochet ou une accolade s'ouvre ici et ne se referme pas"), line=0),
    "E119": Message(
        N_("trop de niveaux emboîtés dans le texte (plus de {0})"),
        N_("Retirez des « > » ou des retraits : au-delà, la suite disparaîtrait de la page."),
    ),
    "E120": Message(
        N_("la valeur contient « : », qui sépare une clé de sa valeur"),
        N_("Mettez la valeur entre guillemets droits."),
        line=0,
    ),
    "E121": Message(
        N_("les guillemets de cette valeur se referment trop tôt"),
        N_("Une apostrophe ou un guillemet dans la valeur la termine : entourez-la de l'autre sorte de guillemets."),
        line=0,
    ),
    "E122": Message(
        N_("une valeur ne peut pas commencer par ce signe"),
        N_("Retirez-le, ou mettez la valeur entre guillemets droits."),
        line=0,
    ),
    "E123": Message(
        N_("cette ligne contient une tabulation"), N_("Alignez avec des espaces, jamais avec la touche Tab."), line=0
    ),
    "E124": Message(N_("il manque une espace après le tiret"), line=0),
    "E125": Message(N_("il faut deux-points puis une espace entre la clé et sa valeur"), line=0),
    "E126": Message(
        N_("cette ligne n'est pas alignée avec ses voisines"),
        N_("Les clés d'un même groupe, ou les tirets d'une même liste, commencent tous dans la même colonne."),
        line=0,
    ),
    "E127": Message(
        N_("une espace insécable s'est glissée ici"), N_("Effacez-la et retapez une espace ordinaire."), line=0
    ),
    "E128": Message(N_("ces guillemets ne sont pas des guillemets droits"), N_('Remplacez-les par « " ».'), line=0),
    "E129": Message(N_("un guillemet s'ouvre ici et ne se referme pas"), line=0),
    "E130": Message(
        N_("ce tableau est trop grand : {0} colonnes, pour {1} au plus, et {2} cases, pour {3} au plus dans le texte"),
        N_("Publiez-le ailleurs et mettez un lien, ou gardez les lignes qui comptent."),
    ),
    "E131": Message(
        N_("une autre clé commence ici, au milieu de la ligne"),
        N_("Allez à la ligne avant elle."),
        line=0,
        before_line=N_("Si ce n'est pas une clé mais la suite de la valeur, écrivez :"),
    ),
    "E132": Message(
        N_("cette ligne n'est ni « clé: valeur », ni « - élément » d'une liste"),
        N_("Donnez-lui une clé, ou effacez-la. Si elle continue le texte du dessus, décalez-la vers la droite."),
        line=0,
        before_line=N_("Pour continuer le texte du dessus, écrivez :"),
    ),
    "E133": Message(
        N_("deux versions du fichier se mêlent à partir d'ici"),
        N_("Gardez les bonnes lignes, et effacez celles qui commencent par « <<<<<<< », « ======= » et « >>>>>>> »."),
    ),
    "E134": Message(
        N_("un élément de liste commence par un tiret simple et une espace, non par un autre signe"),
        line=0,
    ),
    "E135": Message(
        N_("il manque un tiret devant le premier renseignement de cet élément"),
        N_("Ici, chaque élément de la liste commence par un tiret et une espace."),
        line=0,
    ),
    "E136": Message(
        N_("ce fichier n'est pas du texte : il vient d'un traitement de texte, d'un tableur ou d'un PDF"),
        N_(
            "Ouvrez-le dans son logiciel, copiez-en le texte et collez-le dans une fiche faite sur le modèle d'une "
            "autre."
        ),
    ),
    "E137": Message(
        N_("ce fichier ne commence pas par une ligne « --- »"),
        N_(
            "Un fichier commence par « --- », puis viennent les renseignements (« nom: Le Relais »), puis une seconde "
            "ligne « --- ». Si elle y est déjà, effacez ce qui la précède."
        ),
    ),
    "E138": Message(
        N_("un lien « [texte](adresse) » ne s'écrit que dans le texte libre"),
        N_("Ici, donnez l'adresse seule."),
        line=0,
    ),
    "E199": Message(N_("autres problèmes de ce fichier, non montrés : {0}"), N_("Corrigez d'abord ceux-ci.")),
    "W101": Message(
        N_("ce qui suit « # » est une remarque et ne sera pas publié"),
        N_("Si « # » fait partie de la valeur, mettez-la entre guillemets droits."),
        line=0,
        before_line=N_("Dans ce cas, écrivez :"),
    ),
    "W102": Message(
        N_("ces guillemets font partie de la valeur et seront publiés"),
        N_("Retirez-les, ou remplacez-les par des guillemets droits."),
        line=0,
    ),
    "W199": Message(N_("autres remarques sur ce fichier, non montrées : {0}")),
}
