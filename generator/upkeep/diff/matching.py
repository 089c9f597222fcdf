"""Two lists → which item of one is which of the other, so that a changed item is told as its own change."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field

MOST_PAIRS = 40_000  # compared two by two; beyond, only items that are equal, or stand at one place, are known again
NAMES = ("nom", "titre", "libelle", "acteur", "fonction", "evenement", "axe", "date", "commune", "nature")
_NAME_WEIGHS = 3


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, as it is compared."""

    key: Hashable
    parts: frozenset[tuple[str, Hashable]] = field(default_factory=frozenset)  # of a record: key and value
    may_change: bool = True  # False: another value is another item, as in a closed list

    def likeness(self, other: Item) -> int:
        """Count what two items have in common; what names them counts more."""
        return sum(_NAME_WEIGHS if key in NAMES else 1 for key, _ in self.parts & other.parts)


@dataclass(slots=True)
class Matching:
    """Which item became which."""

    pairs: list[tuple[int, int]]  # positions in the old list and in the new, in the order of the new
    gone: list[int]
    come: list[int]

    @property
    def is_reordered(self) -> bool:
        """True where items that stay do not stand in the same order."""
        olds = [old for old, _ in self.pairs]
        return olds != sorted(olds)


def match(old: Sequence[Item], new: Sequence[Item]) -> Matching:
    """Match equal items, then the likest, then as many as are left on both sides in their order."""
    pairs = _equal(old, new)
    gone, come = _left(pairs, old, new)
    if len(gone) * len(come) <= MOST_PAIRS:
        pairs += _likest(old, new, gone, come)
        gone, come = _left(pairs, old, new)
    if len(gone) == len(come) and all(old[position].may_change for position in gone):
        pairs += zip(gone, come, strict=True)
        gone, come = [], []
    return Matching(sorted(pairs, key=lambda pair: pair[1]), gone, come)


def _equal(old: Sequence[Item], new: Sequence[Item]) -> list[tuple[int, int]]:
    places: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for position, item in enumerate(old):
        places[item.key].append(position)
    return [(places[item.key].popleft(), position) for position, item in enumerate(new) if places[item.key]]


def _likest(
    old: Sequence[Item], new: Sequence[Item], gone: Sequence[int], come: Sequence[int]
) -> list[tuple[int, int]]:
    scored = ((old[a].likeness(new[b]), a, b) for a in gone for b in come)
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, a, b in sorted((one for one in scored if one[0]), key=lambda one: (-one[0], abs(one[1] - one[2]), one)):
        if a not in found and b not in taken:
            found[a] = b
            taken.add(b)
    return list(found.items())


def _left(pairs: Sequence[tuple[int, int]], old: Sequence[Item], new: Sequence[Item]) -> tuple[list[int], list[int]]:
    olds, news = {a for a, _ in pairs}, {b for _, b in pairs}
    return [a for a in range(len(old)) if a not in olds], [b for b in range(len(new)) if b not in news]
