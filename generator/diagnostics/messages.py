"""The words of each diagnostic, by code: what is wrong, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.replaced import replaced
from generator.diagnostics.visible import visible
from generator.language import N_, Language


@dataclass(frozen=True, slots=True)
class Message:
    """The words for one code; ``{0}``, ``{1}`` … are the diagnostic's values."""

    text: str
    hint: str = ""  # what to do
    suggestion: int | None = None  # which value is likely meant in place of the first, "" where there is none
    replacement: int | None = None  # which value stands in place of the first beyond doubt, "" where there is none
    choices: int | None = None  # which value lists all the known ones
    line: int | None = None  # which value is the line to write, "" where there is none
    before_line: str = N_("Écrivez :")  # what is said before the line
    is_added: bool = False  # the line comes beside the one shown, which stays


MESSAGES: dict[str, Message] = {
    # 1xx: reading
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
        N_("ce fichier est trop long : {0} caractères, pour {1} au plus"),
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
        N_("ce tableau est trop grand : {0} cases, pour {1} au plus et {2} colonnes"),
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
            "Ouvrez-le dans son logiciel, copiez-en le texte et collez-le dans une fiche faite sur le modèle d'une autre."
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
    # 2xx: one value, one file
    "E201": Message(N_("la clé « {0} » n'existe pas"), N_("Clés possibles ici : {2}."), suggestion=1, choices=2),
    "E202": Message(N_("on attend ici {0}"), N_("Clés possibles ici : {2}."), choices=2, line=1),
    "E203": Message(N_("la clé « {0} » est obligatoire"), N_("Écrivez « {0}: », puis une espace et sa valeur.")),
    "E204": Message(
        N_("« {0} » ne fait pas partie de la liste"), N_("Valeurs possibles : {2}."), suggestion=1, choices=2
    ),
    "E205": Message(
        N_("« {0} » n'est pas une date"),
        N_("Écrivez l'année, le mois et le jour : « 2026-03-12 »."),
        suggestion=1,
    ),
    "E206": Message(N_("la date « {0} » n'existe pas"), N_("Vérifiez le mois et le jour.")),
    "E207": Message(N_("« {0} » : répondez par « oui » ou « non »"), replacement=1),
    "E208": Message(
        N_("« {0} » n'est pas un nombre"),
        N_("Écrivez le nombre seul, en chiffres et sans unité : « 12 » ou « 12,5 »."),
        suggestion=1,
    ),
    "E209": Message(
        N_("« {0} » n'est pas un nom de fiche"),
        N_("Le nom d'une fiche est celui de son fichier sans « .md » : minuscules sans accent, chiffres et tirets."),
        suggestion=1,
    ),
    "E210": Message(
        N_("« {0} » n'est pas un territoire"),
        N_(
            "Écrivez le niveau et le code officiel (« commune:49007 », « epci:244900015 », « departement:49 », "
            "« region:52 », « france »), ou un territoire défini dans site.yml."
        ),
        suggestion=1,
    ),
    "E211": Message(
        N_("le code « {0} » est inconnu des tables officielles ({1})"),
        N_("Recopiez le code officiel ; celui d'une commune est le code de l'Insee, non le code postal."),
    ),
    "E212": Message(
        N_("« {0} » n'est pas un SIRET valable"),
        N_("Un SIRET a 14 chiffres, dont le dernier vérifie les autres. Recopiez-le en entier depuis un document."),
    ),
    "E213": Message(
        N_("« {0} » n'est pas un numéro RNA"), N_("Il commence par W, suivi de neuf chiffres ou lettres."), suggestion=1
    ),
    "E214": Message(
        N_("« {0} » n'est pas un numéro de téléphone"),
        N_("Écrivez un seul numéro, avec son 0 : « 02 41 00 00 00 ». Un autre numéro va dans un autre contact."),
        suggestion=1,
    ),
    "E215": Message(
        N_("« {0} » n'est pas une adresse de courriel"),
        N_("Écrivez une seule adresse, sans texte autour."),
        suggestion=1,
    ),
    "E216": Message(
        N_("« {0} » n'est pas une adresse de site acceptée"),
        N_("Elle commence par « https:// ». Si l'organisme n'a pas de site, effacez la ligne."),
        suggestion=1,
    ),
    "E217": Message(
        N_("ces horaires ne peuvent pas être lus : « {0} »"),
        N_(
            'Écrivez un jour par ligne (« lundi: "9h-12h, 14h-17h" »), ou au format OpenStreetMap '
            "(« Mo-Fr 09:00-12:00 »). Le reste se dit dans « horaires_precisions »."
        ),
    ),
    "E218": Message(
        N_("« {0} » n'est pas un code postal"),
        N_("Il a cinq chiffres, zéro de tête compris ; la commune a sa propre clé."),
        suggestion=1,
    ),
    "E219": Message(N_("{0} est hors des bornes ({1} à {2})")),
    "E220": Message(N_("« {0} » n'est pas accepté ici"), N_("Valeurs possibles : {1}.")),
    "E221": Message(
        N_("« {0} » n'a pas sa place ici"),
        N_(
            "Écrivez « lignes: groupees » au-dessus de « fiche », puis « - {0}: » comme élément d'une liste de la "
            "fiche (parties, lieux, contacts…)."
        ),
    ),
    "E222": Message(
        N_("« {0} » ne dit pas où couper la case"),
        N_(
            "Donnez un nom à chaque morceau, différent de celui des colonnes, entre accolades, et mettez entre eux le "
            "signe qui les sépare dans la case."
        ),
    ),
    "E223": Message(
        N_("« {0} » n'est pas un fichier de fiche placé à côté de la correspondance"),
        N_("Donnez son chemin depuis le dossier de la correspondance ; il finit par « .md »."),
    ),
    "E224": Message(
        N_("un annuaire ne peut pas ajouter de valeurs à la liste « {0} »"),
        N_("Listes qui peuvent être complétées : {1}."),
    ),
    "E225": Message(
        N_("ce texte a {0} caractères, pour {1} au plus"),
        N_("Gardez l'essentiel ici ; le détail va dans le texte libre, sous la seconde ligne « --- »."),
    ),
    "E226": Message(
        N_("« {0} » : on attend ici un code officiel"),
        N_("Codes possibles : {2}."),
        replacement=1,
        choices=2,
    ),
    "E227": Message(
        N_("« {0} » : la latitude et la longitude vont chacune sur sa ligne"),
        N_("L'autre ligne sera « {2}: {3} »."),
        replacement=1,
    ),
    "E230": Message(
        N_("l'adresse est confidentielle, mais « {0} » la donne"),
        N_("Retirez cette clé : la fiche dit comment appeler, jamais où c'est."),
    ),
    "E231": Message(
        N_("une personne est nommée sans son accord daté"),
        N_("Retirez « nom », ou ajoutez « accord_publication » avec la date de l'accord."),
    ),
    "E232": Message(N_("la fin ({0}) vient avant le début ({1})"), N_("Corrigez l'une des deux dates.")),
    "E233": Message(N_("« fin » et « duree_indeterminee: oui » se contredisent"), N_("Gardez l'une des deux clés.")),
    "E234": Message(
        N_("une convention a au moins deux parties"), N_("Ajoutez l'autre sous « parties », après un tiret.")
    ),
    "E235": Message(
        N_("il faut « acteur » (une fiche) ou « nom » (un organisme sans fiche), et un seul des deux"),
        N_("Si l'organisme a une fiche, gardez « acteur » ; sinon, gardez « nom »."),
    ),
    "E236": Message(N_("le résumé a {0} caractères, pour 280 au plus"), N_("Gardez une phrase simple.")),
    "E237": Message(N_("la définition a {0} mots, pour 60 au plus"), N_("Gardez l'essentiel.")),
    "E238": Message(
        N_("le partage d'informations nominatives demande « {0} »"),
        N_("Indiquez le texte qui l'autorise et comment les personnes en sont informées."),
    ),
    "E239": Message(
        N_("la position ({0} ; {1}) est hors de France"),
        N_(
            "En métropole, la latitude va de 41 à 51 et la longitude de -5 à 10. Elles sont peut-être échangées, ou il "
            "manque un signe moins."
        ),
    ),
    "E240": Message(N_("le nom ne finit pas par un point"), N_("Effacez le point final.")),
    "E241": Message(
        N_("le lien « {0} » n'est pas accepté dans le texte"),
        N_(
            "Écrivez « [texte](adresse) » ; l'adresse commence par « https:// », « mailto: », « tel: », « / » ou « # »."
        ),
    ),
    "W201": Message(
        N_("aucun moyen de contact"), N_("Ajoutez au moins un téléphone ou un courriel sous « contacts ».")
    ),
    "W202": Message(
        N_("ni résumé ni mission : un lecteur ne saura pas ce que fait cet acteur"),
        N_("Ajoutez « resume », suivi d'une phrase simple."),
    ),
    "W203": Message(
        N_("le résumé a {0} caractères : au-delà de 160, il sera coupé dans les listes"),
        N_("Gardez l'essentiel ; le reste peut aller sous « missions »."),
    ),
    "W204": Message(
        N_("page à relire : vérifiée le {0}, à relire tous les {1} mois"),
        N_("Après relecture, changez « verifie_le »."),
    ),
    "W205": Message(N_("page jamais relue par une personne"), N_("Après relecture, ajoutez « verifie_le ».")),
    "W206": Message(
        N_("l'accord de {0} date de plus de 24 mois : ni son nom ni son adresse personnelle ne sont publiés"),
        N_("Redemandez-le-lui, puis changez la date d'« accord_publication » ; ou retirez « nom »."),
    ),
    "W207": Message(
        N_("aucune date : ni signature, ni début"), N_("Ajoutez « signature » ou « debut » ; une année seule suffit.")
    ),
    "W208": Message(
        N_("l'échéance est passée ({0}) et la suite n'est pas renseignée"),
        N_("Changez « fin » si elle est prolongée ; sinon, dites comment elle a pris fin dans « resiliation »."),
    ),
    "W209": Message(N_("aucune évaluation prévue"), N_("S'il y en a une, décrivez-la sous « evaluation ».")),
    "W210": Message(N_("numéro inhabituel : « {0} »"), N_("Vérifiez-le en l'appelant.")),
    "W211": Message(N_("la commune {0} n'existe plus : lue comme {1}"), N_("Remplacez le code par « {1} ».")),
    "W212": Message(
        N_("le code postal {0} n'est pas de la commune {1}"), N_("Vérifiez « code_postal » et « code_insee ».")
    ),
    "W213": Message(
        N_("la position est à {0} km de la commune"), N_("Vérifiez « latitude », « longitude » et « code_insee ».")
    ),
    "W214": Message(
        N_("l'adresse « {0} » semble celle d'une personne"), N_("Préférez une adresse de fonction (accueil@…).")
    ),
    "W215": Message(N_("brouillon : la clé « {0} » reste à remplir")),
    "W216": Message(N_("brouillon : il manque une partie")),
    "W217": Message(N_("brouillon : « acteur » ou « nom » reste à remplir")),
    "W218": Message(
        N_("« {0} » mêle deux alphabets : {1} n'est pas une lettre latine"),
        N_("Retapez le mot au clavier : deux lettres qui se ressemblent trompent la recherche et les lecteurs."),
    ),
    "W219": Message(
        N_("ce lien montre « {0} » mais mène à « {1} »"),
        N_("Mettez dans le texte du lien l'adresse où il mène, ou de simples mots."),
    ),
    "W220": Message(
        N_("l'adresse est confidentielle : le site « {0} » peut la donner"),
        N_("Vérifiez qu'aucune de ses pages ne dit où c'est ; dans le doute, retirez « site_web »."),
    ),
    "W221": Message(
        N_("l'adresse est confidentielle : ce lien ou ce document peut la donner (« {0} »)"),
        N_("Vérifiez qu'il ne dit nulle part où c'est ; dans le doute, retirez-le."),
    ),
    "W222": Message(
        N_("l'adresse est confidentielle, et « {0} » ressemble à une adresse"),
        N_("Retirez-la : la fiche dit comment appeler, jamais où c'est."),
    ),
    "W223": Message(
        N_("l'adresse est confidentielle : une seule commune dit presque où c'est"),
        N_("Indiquez plutôt l'intercommunalité (« epci:… ») ou le département (« departement:… »)."),
    ),
    "W230": Message(
        N_("« {0} » semble le mobile d'une personne, et sera public"),
        N_("Préférez le numéro d'un accueil ou d'un mobile de service ; ou datez l'accord par « accord_publication »."),
    ),
    "W231": Message(
        N_("ce contact est pour les professionnels, mais il sera public comme toute la fiche"),
        N_("Retirez-le si le grand public ne doit pas s'en servir."),
    ),
    "W232": Message(
        N_("« {0} » : une personne est nommée dans un texte, où son accord ne peut pas être daté"),
        N_("Écrivez sa fonction plutôt que son nom."),
    ),
    "W233": Message(
        N_("« {0} » est tout en capitales"),
        N_("Écrivez-le comme dans une phrase, accents compris : « Centre communal d'action sociale »."),
    ),
    "W234": Message(
        N_("même SIRET ({0}) que « {1} » : est-ce le même organisme ?"),
        N_("Si oui, gardez une seule fiche. Si non, écrivez ici « distinct_de: [{2}] »."),
    ),
    "W235": Message(
        N_("presque le même nom que « {1} », dans la même commune ({0}) : est-ce le même organisme ?"),
        N_("Si oui, gardez une seule fiche. Si non, écrivez ici « distinct_de: [{2}] »."),
    ),
    "W236": Message(
        N_("« {0} » est aussi de « {1} », qui a presque le même nom : est-ce le même organisme ?"),
        N_("Si oui, gardez une seule fiche. Si non, écrivez ici « distinct_de: [{2}] »."),
    ),
    "W237": Message(
        N_("même type, mêmes parties et mêmes dates que « {1} » : est-ce la même convention ?"),
        N_("Si oui, gardez une seule fiche. Si non, écrivez ici « distinct_de: [{2}] »."),
    ),
    "W238": Message(
        N_("liens que l'autre acteur ne déclare pas : {0} sur {1}"),
        N_("La page les dit « déclarés par » cet acteur seul. Proposez à l'autre de les écrire aussi dans sa fiche."),
    ),
    "W239": Message(
        N_("liens sans « objet » : {0} sur {1}"),
        N_("Dites en quelques mots à quoi sert le lien : un lecteur ne le devine pas."),
    ),
    "W240": Message(
        N_("rien ne dit que l'organisme est d'accord pour figurer dans l'annuaire"),
        N_("Demandez-le-lui, puis notez-le : « accord », avec « le » (la date) et « mode »."),
    ),
    "W241": Message(
        N_("« {0} » ressemble à une adresse, et celle de « {1} », partie à la convention, est confidentielle"),
        N_("Si c'est la sienne, retirez-la."),
    ),
    # 3xx: between files
    "E301": Message(
        N_("aucune fiche d'acteur « {0} » : le fichier « content/actors/{0}.md » n'existe pas"),
        N_("Sous « parties » ou « liens », un organisme sans fiche se donne par « nom » et non par « acteur »."),
        suggestion=1,
    ),
    "E302": Message(
        N_("aucune convention « {0} » : le fichier « content/conventions/{0}.md » n'existe pas"), suggestion=1
    ),
    "E303": Message(
        N_("aucun terme du glossaire « {0} » : le fichier « content/glossary/{0}.md » n'existe pas"), suggestion=1
    ),
    "E304": Message(N_("une fiche ne peut pas se désigner elle-même"), N_("Désignez-en une autre, ou effacez.")),
    "E305": Message(N_("l'adresse « {0} » est déjà celle de {1}")),
    "E306": Message(N_("« remplace » tourne en rond : {0}")),
    "E307": Message(N_("le lien « {0} » ne mène à aucune page"), suggestion=1),
    "E308": Message(N_("le territoire « {0} » n'est défini ni dans site.yml ni dans les tables officielles")),
    "E330": Message(
        N_("« {0} » et « {1} » donneraient la même adresse"),
        N_("Leurs noms ne diffèrent que par des capitales ou des accents : gardez un seul des deux fichiers."),
    ),
    "E331": Message(
        N_("deux territoires portent l'identifiant « {0} »"),
        N_("Changez l'un des deux : leurs pages auraient la même adresse."),
    ),
    "E332": Message(
        N_("« {0} » est déjà le code officiel de « {1} »"),
        N_("Donnez à votre territoire un autre identifiant, en lettres."),
    ),
    "E401": Message(
        N_("site public sans mentions légales : « {0} » manque"),
        N_("Complétez « editeur » dans site.yml. (Un essai sur son poste n'en a pas besoin : « maillage serve ».)"),
    ),
    # 6xx: elsewhere on the net, seen by « maillage links » alone
    "W601": Message(
        N_("« {0} » n'existe plus (réponse {1})"),
        N_("Cherchez sa nouvelle adresse ; s'il n'y en a pas, effacez le lien."),
    ),
    "W602": Message(
        N_("« {0} » ne mène nulle part : aucun site ne porte le nom « {1} »"),
        N_("Vérifiez l'orthographe ; si le site a fermé, effacez le lien."),
    ),
    "W603": Message(
        N_("« {0} » est injoignable : « {1} » refuse la connexion ou ne répond pas"),
        N_("Ouvrez-le dans un navigateur. S'il ne s'ouvre toujours pas dans quelques jours, effacez le lien."),
    ),
    "W604": Message(
        N_("« {0} » n'a pas répondu à temps"),
        N_("Ouvrez-le dans un navigateur. S'il ne s'ouvre toujours pas dans quelques jours, effacez le lien."),
    ),
    "W605": Message(
        N_("« {0} » fait peur aux navigateurs : le certificat de « {1} » a expiré"),
        N_("Prévenez l'organisme : son hébergeur doit renouveler le certificat."),
    ),
    "W606": Message(
        N_("« {0} » fait peur aux navigateurs : le certificat de « {1} » n'est pas valable"),
        N_("Vérifiez l'adresse, avec et sans « www ». Si elle est juste, prévenez l'organisme."),
    ),
    "W607": Message(
        N_("« {0} » a déménagé : « {1} »"),
        N_("Ouvrez la nouvelle adresse ; si c'est bien la même page, écrivez-la ici."),
        line=2,
    ),
    "W608": Message(
        N_("« {0} » renvoie à la page d'accueil « {1} » : la page a sans doute disparu"),
        N_("Cherchez la page sur ce site, et écrivez son adresse."),
    ),
    "W609": Message(
        N_("« {0} » mène à une machine privée, « {1} » : personne d'autre ne peut l'ouvrir"),
        N_("Écrivez une adresse publique, ou effacez le lien."),
    ),
}

