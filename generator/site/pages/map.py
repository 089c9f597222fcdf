"""The outline and the places of a territory → a drawing."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.directory.views import TerritoryMap
from generator.reference import Outline, Position
from generator.site.pages.map_names import Name, names_of
from generator.site.pages.map_signs import WIDTH, Plane, Sign, signs_of

TALLEST, MARGIN = 430, 14  # of the drawing, in its own units


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
    signs = signs_of(territory.points, place)
    return MapDrawing(
        width=WIDTH,
        height=height,
        outline=_path(territory.outline, place),
        parts="".join(_path(part, place) for part in territory.parts),
        signs=tuple(signs),
        names=tuple(names_of(signs, height)),
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
