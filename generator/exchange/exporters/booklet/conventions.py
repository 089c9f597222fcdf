"""A convention → its entry in the booklet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.directory.views import ConventionView, PartyView
from generator.directory.worded_dates import when
from generator.exchange.exporters.booklet.entries import (
    Fact,
    Line,
    actor_reference,
    convention_id,
    fact,
    labels,
    names,
    page_of,
    places,
    reread,
    state,
)
from generator.language import N_, Language, capital


def convention_entry(convention: ConventionView, address: str, words: Language) -> dict[str, Any]:
    """Return what the booklet tells of a convention.

    Args:
        address: the public one of its page.
    """
    card = convention.card
    return {
        "id": convention_id(card.slug),
        "title": card.title,
        "kind": " · ".join(term.label for term in (card.type, card.scheme) if term),
        "notices": [],
        "summary": convention.purpose,
        "facts": [*_dates(convention, words), *_parties(convention, words), *_scope(convention, words)],
        "reread": reread(convention.freshness, words),
        **page_of(address),
    }


def _dates(convention: ConventionView, words: Language) -> Iterator[Fact]:
    signed, renewal = convention.signed_on, convention.renewal
    yield from fact(
        words.text(N_("État")),
        capital(state(convention.card, words)),
        words.text(N_("Signature : {date}"), date=when(signed, words)) if signed else "",
        words.text(N_("Renouvellement : {mode}"), mode=renewal.mode.label.lower()) if renewal else "",
    )


def _parties(convention: ConventionView, words: Language) -> Iterator[Fact]:
    signatories = [_party(party) for party in convention.parties if party.is_signatory]
    yield from names(words.text(N_("Signataires")), signatories, words)
    associates = [_party(party) for party in convention.parties if not party.is_signatory]
    yield from names(words.text(N_("Associés")), associates, words)


def _party(party: PartyView) -> Line:
    """Return a party and what it does there."""
    return {**actor_reference(party.actor), "more": labels(party.roles).lower()}


def _scope(convention: ConventionView, words: Language) -> Iterator[Fact]:
    yield from fact(words.text(N_("Objectifs")), *convention.goals)
    yield from fact(words.text(N_("Domaines")), labels(convention.card.domains))
    yield from fact(words.text(N_("Publics")), labels(convention.audiences))
    yield from fact(words.text(N_("Territoire")), places(convention.card.territories))
    part = convention.participation
    if part and part.level:
        yield from fact(words.text(N_("Personnes concernées")), part.level.label)
