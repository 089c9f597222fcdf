"""A page → how complete it is."""

from __future__ import annotations

from dataclasses import dataclass

from generator.directory.completeness.actor import ACTOR, ARCHIVED_ACTOR, SUSPENDED_ACTOR
from generator.directory.completeness.convention import CONVENTION
from generator.directory.completeness.expected import Expected, V
from generator.directory.views import ActorView, ConventionView

WITHDRAWN = "demande-de-retrait"


@dataclass(frozen=True, slots=True)
class Completeness:
    """How complete a page is."""

    score: int  # percent, rounded down: 100 only where nothing is missing
    missing: tuple[str, ...]  # names, as messages to translate; what a reader would miss most first


def completeness(page: ActorView | ConventionView) -> Completeness:
    """Judge a page; one that was withdrawn, whose content nobody may read, lacks nothing."""
    if page.archive_reason and page.archive_reason.code == WITHDRAWN:
        return Completeness(100, ())
    if isinstance(page, ConventionView):
        return _measure(CONVENTION, page)
    return _measure({"archive": ARCHIVED_ACTOR, "suspendu": SUSPENDED_ACTOR}.get(page.card.status, ACTOR), page)


def _measure(table: tuple[Expected[V], ...], page: V) -> Completeness:
    sought = [one for one in table if one.is_sought(page)]
    missing = sorted((one for one in sought if not one.is_given(page)), key=lambda one: -one.weight)
    total = sum(one.weight for one in sought)
    given = total - sum(one.weight for one in missing)
    return Completeness(100 * given // total, tuple(one.name for one in missing))