_KINDS = {
    "list": N_(
        "une liste : une ligne par élément, précédée d'un tiret ; ou des éléments séparés par des virgules, entre "
        "crochets"
    ),
    "mapping": N_("des lignes « clé: valeur » décalées vers la droite"),
    "text": N_("un texte simple"),
}


@dataclass(frozen=True, slots=True)
class Worded:
    """A diagnostic put into words."""

    message: str
    hint: str  # "" where there is nothing more to say
    line: str = ""  # what to write, "" where it is not known
    before_line: str = ""  # what is said before it
    is_added: bool = False  # the line comes beside the one shown; else it replaces it


def put_into_words(diagnostic: Diagnostic, language: Language) -> Worded:
    """Say what is wrong and what to do, in a language."""
    message = MESSAGES[diagnostic.code]
    values = diagnostic.values
    if diagnostic.code == "E202":
        values = (language.text(_KINDS[values[0]]), *values[1:])
    line = _line(message, diagnostic)
    return Worded(
        _fill(message.text, values, language),
        _hint(message, values, language),
        line,
        language.text(_IF_SO if _is_asked(message, values) else message.before_line) if line else "",
        message.is_added,
    )


def _is_asked(message: Message, values: tuple[str, ...]) -> bool:
    return message.suggestion is not None and bool(_value(values, message.suggestion))


