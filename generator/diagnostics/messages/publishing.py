"""4xx: what a public site must have."""

from __future__ import annotations

from generator.diagnostics.messages.message import Message
from generator.language import N_

MESSAGES: dict[str, Message] = {
    "E401": Message(
        N_("site public sans mentions légales : « {0} » manque"),
        N_("Complétez « editeur » dans site.yml. (Un essai sur son poste n'en a pas besoin : « maillage serve ».)"),
    ),
}
