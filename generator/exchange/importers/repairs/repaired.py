"""What a repair gives, and why."""

from __future__ import annotations

from typing import NamedTuple

from generator.language import N_

LOST_ZERO = N_("zéro de tête perdu, remis")
TEXT_AROUND = N_("texte autour de la valeur, retiré")
REWRITTEN = N_("écriture réparée")


class Repaired(NamedTuple):
    """A value put right, or left out."""

    text: str  # "": nothing of it can be kept
    reason: str = ""  # why it differs; "" where nobody needs to know
    beside: tuple[str, ...] = ()  # other values of the cell, which have no place
