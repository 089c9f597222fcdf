"""One side → what ties its pages, by slugs alone, so that two sides can be set against each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.directory.views import ActorCard, State
from generator.upkeep.diff.sides import Side

Keys = tuple[str, ...]  # slugs, or "=" and the name of a body with no page

Rename = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Bonds:
    """What ties the pages of a site."""

    states: dict[str, State]  # of conventions, by slug
    signatories: dict[str, Keys]  # of each convention that is or was in force
    network: dict[Keys, Keys]  # who declares each tie, by its two ends
    institutional: frozenset[Keys]  # who funds, supervises, belongs to whom, in that order; and the nature
    memberships: frozenset[Keys]  # a network, and one of its members


def bonds_of(side: Side, renamed: Mapping[tuple[str, str], str]) -> Bonds:
    """Return what ties the pages of a side.

    Args:
        renamed: the new slug of each page whose file has another name, by folder and old slug: a page that only has
            another name keeps its ties.
    """

    def actor(slug: str) -> str:
        return renamed.get(("actors", slug), slug)

    def convention(slug: str) -> str:
        return renamed.get(("conventions", slug), slug)

    cards = {slug: side.register.convention(slug) for slug in side.register.conventions}
    return Bonds(
        states={convention(slug): card.state for slug, card in cards.items()},
        signatories={
            convention(slug): _signatories(side, slug, actor)
            for slug, card in cards.items()
            if card.state.is_or_was_in_force
        },
        network=_network(side, actor),
        institutional=_institutional(side, actor),
        memberships=frozenset(
            (actor(one.actor.slug), actor(slug)) for slug, found in side.ties.memberships.items() for one in found
        ),
    )


def _signatories(side: Side, slug: str, rename: Rename) -> Keys:
    signed = (party for party in side.register.conventions[slug].value.parties if party.signatory)
    return tuple(dict.fromkeys(rename(one.actor_slug) if one.actor_slug else f"={one.name}" for one in signed))


def _network(side: Side, rename: Rename) -> dict[Keys, Keys]:
    found: dict[Keys, Keys] = {}
    for slug, ties in side.ties.network.items():
        for tie in ties:
            here, there = rename(slug), _key(tie.other, rename)
            pair = tuple(sorted((here, there)))
            by = {here if tie.declared_here else "", there if tie.declared_there else ""} - {""}
            found[pair] = tuple(sorted(by.union(found.get(pair, ()))))
    return found


def _institutional(side: Side, rename: Rename) -> frozenset[Keys]:
    found: set[Keys] = set()
    for slug, ties in side.ties.institutional.items():
        for tie in ties:
            here, there = rename(slug), _key(tie.other, rename)
            found.add((*((here, there) if tie.outward else (there, here)), tie.nature.code))
    return frozenset(found)


def _key(card: ActorCard, rename: Rename) -> str:
    """Return the slug of an actor, also of one that lost its page by being renamed."""
    if card.slug:
        return rename(card.slug)
    renamed = rename(card.name)
    return renamed if renamed != card.name else f"={card.name}"
