"""The outline file of an own territory (GeoJSON) → a shape. The file is a stranger's: everything in it is bounded."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.content.read.decoding import MAX_FILE_BYTES
from generator.reference import Outline, Position, is_in_france

MAX_RINGS = 100  # of one territory
MAX_POINTS = 2_000
NO_GROUND = 1e-9  # square degrees: a courtyard


@dataclass(frozen=True, slots=True)
class Shape:
    """Where a territory is."""

    rings: Outline  # none: only its centre is known
    centre: Position


class BadOutline(Exception):
    """No shape can be had of a file: a code and its values."""

    def __init__(self, code: str, *values: str) -> None:
        super().__init__(code)
        self.code, self.values = code, values


def parse_outlines(raw: bytes) -> object:
    """Read GeoJSON.

    Raises:
        BadOutline: too long, or not JSON.
    """
    if len(raw) > MAX_FILE_BYTES:
        raise BadOutline("E248", f"{MAX_FILE_BYTES // 1000} ko")
    try:
        return json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise BadOutline("E246") from None


def shape_of(data: object, territory: str) -> Shape:
    """Return the shape of a territory: of the feature of that id, or of the only one there is.

    Raises:
        BadOutline: it is not there, is neither polygon nor point, has too many points, or is not in France.
    """
    geometry = _geometry(data, territory)
    kind, coordinates = geometry.get("type"), geometry.get("coordinates")
    if kind == "Point":
        return Shape((), _position(coordinates))
    polygons = [coordinates] if kind == "Polygon" else _items(coordinates) if kind == "MultiPolygon" else ()
    rings = [ring for polygon in polygons for ring in _items(polygon)]
    if len(rings) > MAX_RINGS:
        raise BadOutline("E248", f"{MAX_RINGS} polygones")
    if sum(len(_items(ring)) for ring in rings) > MAX_POINTS:
        raise BadOutline("E248", f"{MAX_POINTS} points")
    outline = tuple(tuple(_ring(ring)) for ring in rings)
    if not outline or min(map(len, outline)) < 3:
        raise BadOutline("E246")
    return Shape(outline, centre_of(max(outline, key=lambda ring: abs(_area(ring)))))


def centre_of(ring: tuple[Position, ...]) -> Position:
    """Return the centre of gravity of a ring; the middle of its points where it holds no ground."""
    area, (origin_y, origin_x) = _area(ring), ring[0]
    if abs(area) < NO_GROUND:
        return sum(y for y, _ in ring) / len(ring), sum(x for _, x in ring) / len(ring)
    y = sum((a[0] + b[0]) * _cross(a, b) for a, b in _edges(ring)) / (6 * area)
    x = sum((a[1] + b[1]) * _cross(a, b) for a, b in _edges(ring)) / (6 * area)
    return _between(origin_y + y, [y for y, _ in ring]), _between(origin_x + x, [x for _, x in ring])


def _between(value: float, values: list[float]) -> float:
    """Bring a value within others: the edges of a ring may cross one another."""
    return min(max(value, min(values)), max(values))


def _area(ring: tuple[Position, ...]) -> float:
    return sum(_cross(a, b) for a, b in _edges(ring)) / 2


def _cross(a: Position, b: Position) -> float:
    return a[1] * b[0] - b[1] * a[0]


def _edges(ring: tuple[Position, ...]) -> Iterator[tuple[Position, Position]]:
    """Yield the edges, seen from the first point: what is small and far from the origin stays exact."""
    seen = [(y - ring[0][0], x - ring[0][1]) for y, x in ring]
    return zip(seen, (*seen[1:], seen[0]), strict=True)


def _geometry(data: object, territory: str) -> dict[str, Any]:
    """Return the geometry of a territory in a geometry, a feature or a collection of features."""
    features = _items(data.get("features")) if isinstance(data, dict) and "features" in data else [data]
    named = [one for one in features if isinstance(one, dict) and territory in _ids(one)]
    alone = features[0] if len(features) == 1 else None
    found = named[0] if named else alone
    geometry = found.get("geometry", found) if isinstance(found, dict) else None
    if not isinstance(geometry, dict):
        raise BadOutline("E246")
    return geometry


def _ids(feature: dict[str, Any]) -> tuple[object, ...]:
    properties = feature.get("properties")
    return feature.get("id"), properties.get("id") if isinstance(properties, dict) else None


def _ring(ring: object) -> Iterator[Position]:
    """Yield the points of a ring, without the last, which repeats the first."""
    points = [_position(point) for point in _items(ring)]
    yield from points[:-1] if points[:1] == points[-1:] else points


def _position(point: object) -> Position:
    """Read longitude and latitude, in that order; a height is left out."""
    numbers = _items(point)[:2]
    if len(numbers) < 2 or not all(type(number) in (int, float) for number in numbers):
        raise BadOutline("E246")
    longitude, latitude = numbers
    if not is_in_france((latitude, longitude)):
        raise BadOutline("E247", str(longitude)[:12], str(latitude)[:12])
    return float(latitude), float(longitude)


def _items(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise BadOutline("E246")
    return value
