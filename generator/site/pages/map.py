"""The outline and the places of a territory → a drawing: signs that touch are one, names stand apart."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.directory.views import MapPoint, TerritoryMap
from generator.reference import Outline, Position

WIDTH, TALLEST, MARGIN = 380, 430, 14  # of the drawing, in its own units: about those of a phone
NEAR = 17.0  # signs nearer than this are one, with a count …
MOST_SIGNS = 60  # … or further, until there are no more than that
SMALL, LARGE, GROWTH = 6.0, 11.5, 1.6  # radius of a sign: of one place, at most, and by how it grows
MOST_NAMES = 16
SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1))  # of a disc where a diamond may stand, best first
LETTER, LINE, GAP = 8.4, 14, 3  # width of a letter and height of a name, at 13 units; between it and its sign

Plane = tuple[float, float]  # from the left, from the top
Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(slots=True)
class Sign:
    """Places of one kind, at one point or about it."""

    x: float
    y: float
    is_outreach: bool  # a diamond; False: a disc
    name: str  # of a commune
    count: int
    own: int  # of the count, those in that commune

    @property
    def is_named(self) -> bool:
        """True where most of its places are in its commune: then its name says where it is."""
        return self.own * 2 > self.count

    @property
    def radius(self) -> float:
        """Its size; the area grows with the count, up to a point."""
        return round(min(LARGE, SMALL + GROWTH * math.sqrt(self.count - 1)) + 2 * self.is_outreach, 1)

    @property
    def box(self) -> Box:
        """What it covers."""
        return _round((self.x, self.y), self.radius)


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a commune, beside its sign."""

    text: str
    x: int
    y: int
    anchor: str  # start, middle, end: of the text at x


@dataclass(frozen=True, slots=True)
class MapDrawing:
    """A map as SVG lays it out."""

    width: int
    height: int
    outline: str
    parts: str
    signs: tuple[Sign, ...]
    names: tuple[Name, ...]


def draw_map(territory: TerritoryMap) -> MapDrawing:
    """Draw a territory as large as it fits, north above."""
    place, height = _projection([position for ring in territory.outline for position in ring])
    signs = _signs(territory.points, place)
    return MapDrawing(
        width=WIDTH,
        height=height,
        outline=_path(territory.outline, place),
        parts="".join(_path(part, place) for part in territory.parts),
        signs=tuple(signs),
        names=tuple(_names(signs, height)),
    )


def _projection(positions: Sequence[Position]) -> tuple[Callable[[Position], Plane], int]:
    """Return what places a position in the drawing, and the height of it: equirectangular, true at mid-height."""
    south, north = min(y for y, _ in positions), max(y for y, _ in positions)
    west, east = min(x for _, x in positions), max(x for _, x in positions)
    shrink = math.cos(math.radians((south + north) / 2))
    across, up = max((east - west) * shrink, 1e-6), max(north - south, 1e-6)
    scale = min((WIDTH - 2 * MARGIN) / across, (TALLEST - 2 * MARGIN) / up)
    left = (WIDTH - across * scale) / 2

    def place(position: Position) -> Plane:
        return left + (position[1] - west) * shrink * scale, MARGIN + (north - position[0]) * scale

    return place, round(up * scale + 2 * MARGIN)


def _path(outline: Outline, place: Callable[[Position], Plane]) -> str:
    """Write rings in whole units, each point as its step from the one before; what is too small to see is left out."""
    written = []
    for ring in outline:
        points = list(_steps(map(place, ring)))
        if len(points) > 2:
            written.append(f"M{points[0]}l{' '.join(points[1:])}z")
    return "".join(written)


def _steps(points: Iterable[Plane]) -> Iterator[str]:
    before = (0, 0)
    for x, y in points:
        point = (round(x), round(y))
        if point != before:
            yield f"{point[0] - before[0]} {point[1] - before[1]}"
        before = point


def _signs(points: Iterable[MapPoint], place: Callable[[Position], Plane]) -> list[Sign]:
    """Gather what stands together, as closely as leaves the map readable; a diamond never hides behind a disc."""
    near = NEAR
    signs = _gathered(points := tuple(points), place, near)
    while len(signs) > MOST_SIGNS:
        near *= 1.3
        signs = _gathered(points, place, near)
    signs.sort(key=lambda sign: (sign.is_outreach, -sign.count, sign.name, sign.x, sign.y))
    discs = [sign for sign in signs if not sign.is_outreach]
    for diamond in signs[len(discs) :]:
        _stand_beside(diamond, discs)
    return signs


def _gathered(points: Iterable[MapPoint], place: Callable[[Position], Plane], near: float) -> list[Sign]:
    """Gather the points of a kind that stand near one another round the one that counts most."""
    cells: dict[tuple[int, int, bool], list[Sign]] = {}
    for point in sorted(points, key=lambda point: (-point.count, point.commune.name, point.position)):
        x, y = place(point.position)
        column, row = int(x // near), int(y // near)
        around = [(column + right, row + down, point.is_outreach) for right in (-1, 0, 1) for down in (-1, 0, 1)]
        others = [sign for cell in around for sign in cells.get(cell, ())]
        nearest = min(others, key=lambda sign: math.hypot(sign.x - x, sign.y - y), default=None)
        if nearest and math.hypot(nearest.x - x, nearest.y - y) < near:
            nearest.count += point.count
            nearest.own += point.count if point.commune.name == nearest.name else 0
        else:
            sign = Sign(round(x, 1), round(y, 1), point.is_outreach, point.commune.name, point.count, point.count)
            cells.setdefault((column, row, point.is_outreach), []).append(sign)
    return [sign for cell in cells.values() for sign in cell]


def _stand_beside(diamond: Sign, discs: Sequence[Sign]) -> None:
    """Move a diamond that a disc would hide to a free side of the disc."""
    hiding = next((disc for disc in discs if _overlap(disc.box, diamond.box)), None)
    if hiding is None:
        return
    apart = hiding.radius + diamond.radius
    sides = [(hiding.x + right * apart, hiding.y + down * apart) for right, down in SIDES]
    inside = [side for side in sides if diamond.radius <= side[0] <= WIDTH - diamond.radius]
    others = [disc for disc in discs if disc is not hiding]
    x, y = min(inside, key=lambda side: sum(_overlap(disc.box, _round(side, diamond.radius)) for disc in others))
    diamond.x, diamond.y = round(x, 1), round(y, 1)


def _round(centre: Plane, radius: float) -> Box:
    return centre[0] - radius, centre[1] - radius, centre[0] + radius, centre[1] + radius


def _names(signs: Sequence[Sign], height: int) -> Iterator[Name]:
    """Yield the names of the communes that count most, where no sign nor other name stands."""
    taken = [sign.box for sign in signs]
    named: set[str] = set()
    for sign in sorted(filter(lambda sign: sign.is_named, signs), key=lambda sign: (-sign.count, sign.name)):
        if sign.name in named or len(named) == MOST_NAMES:
            continue
        for name, box in _ways(sign, signs):
            inside = box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= height
            if inside and not any(_overlap(box, other) for other in taken):
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


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
