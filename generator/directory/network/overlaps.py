"""The conventions that name the same place, the same domain and the same audience.

The same place, and not one inside the other: the scheme of a département frames the conventions of its communes, and
telling each of them with it would hide those that really do the same thing in the same place. "Tous publics" is an
audience like another here: it is shared by those that say it. Two conventions of which one replaces the other follow
one another: they do not overlap.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import product
from typing import TypeVar

from generator.directory.names import sort_key
from generator.directory.views import ConventionView, Overlap, Term, TerritoryRef

T = TypeVar("T", bound=Hashable)
Bits = int  # a set of conventions: bit n stands for the nth; so that what thousands share is compared at once


def overlaps(living: Sequence[ConventionView]) -> tuple[Overlap, ...]:
    """Return the groups of conventions that overlap, those that share most first, then A to Z.

    A group is told once, with all that its conventions share; those of them that share more are a group of their own.
    """
    by_domain = _named_by(one.card.domains for one in living)
    by_audience = _named_by(one.audiences for one in living)
    subjects = {bits & others for bits, others in product(by_domain.values(), by_audience.values())}
    found: dict[Bits, list[TerritoryRef]] = {}
    for place, bits in _named_by(one.card.territories for one in living).items():
        for group in {bits & subject for subject in subjects}:
            if group.bit_count() > 1:
                found.setdefault(group, []).append(place)
    told = (([living[number] for number in _numbers(group)], places) for group, places in found.items())
    groups = (_overlap(members, places) for members, places in told if not _follow_one_another(members))
    return tuple(sorted(groups, key=_most_shared_first))


def _named_by(named: Iterable[Iterable[T]]) -> dict[T, Bits]:
    """Return which conventions name each thing."""
    found: dict[T, Bits] = {}
    for number, things in enumerate(named):
        for thing in things:
            found[thing] = found.get(thing, 0) | 1 << number
    return found


def _numbers(group: Bits) -> Iterator[int]:
    while group:
        last = group.bit_length() - 1
        yield last
        group ^= 1 << last


def _follow_one_another(conventions: Sequence[ConventionView]) -> bool:
    """True for two conventions of which one replaces the other."""
    replaced = {card.slug for convention in conventions for card in convention.replaces}
    return len(conventions) == 2 and any(convention.card.slug in replaced for convention in conventions)


def _overlap(conventions: Sequence[ConventionView], places: Iterable[TerritoryRef]) -> Overlap:
    return Overlap(
        conventions=tuple(sorted((one.card for one in conventions), key=lambda card: (card.sort_key, card.slug))),
        places=tuple(sorted(places, key=lambda place: (sort_key(place.name), place.key))),
        domains=_common(one.card.domains for one in conventions),
        audiences=_common(one.audiences for one in conventions),
    )


def _common(named: Iterable[Iterable[Term]]) -> tuple[Term, ...]:
    shared = set.intersection(*map(set, named))
    return tuple(sorted(shared, key=lambda term: (sort_key(term.label), term.code)))


def _most_shared_first(overlap: Overlap) -> tuple[int, tuple[str, ...]]:
    shared = len(overlap.domains) * len(overlap.audiences)
    return -shared, tuple(card.sort_key + card.slug for card in overlap.conventions)