def _value(values: tuple[str, ...], at: int | None) -> str:
    return values[at] if at is not None and at < len(values) else ""


def _line(message: Message, diagnostic: Diagnostic) -> str:
    """Return the line to write: the one that was found, or the one shown with a better value in it."""
    values = diagnostic.values
    better = _value(values, message.suggestion) or _value(values, message.replacement)
    line = _value(values, message.line) or (replaced(diagnostic, values[0], better) if better else "")
    return visible(line) if len(line) <= _LONG_LIST else ""


def _hint(message: Message, values: tuple[str, ...], language: Language) -> str:
    if _is_asked(message, values):
        return language.text(N_("Vouliez-vous dire « {word} » ?"), word=_value(values, message.suggestion))
    choices = _value(values, message.choices)
    if not message.hint or (message.choices is not None and not choices):
        return ""
    if len(choices) > _LONG_LIST:
        return language.text(N_("La liste est dans le guide des fiches."))
    return _fill(message.hint, values, language)


_LONG_LIST = 700  # characters
_IF_SO = N_("Si oui, écrivez :")


def _fill(text: str, values: tuple[str, ...], language: Language) -> str:
    return language.text(text).format(*(_shown(value) for value in values))


def _shown(value: str) -> str:
    """Quote a stranger's text on one line, cut, with nothing a terminal or a forge would obey."""
    flat = visible(" ".join(value.split()))
    return flat if len(flat) <= _LONG_LIST else flat[: _LONG_LIST - 1] + "…"
