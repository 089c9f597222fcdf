"""An actor → what is searched of its page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.views import ActorView
from generator.language import N_
from generator.site.search.around import Around, names_within
from generator.site.search.criteria import LAST, actor_criteria
from generator.site.search.record import ACTOR, ALIAS, ASIDE, LABEL, LEAD, TEXT, Record, line_of, plain, present

STATES = {"suspendu": N_("Accueil suspendu"), "archive": N_("Fermé ou remplacé")}


def actor_record(actor: ActorView, around: Around) -> Record:
    """Return what the search knows of an actor."""
    card = actor.card
    criteria = tuple(actor_criteria(actor, around.needs))
    is_last = LAST in criteria
    stands = tuple(location.commune for location in actor.locations if location.commune)
    return Record(
        url=card.url,
        kind="acteur",
        name=card.name,
        acronym=card.acronym,
        line=line_of(card.type.label if card.type else "", card.commune),
        summary=card.summary,
        state=around.words.text(STATES.get(card.status, "")),
        texts=tuple(present((*_names(actor, around), *_descriptions(actor, around), *_ways_in(actor)))),
        criteria=criteria,
        covers=tuple(territory.key for territory in actor.territories),
        lies_in=around.holders.of((*actor.territories, *stands)),
        phone=None if card.status == "archive" else actor.main_phone,
        order=(is_last, ACTOR, card.sort_key, card.slug),
        tie_order=(is_last, card.is_stale, ACTOR, card.sort_key, card.slug),
    )


def _names(actor: ActorView, around: Around) -> Iterator[tuple[float, str]]:
    """Yield every name it has or had, those of what it succeeds included."""
    card = actor.card
    yield from ((ALIAS, name) for name in (card.acronym, *actor.other_names))
    yield from ((ALIAS, name) for name in around.names_of(actor.replaces))
    yield from ((LABEL, name) for name in around.former_names(card.url))


def _descriptions(actor: ActorView, around: Around) -> Iterator[tuple[float, str]]:
    card = actor.card
    yield LEAD, card.summary
    yield from ((LABEL, mission) for mission in actor.missions)
    yield LABEL, card.type.label if card.type else ""
    yield from ((LABEL, term.label) for term in (*around.needs.of(card), *card.domains, *actor.audiences))
    for service in actor.services:
        yield LABEL, service.name
        yield TEXT, service.description
        yield from ((TEXT, term.label) for term in (*service.themes, *service.audiences))
    yield from ((TEXT, notice.text) for notice in actor.notices)
    yield TEXT, actor.plain_language.text if actor.plain_language else ""
    yield TEXT, plain(actor.body)


def _ways_in(actor: ActorView) -> Iterator[tuple[float, str]]:
    """Yield where it acts and receives, and its numbers."""
    communes = (location.commune for location in actor.locations if location.commune)
    yield LABEL, actor.card.commune
    yield from ((LABEL, territory.name) for territory in actor.territories)
    yield from ((ASIDE, name) for name in names_within((*actor.territories, *communes)))
    for location in actor.locations:
        yield LABEL, location.name
        yield LABEL, location.commune.name if location.commune else ""
        yield TEXT, " ".join(location.address)
        yield TEXT, location.phone.display if location.phone else ""
    for contact in actor.contacts:
        yield TEXT, contact.function
        yield TEXT, contact.phone.display if contact.phone else ""
