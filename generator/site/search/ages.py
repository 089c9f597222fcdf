"""The bands of age of the search, and those an actor receives."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from generator.directory.views import ActorView
from generator.language import N_


@dataclass(frozen=True, slots=True)
class Band:
    """Some years of a life, both ends in."""

    code: str
    label: str
    first: float
    last: float


BANDS = (
    Band("0-2", N_("Bébé, 0 à 2 ans"), 0, 2),
    Band("3-11", N_("Enfant, 3 à 11 ans"), 3, 11),
    Band("12-17", N_("12 à 17 ans"), 12, 17),
    Band("18-25", N_("18 à 25 ans"), 18, 25),
    Band("26-59", N_("26 à 59 ans"), 26, 59),
    Band("60", N_("60 ans et plus"), 60, inf),
)

# Years of the audiences that are told apart by age. Source: their definitions in content/vocabulary/audiences.py.
_AGES = {
    "petite-enfance": (0, 5),
    "enfants": (6, 11),
    "adolescents-jeunes": (12, 25),
    "mineurs-non-accompagnes": (0, 17),
    "majeurs-proteges": (18, inf),
    "personnes-agees": (60, inf),
}
_ANY = (0, inf)


def bands_of(actor: ActorView) -> tuple[str, ...]:
    """Return the codes of the bands an actor's limits touch; without limits, those its audiences mean, or all."""
    ranges = _limits(actor) or [_AGES.get(audience.code, _ANY) for audience in actor.audiences] or [_ANY]
    return tuple(
        band.code for band in BANDS if any(first <= band.last and band.first <= last for first, last in ranges)
    )


def _limits(actor: ActorView) -> list[tuple[float, float]]:
    """Return the range an actor states; nothing where it states none, or one that nobody is in."""
    access = actor.access
    if access is None or (access.age_min is None and access.age_max is None):
        return []
    first, last = access.age_min or 0, inf if access.age_max is None else access.age_max
    return [(first, last)] if first <= last else []
