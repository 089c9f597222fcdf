"""The places of a territory → the signs of its map: those that touch are one, a diamond stands beside its disc."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.directory.views import MapPoint
from generator.reference import Position

WIDTH = 380  # of the map, in its own units: about those of a phone
NEAR = 17.0  # signs nearer than this are one, with a count …
MOST_SIGNS = 60  # … or further, until there are no more than that
SMALL, LARGE, GROWTH = 6.0, 11.5, 1.6  # radius of a sign: of one place, at most, and by how it grows
SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1))  # of a disc where a diamond may stand, best first

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
        return box_round((self.x, self.y), self.radius)


def signs_of(points: Iterable[MapPoint], place: Callable[[Position], Plane]) -> list[Sign]:
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
    hiding = next((disc for disc in discs if overlap(disc.box, diamond.box)), None)
    if hiding is None:
        return
    apart = hiding.radius + diamond.radius
    sides = [(hiding.x + right * apart, hiding.y + down * apart) for right, down in SIDES]
    inside = [side for side in sides if diamond.radius <= side[0] <= WIDTH - diamond.radius]
    others = [disc for disc in discs if disc is not hiding]
    x, y = min(inside, key=lambda side: sum(overlap(disc.box, box_round(side, diamond.radius)) for disc in others))
    diamond.x, diamond.y = round(x, 1), round(y, 1)


def box_round(centre: Plane, radius: float) -> Box:
    return centre[0] - radius, centre[1] - radius, centre[0] + radius, centre[1] + radius


def overlap(one: Box, other: Box) -> bool:
    """Tell whether two boxes cover one another."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
