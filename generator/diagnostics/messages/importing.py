"""E221 to E223: what a mapping says of the rows of a table."""

from __future__ import annotations

from generator.diagnostics.messages.message import Message
from generator.language import N_

MESSAGES: dict[str, Message] = {
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
}
