"""Conventions that may be one: same type, same parties, same dates."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.content.load import Content
from generator.content.model import Convention
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic
from generator.directory.duplicates.names import are_near, bare_name
from generator.directory.duplicates.pairs import Mark, Pairs


def check_conventions(content: Content) -> Iterator[Diagnostic]:
    """Warn once of each pair; one without date tells too little to be compared."""
    conventions = {slug: entry for slug, entry in content.conventions.items() if entry.value.status != "archive"}
    apart = {slug: {*entry.value.distinct_from, *entry.value.replaces} for slug, entry in conventions.items()}
    yield from Pairs(conventions, apart).tell("W237", _marks(conventions), partial(_are_alike, conventions))


def _marks(conventions: dict[str, Entry[Convention]]) -> Iterator[Mark]:
    for slug, entry in conventions.items():
        convention = entry.value
        dates = [str(date or "") for date in (convention.signed_on, convention.start, convention.end)]
        parties = sorted({party.actor_slug or f"={bare_name(party.name)}" for party in convention.parties})
        if any(dates) and len(parties) > 1:
            yield Mark(slug, (convention.type, *dates, *parties), ("titre",), convention.title)


def _are_alike(conventions: dict[str, Entry[Convention]], one: str, other: str) -> bool:
    """False where both say an object, or an amount, and not the same: two subsidies of one year are two."""
    here, there = conventions[one].value, conventions[other].value
    if here.purpose and there.purpose and not are_near(bare_name(here.purpose), bare_name(there.purpose)):
        return False
    return None in (here.amount_eur, there.amount_eur) or here.amount_eur == there.amount_eur
