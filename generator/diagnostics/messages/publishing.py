"""4xx: what a public site must have."""

from __future__ import annotations

from generator.diagnostics.messages.message import Message
from generator.language import N_

MESSAGES: dict[str, Message] = {
    "E401": Message(
        N_("site public sans mentions légales : « {0} » manque"),
        N_("Complétez « editeur » dans site.yml. (Un essai sur son poste n'en a pas besoin : « maillage serve ».)"),
    ),
    "E402": Message(
        N_("l'adresse « {0} », déjà publiée, ne mènerait plus à rien"),
        N_("Gardez la fiche avec « statut: archive », ou ajoutez son ancien nom à la fiche qui la remplace."),
        line=2,
        is_added=True,
    ),
    "E403": Message(
        N_("l'adresse « {0} », déjà publiée, ne mènerait plus à rien"),
        N_("D'autres ont pu la citer : remettez ce qui y menait, quitte à y dire ce qui a changé."),
    ),
}
