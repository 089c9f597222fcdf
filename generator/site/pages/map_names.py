"""The signs of a map → the names of its communes, each beside its sign, none over another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.site.pages.map_signs import WIDTH, Box, Sign, overlap

MOST_NAMES = 16
LETTER, LINE, GAP = 8.4, 14, 3  # width of a letter and height of a name, at 13 units; between it and its sign


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a commune, beside its sign."""

    text: str
    x: int
    y: int
    anchor: str  # start, middle, end: of the text at x


def names_of(signs: Sequence[Sign], height: int) -> Iterator[Name]:
    """Yield the names of the communes that count most, where no sign nor other name stands."""
    taken = [sign.box for sign in signs]
    named: set[str] = set()
    for sign in sorted(filter(lambda sign: sign.is_named, signs), key=lambda sign: (-sign.count, sign.name)):
        if sign.name in named or len(named) == MOST_NAMES:
            continue
        for name, box in _ways(sign, signs):
            inside = box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= height
            if inside and not any(overlap(box, other) for other in taken):
                named.add(sign.name)
                taken.append(box)
                yield name
                break


def _ways(sign: Sign, signs: Iterable[Sign]) -> Iterator[tuple[Name, Box]]:
    """Yield where a name may stand: right, left, under or above its sign, and the one that stands beside it."""
    pair = [one for one in signs if one.y == sign.y and abs(one.x - sign.x) <= one.radius + sign.radius + 0.1]
    width, reach = len(sign.name) * LETTER, max(one.radius for one in pair) + GAP + LINE / 2
    right = round(max(one.x + one.radius for one in pair) + GAP)
    left = round(min(one.x - one.radius for one in pair) - GAP)
    yield Name(sign.name, right, round(sign.y + LINE / 3), "start"), _box(right, sign.y, width)
    yield Name(sign.name, left, round(sign.y + LINE / 3), "end"), _box(left - width, sign.y, width)
    for y in (sign.y + reach, sign.y - reach):
        yield Name(sign.name, round(sign.x), round(y + LINE / 3), "middle"), _box(sign.x - width / 2, y, width)


def _box(left: float, middle: float, width: float) -> Box:
    return left, middle - LINE / 2, left + width, middle + LINE / 2
