"""A convention → what is searched of its page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.views import ConventionView
from generator.site.search.around import Around
from generator.site.search.criteria import LAST, convention_criteria
from generator.site.search.record import ALIAS, ASIDE, CONVENTION, LABEL, LEAD, TEXT, Record, line_of, plain, present


def convention_record(convention: ConventionView, around: Around) -> Record:
    """Return what the search knows of a convention."""
    card = convention.card
    criteria = tuple(convention_criteria(convention, around.needs))
    is_last = LAST in criteria
    return Record(
        url=card.url,
        kind="convention",
        name=card.title,
        acronym="",
        line=line_of(around.words.text("Convention"), card.scheme.label if card.scheme else card.type.label),
        summary=convention.purpose,
        state=card.state.term.label,
        texts=tuple(present(_texts(convention, around))),
        criteria=criteria,
        covers=tuple(territory.key for territory in card.territories),
        lies_in=around.holders.of(card.territories),
        order=(is_last, CONVENTION, card.sort_key, card.slug),
        tie_order=(is_last, convention.freshness.is_stale, CONVENTION, card.sort_key, card.slug),
    )


def _texts(convention: ConventionView, around: Around) -> Iterator[tuple[float, str]]:
    card = convention.card
    yield ALIAS, card.scheme.label if card.scheme else ""
    yield from ((LABEL, name) for name in around.former_names(card.url))
    yield LABEL, card.type.label
    yield LEAD, convention.purpose
    yield from ((LABEL, goal) for goal in convention.goals)
    yield from ((LABEL, term.label) for term in (*around.needs.of(card), *card.domains, *convention.audiences))
    yield from ((LABEL, territory.name) for territory in card.territories)
    for action in convention.actions:
        yield LABEL, action.title
        yield TEXT, action.goal
    yield TEXT, convention.context
    yield TEXT, convention.reference
    yield TEXT, plain(convention.body)
    yield from ((ASIDE, name) for name in around.names_of(party.actor for party in convention.parties))
