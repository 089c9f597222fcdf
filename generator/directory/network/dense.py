"""The groups of three or four actors that are all tied to one another.

A group of four is told whole, and the groups of three in it are not told again. What is told and what is looked at are
both bounded, so that a directory where everybody is tied to everybody costs no more than another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, islice

MOST_GROUPS = 50  # told; nobody reads more
MOST_STEPS = 1_000_000  # groups looked at: some twenty for each tie, in a directory of 50,000

Group = tuple[str, ...]  # of slugs
Neighbours = Mapping[str, set[str]]


def dense_groups(pairs: Iterable[tuple[str, str]], is_told: Callable[[Group], bool]) -> tuple[Group, ...]:
    """Return the groups in which each pair is tied, A to Z, those of four first.

    Args:
        pairs: of slugs.
        is_told: false for a group to pass over; then it is so for each group of three inside it.
    """
    tied = _neighbours(pairs)
    later = _later(tied)
    fours = _first(_fours(later), tied, is_told)
    inside = {three for four in fours for three in combinations(four, 3)}
    threes = _first(_threes(later), tied, lambda three: three not in inside and is_told(three))
    return (*fours, *threes)[:MOST_GROUPS]


def _neighbours(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    tied: dict[str, set[str]] = {}
    for one, other in pairs:
        tied.setdefault(one, set()).add(other)
        tied.setdefault(other, set()).add(one)
    return tied


def _later(tied: Neighbours) -> dict[str, list[str]]:
    """Keep each tie once, on the side of the actor that has fewer: no list is then long, even round large actors."""
    rank = {slug: place for place, slug in enumerate(sorted(tied, key=lambda slug: (len(tied[slug]), slug)))}
    return {slug: sorted(other for other in tied[slug] if rank[other] > rank[slug]) for slug in sorted(tied)}


def _fours(later: Mapping[str, list[str]]) -> Iterator[Group]:
    """Yield each group of four in which two actors at most may still not be tied: the last two."""
    for one, others in later.items():
        known = set(others)
        for second in others:
            both = [third for third in later[second] if third in known]
            yield from ((one, second, *last) for last in combinations(both, 2))


def _threes(later: Mapping[str, list[str]]) -> Iterator[Group]:
    """Yield each group of three whose first and last may still not be tied."""
    for one, others in later.items():
        for second in others:
            yield from ((one, second, third) for third in later[second])


def _first(groups: Iterator[Group], tied: Neighbours, is_told: Callable[[Group], bool]) -> list[Group]:
    """Return the first groups that are all tied and are to be told."""
    whole = (group for group in islice(groups, MOST_STEPS) if tied[group[-1]].issuperset((group[0], group[-2])))
    told = filter(is_told, (tuple(sorted(group)) for group in whole))
    return sorted(islice(told, MOST_GROUPS))
