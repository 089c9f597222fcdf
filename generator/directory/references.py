"""Rules between files: what is named exists, nothing names itself, no two pages claim one address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator import reference
from generator.content.checks.confidential import streets
from generator.content.load import Content
from generator.content.model import Actor, Convention, GlossaryTerm, Territory
from generator.content.model.types import find_territory
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic, KeyPath
from generator.diagnostics.nearest import Guesses
from generator.directory.addresses import RESERVED
from generator.directory.body_links import check_body_links
from generator.directory.collisions import check_territory_ids
from generator.directory.duplicates import check_actors, check_conventions
from generator.directory.gone import circles
from generator.directory.tie_warnings import check_ties

_CODES = {"actors": "E301", "conventions": "E302", "glossary": "E303"}

Named = Iterator[tuple[KeyPath, str]]  # where a slug stands, and the slug


def check_references(content: Content) -> Iterator[Diagnostic]:
    """Report each reference whose file is absent; one faulty file must not break those who name it."""
    for slug, actor in content.actors.items():
        yield from _check(content, actor, slug, "actors", _actors_of_actor(actor.value))
    for slug, convention in content.conventions.items():
        yield from _check(content, convention, slug, "actors", _actors_of_convention(convention.value), own=False)
        yield from _check(content, convention, slug, "conventions", _conventions_of(convention.value))
    for slug, term in content.terms.items():
        yield from _check(content, term, slug, "glossary", _terms_of(term.value))


def _check(
    content: Content, entry: Entry[Any], slug: str, kind: str, named: Named, own: bool = True
) -> Iterator[Diagnostic]:
    known, guesses = content.slugs[kind], Guesses()
    for path, target in named:
        if own and target == slug:
            yield entry.diagnostic("E304", path)
        elif target not in known:
            yield entry.diagnostic(_CODES[kind], path, target, guesses.nearest(target, known))


def _actors_of_actor(actor: Actor) -> Named:
    for position, location in enumerate(actor.locations):
        if location.host:
            yield ("lieux", position, "chez"), location.host
    named: dict[str, list[str | None]] = {
        "liens": [tie.actor_slug for tie in actor.ties],
        "liens_non_reconnus": [tie.actor_slug for tie in actor.unrecognised_ties],
        "membres": [member.actor_slug for member in actor.members],
    }
    for list_key, slugs in named.items():
        for position, named_slug in enumerate(slugs):
            if named_slug:
                yield (list_key, position, "acteur"), named_slug
    for key, slug in (("structure_mere", actor.parent), ("animateur", actor.animator)):
        if slug:
            yield (key,), slug
    if actor.participation and actor.participation.confirmed_by:
        yield ("participation", "confirme_par"), actor.participation.confirmed_by
    yield from _listed("remplace", actor.replaces)
    yield from _listed("distinct_de", actor.distinct_from)


def _actors_of_convention(convention: Convention) -> Named:
    for position, party in enumerate(convention.parties):
        if party.actor_slug:
            yield ("parties", position, "acteur"), party.actor_slug
    if convention.participation and convention.participation.confirmed_by:
        yield ("participation", "confirme_par"), convention.participation.confirmed_by


def _conventions_of(convention: Convention) -> Named:
    yield from _listed("remplace", convention.replaces)
    yield from _listed("distinct_de", convention.distinct_from)


def _terms_of(term: GlossaryTerm) -> Named:
    yield from _listed("ne_pas_confondre", term.not_to_confuse)


def _listed(key: str, slugs: tuple[str, ...]) -> Named:
    for position, slug in enumerate(slugs):
        yield (key, position), slug


def check_addresses(content: Content) -> Iterator[Diagnostic]:
    """Report a former address that is the present one of another page or that two claim, and a page over a section."""
    for slug, page in content.pages.items():
        if slug in RESERVED:
            yield page.diagnostic("E305", (), slug, f"/{slug}/")
    for entries in (content.actors, content.conventions):
        claimed: dict[str, str] = {}
        for slug, entry in entries.items():
            for position, former in enumerate(entry.value.former_slugs):
                holder = former if former in entries else claimed.setdefault(former, slug)
                if holder != slug or former == slug:
                    path = ("anciens_slugs", position)
                    yield entry.diagnostic("E305", path, former, entries[holder].document.file)


def check_successions(content: Content) -> Iterator[Diagnostic]:
    """Report each page that ends up replacing itself."""
    for entries in (content.actors, content.conventions):
        for slug, way in circles({slug: entry.value.replaces for slug, entry in entries.items()}):
            yield entries[slug].diagnostic("E306", ("remplace",), " → ".join(way))


def check_hosts(content: Content) -> Iterator[Diagnostic]:
    """Refuse, in the file of who is hosted, what gives the confidential address of its host away."""
    for entry in content.actors.values():
        for position, location in enumerate(entry.value.locations):
            host = content.actors.get(location.host or "")
            if host and host.value.confidential_address:
                yield entry.diagnostic("E230", ("lieux", position, "chez"), "chez")


def check_confidential_parties(content: Content) -> Iterator[Diagnostic]:
    """Warn where the convention of a body whose address is confidential holds what looks like a street."""
    for entry in content.conventions.values():
        parties = (content.actors.get(party.actor_slug or "") for party in entry.value.parties)
        hidden = next((party.value.name for party in parties if party and party.value.confidential_address), "")
        if hidden and entry.value.status != "brouillon":
            yield from streets(entry.document, "W241", hidden)


def check_territories(content: Content) -> Iterator[Diagnostic]:
    """Warn where a former commune is read as its successor; refuse a home or a parent nobody knows."""
    entries: list[Entry[Any]] = [*content.actors.values(), *content.conventions.values()]
    for entry in entries:
        for position, territory in enumerate(entry.value.territories):
            yield from _check_present(entry, ("territoires", position), territory)
    for _, actor in content.actors.items():
        for position, location in enumerate(actor.value.locations):
            if location.commune_code:
                path = ("lieux", position, "code_insee")
                yield from _check_present(actor, path, Territory("commune", location.commune_code))
    yield from _check_own_territories(content)


def _check_present(entry: Entry[Any], path: KeyPath, territory: Territory) -> Iterator[Diagnostic]:
    if territory.level == "commune" and not reference.commune(territory.code):
        successor = reference.successor(territory.code)
        if successor:
            yield entry.diagnostic("W211", path, territory.code, successor)


def _check_own_territories(content: Content) -> Iterator[Diagnostic]:
    if content.settings is None:
        return
    entry, own = content.settings.entry, content.settings.context.territory_levels
    for position, territory in enumerate(entry.value.territories):
        if territory.parent and not find_territory(territory.parent, own):
            yield entry.diagnostic("E308", ("territoires", position, "parent"), territory.parent)
    home = entry.value.territory
    if home and home.code and not find_territory(home.code, own):
        yield entry.diagnostic("E308", ("territoire", "code"), home.code)


CHECKS = (
    check_references,
    check_addresses,
    check_territory_ids,
    check_successions,
    check_hosts,
    check_confidential_parties,
    check_territories,
    check_body_links,
    check_ties,
    check_actors,
    check_conventions,
)
