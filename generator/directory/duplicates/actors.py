"""Actors that may be one body: same SIRET, same name in the same commune, same number and a near name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator import reference
from generator.content.load import Content
from generator.content.model import Actor
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic, KeyPath
from generator.directory.duplicates.names import are_near, bare_name, without_words
from generator.directory.duplicates.pairs import Mark, Pairs

MOST_NAMES = 10  # other names of one actor that are read

Actors = dict[str, Entry[Actor]]


def check_actors(content: Content) -> Iterator[Diagnostic]:
    """Warn once of each pair; archived pages and those said to be distinct are left in peace."""
    actors = {slug: entry for slug, entry in content.actors.items() if entry.value.status != "archive"}
    pairs = Pairs(actors, {slug: _apart(entry.value) for slug, entry in actors.items()})
    communes = {slug: _communes(entry.value) for slug, entry in actors.items()}
    yield from pairs.tell("W234", _by_siret(actors))
    yield from pairs.tell("W235", _by_name(actors, communes))
    yield from pairs.tell("W236", _by_contact(actors), partial(_are_near, actors, communes))


def _apart(actor: Actor) -> frozenset[str]:
    """Return the actors that one is said not to be: told distinct, or tied in a way a body is not to itself."""
    tied = (actor.parent, *(location.host for location in actor.locations))
    return frozenset((*actor.distinct_from, *actor.replaces, *filter(None, tied)))


def _communes(actor: Actor) -> frozenset[str]:
    """Return where an actor receives, else the communes it covers, by their present codes."""
    codes = {location.commune_code for location in actor.locations if location.commune_code}
    codes = codes or {territory.code for territory in actor.territories if territory.level == "commune"}
    return frozenset(code if reference.commune(code) else reference.successor(code) or code for code in codes)


def _by_siret(actors: Actors) -> Iterator[Mark]:
    for slug, entry in actors.items():
        if entry.value.siret:
            yield Mark(slug, (entry.value.siret,), ("siret",), entry.value.siret)


def _by_name(actors: Actors, communes: dict[str, frozenset[str]]) -> Iterator[Mark]:
    for slug, entry in actors.items():
        for code in sorted(communes[slug]):
            commune = reference.commune(code)
            name = commune.name if commune else code
            for bare in _names(entry.value):
                yield Mark(slug, (code, without_words(bare, bare_name(name).split())), ("nom",), name)


def _by_contact(actors: Actors) -> Iterator[Mark]:
    return (mark for slug, entry in actors.items() for mark in _contacts(slug, entry.value))


def _contacts(slug: str, actor: Actor) -> Iterator[Mark]:
    """Yield each number and mailbox of an actor once; emergency and other short numbers are nobody's."""
    found: dict[str, tuple[KeyPath, str]] = {}
    for position, contact in enumerate(actor.contacts):
        if contact.phone and contact.phone.e164:
            found.setdefault(contact.phone.e164, (("contacts", position, "telephone"), contact.phone.display))
        if contact.email:
            found.setdefault(contact.email.lower(), (("contacts", position, "courriel"), contact.email))
    for position, location in enumerate(actor.locations):
        if location.phone and location.phone.e164:
            found.setdefault(location.phone.e164, (("lieux", position, "telephone"), location.phone.display))
    return (Mark(slug, (key,), *place) for key, place in found.items())


def _are_near(actors: Actors, communes: dict[str, frozenset[str]], one: str, other: str) -> bool:
    """True for near names, unless the two receive in different communes: then they are two branches of one body."""
    here, there = communes[one], communes[other]
    if here and there and not here & there:
        return False
    names = _names(actors[other].value)
    return any(are_near(first, second) for first in _names(actors[one].value) for second in names)


def _names(actor: Actor) -> list[str]:
    """Return what an actor is called, bare: few names, for they are compared two by two."""
    return sorted({bare_name(name) for name in (actor.name, actor.acronym, *actor.other_names[:MOST_NAMES]) if name})
