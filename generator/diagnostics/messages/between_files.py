"""3xx: what files say of one another."""

from __future__ import annotations

from generator.diagnostics.messages.message import Message
from generator.language import N_

MESSAGES: dict[str, Message] = {
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
}
