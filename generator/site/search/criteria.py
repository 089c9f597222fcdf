"""What a page may be kept for besides its words and its place: its criteria, ``<facet>-<code>``.

"besoin-se-loger", "acces-gratuit": they are the values of one filter of the index, because each filter is one more file
to fetch. Only what a file says is held, but for ages: who tells no age receives every age.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.directory.views import ActorCard, ActorView, ConventionCard, ConventionView, Term, TermPage
from generator.site.search.ages import bands_of

CRITERION = "critere"  # the filter that holds them
LAST = "rang-dernier"  # suspended, archived, past: after everything else
_WITHOUT_APPOINTMENT = {"sans", "les-deux"}
_LAST_STATES = {"suspendu", "archive"}


class Needs:
    """The needs that domains answer. Archived pages are found too, last, though the pages of needs leave them out."""

    def __init__(self, pages: Iterable[TermPage]) -> None:
        self._needs = [(page.term, {domain.code for domain in page.related}) for page in pages]

    def of(self, card: ActorCard | ConventionCard) -> list[Term]:
        domains = {domain.code for domain in card.domains}
        return [need for need, answered_by in self._needs if domains & answered_by]


def actor_criteria(actor: ActorView, needs: Needs) -> Iterator[str]:
    """Yield what an actor holds."""
    card = actor.card
    if card.type:
        yield f"type-{card.type.code}"
    yield from (f"besoin-{need.code}" for need in needs.of(card))
    yield from (f"public-{audience.code}" for audience in actor.audiences)
    yield from (f"age-{band}" for band in bands_of(actor))
    yield from (f"acces-{code}" for code in _access(actor))
    if card.status in _LAST_STATES:
        yield LAST


def convention_criteria(convention: ConventionView, needs: Needs) -> Iterator[str]:
    """Yield what a convention holds."""
    yield of_kind("convention")
    yield from (f"besoin-{need.code}" for need in needs.of(convention.card))
    yield from (f"public-{audience.code}" for audience in convention.audiences)
    if convention.card.is_archived or convention.card.state.is_past:
        yield LAST


def of_kind(kind: str) -> str:
    """Return what every page of a kind holds."""
    return f"type-{kind}"


def _access(actor: ActorView) -> Iterator[str]:
    access = actor.access
    if access and any(term.code == "personne" for term in access.who_may_ask):
        yield "personne"
    if access and access.fees and access.fees.code == "gratuit":
        yield "gratuit"
    told = (access.appointment if access else None, *(location.appointment for location in actor.locations))
    if any(term.code in _WITHOUT_APPOINTMENT for term in told if term):
        yield "sans-rendez-vous"
