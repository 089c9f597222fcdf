"""An actor → what is searched of its page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.directory.views import ActorView, Term
from generator.language import N_, Language
from generator.site.search.record import (
    ACTOR,
    ALIAS,
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

STATES = {"suspendu": N_("Accueil suspendu"), "archive": N_("Fermé ou remplacé")}


def actor_record(actor: ActorView, needs: Needs, holders: Holders, words: Language) -> Record:
    """Return what the search knows of an actor."""
    card = actor.card
    is_last = card.status in STATES
    answered = needs.of(card)
    stands = (location.commune for location in actor.locations if location.commune)
    return Record(
        url=card.url,
        kind="acteur",
        name=card.name,
        acronym=card.acronym,
        line=line_of(card.type.label if card.type else "", card.commune),
        summary=card.summary,
        state=words.text(STATES.get(card.status, "")),
        texts=tuple(present(_actor_texts(actor, answered))),
        filters=(
            *filters_of("acteur", answered, card.domains, actor.audiences),
            *places_of(actor.territories, stands, holders),
            *last_filter(is_last),
        ),
        phone=None if card.status == "archive" else actor.main_phone,
        order=(is_last, ACTOR, card.sort_key, card.slug),
        tie_order=(is_last, card.is_stale, ACTOR, card.sort_key, card.slug),
    )


def _actor_texts(actor: ActorView, needs: Iterable[Term]) -> Iterator[tuple[int, str]]:
    card = actor.card
    yield from ((ALIAS, name) for name in (card.acronym, *actor.other_names))
    yield LEAD, card.summary
    yield from ((LABEL, mission) for mission in actor.missions)
    yield LABEL, card.type.label if card.type else ""
    yield from ((LABEL, term.label) for term in (*needs, *card.domains, *actor.audiences))
    yield LABEL, card.commune
    yield from ((LABEL, territory.name) for territory in actor.territories)
    for location in actor.locations:
        yield LABEL, location.name
        yield LABEL, location.commune.name if location.commune else ""
        yield TEXT, " ".join(location.address)
        yield TEXT, location.phone.display if location.phone else ""
    for contact in actor.contacts:
        yield TEXT, contact.function
        yield TEXT, contact.phone.display if contact.phone else ""
    for service in actor.services:
        yield LABEL, service.name
        yield TEXT, service.description
        yield from ((TEXT, term.label) for term in (*service.themes, *service.audiences))
    yield from ((TEXT, notice.text) for notice in actor.notices)
    yield TEXT, actor.plain_language.text if actor.plain_language else ""
    yield TEXT, plain(actor.body)
