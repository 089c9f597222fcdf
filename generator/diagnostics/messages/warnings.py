"""W2xx: one value, or several of one file, worth a second look."""

from __future__ import annotations

from generator.diagnostics.messages.message import Message
from generator.language import N_

MESSAGES: dict[str, Message] = {
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
        N_("« {0} » mêle deux alphabets : « {1} » y est une lettre grecque ou cyrillique"),
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
    "W242": Message(
        N_("le nom de qui publie contient une virgule : les logiciels de citation y verraient deux noms"),
        N_("Écrivez-le sans virgule : « {0} »."),
    ),
}
