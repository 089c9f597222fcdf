"""E2xx: one value, or several of one file, that block."""

from __future__ import annotations

from generator.diagnostics.messages.message import Message
from generator.language import N_

MESSAGES: dict[str, Message] = {
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
    "E245": Message(
        N_("« {0} » n'est pas un fichier du dossier « contours »"),
        N_("Rangez-y le contour, et écrivez son chemin : « contours/agglomeration.geojson »."),
    ),
    "E246": Message(
        N_("« {0} » ne donne pas le contour du territoire « {1} »"),
        N_(
            "Il faut du GeoJSON : un polygone, plusieurs, ou un point. Un fichier de plusieurs territoires donne à "
            "chacun, comme « id », celui de site.yml."
        ),
    ),
    "E247": Message(
        N_("le contour « {0} » sort de France : longitude {2}, latitude {3}"),
        N_("GeoJSON écrit la longitude d'abord, en degrés. Les deux sont peut-être échangées, ou d'un autre système."),
    ),
    "E248": Message(
        N_("le contour « {0} » est trop détaillé, pour {2} au plus"),
        N_("Simplifiez-le : une petite carte n'a besoin que de quelques dizaines de points."),
    ),
}
