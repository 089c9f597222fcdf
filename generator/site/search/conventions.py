"""A convention → what is searched of its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.directory.views import ConventionView, Term
from generator.language import Language
from generator.site.search.record import (
    ALIAS,
    CONVENTION,
    LABEL,
    LEAD,
    TEXT,
    Needs,
    Record,
    filters_of,
    last_filter,
    line_of,
    places_of,
    plain,
    present,
)
from generator.site.search.within import Holders


def convention_record(convention: ConventionView, needs: Needs, holders: Holders, words: Language) -> Record:
    """Return what the search knows of a convention."""
    card = convention.card
    answered = needs.of(card)
    is_last = card.is_archived or card.state.is_past
    return Record(
        url=card.url,
        kind="convention",
        name=card.title,
        acronym="",
        line=line_of(words.text("Convention"), card.scheme.label if card.scheme else card.type.label),
        summary=convention.purpose,
        state=card.state.term.label,
        texts=tuple(present(_convention_texts(convention, answered))),
        filters=(
            *filters_of("convention", answered, card.domains, convention.audiences),
            *places_of(card.territories, (), holders),
            *last_filter(is_last),
        ),
        order=(is_last, CONVENTION, card.sort_key, card.slug),
        tie_order=(is_last, convention.freshness.is_stale, CONVENTION, card.sort_key, card.slug),
    )


def _convention_texts(convention: ConventionView, needs: Iterable[Term]) -> Iterator[tuple[int, str]]:
    card = convention.card
    yield ALIAS, card.scheme.label if card.scheme else ""
    yield LABEL, card.type.label
    yield LEAD, convention.purpose
    yield from ((LABEL, goal) for goal in convention.goals)
    yield from ((LABEL, term.label) for term in (*needs, *card.domains, *convention.audiences))
    yield from ((LABEL, territory.name) for territory in card.territories)
    for action in convention.actions:
        yield LABEL, action.title
        yield TEXT, action.goal
    yield TEXT, convention.context
    yield TEXT, convention.reference
    yield TEXT, plain(convention.body)
