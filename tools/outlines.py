"""Rebuild the outlines of generator/reference/data from generalised official shapes.

    python tools/outlines.py --departements departements.geojson.gz --epci epci.geojson.gz

Where the inputs come from, and what to do after a run: docs/reference-data.md.
Run after tools/reference.py, whose communes prove that overseas shapes are back in their place.
Only the standard library is used; the same inputs give the same bytes.
"""

import argparse
import gzip
import json
import math
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

OUT = Path(__file__).resolve().parent.parent / "generator" / "reference" / "data"

Feature = dict[str, Any]
Point = tuple[float, float]  # longitude, latitude
Grid = tuple[int, int]  # the same, in thousandths of a degree
Shapes = dict[str, list[list[Point]]]  # closed rings by code
Move = Callable[[Point], Point]

PER_DEGREE = 1000
KM_PER_DEGREE = 110.9  # of latitude, between the tropics; of longitude at the equator, near enough
ASTRAY_KM = 3  # a centre may stand this far out of its EPCI: shapes are generalised

# Overseas départements are drawn in insets west of France: enlarged or reduced, and moved, in Lambert 93. The true
# south, west, north and east of the land tell the scale and the place.
INSETS = {
    "972": (14.389, -61.229, 14.879, -60.810),
    "973": (2.111, -54.604, 5.751, -51.617),
    "974": (-21.390, 55.217, -20.872, 55.837),
}
NOT_DRAWN = ("971", "976")  # Guadeloupe, Mayotte: islands were moved each on its own, and no one move brings them back


def lambert93(point: Point) -> Point:
    """Return the plane coordinates, in metres, of a longitude and latitude. Source: IGN, NTG 71."""
    eccentricity, exponent, constant = 0.0818191910428158, 0.7256077650532670, 11754255.4261
    longitude, latitude = map(math.radians, point)
    sine = eccentricity * math.sin(latitude)
    isometric = math.log(math.tan(math.pi / 4 + latitude / 2) * ((1 - sine) / (1 + sine)) ** (eccentricity / 2))
    radius, angle = constant * math.exp(-exponent * isometric), exponent * (longitude - math.radians(3))
    return 700000 + radius * math.sin(angle), 12655612.0499 - radius * math.cos(angle)


def move_home(drawn: Iterable[Point], home: tuple[float, float, float, float]) -> Move:
    """Return what brings the points of an inset back: heights give the scale, centres the place."""
    plane = [lambert93(point) for point in drawn]
    (west, east), (south, north) = ((min(axis), max(axis)) for axis in zip(*plane, strict=True))
    latitude, longitude = (home[0] + home[2]) / 2, (home[1] + home[3]) / 2
    per_metre = (home[2] - home[0]) / (north - south)

    def move(point: Point) -> Point:
        x, y = lambert93(point)
        across = (x - (west + east) / 2) * per_metre / math.cos(math.radians(latitude))
        return longitude + across, latitude + (y - (south + north) / 2) * per_metre

    return move


def rings_of(feature: Feature) -> Iterator[list[Point]]:
    """Yield the closed rings of a shape, holes included."""
    geometry = feature["geometry"]
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    for polygon in polygons:
        for ring in polygon:
            yield [(point[0], point[1]) for point in ring]


def shapes_by(key: str, features: Iterable[Feature], moves: dict[str, Move]) -> Shapes:
    """Group rings by a property; those of overseas are moved, those that cannot be are left out."""
    found: Shapes = {}
    for feature in features:
        properties = feature["properties"]
        departement, code = properties["insee_dep"], properties[key]
        if code is None or departement in NOT_DRAWN:
            continue
        move = moves.get(departement)
        rings = rings_of(feature)
        found.setdefault(code, []).extend([move(point) for point in ring] if move else ring for ring in rings)
    return found


def dissolved(rings: Iterable[list[Point]]) -> list[list[Grid]]:
    """Return the outer lines of several shapes: an edge that two of them share is not one."""
    edges: dict[tuple[Grid, Grid], None] = {}
    for ring in rings:
        grid = [(round(x * PER_DEGREE), round(y * PER_DEGREE)) for x, y in ring]
        for start, end in pairwise(grid):
            if (end, start) in edges:
                del edges[end, start]
            elif start != end:
                edges[start, end] = None
    return sorted(chained(edges), key=lambda ring: (-len(ring), ring))


def chained(edges: Iterable[tuple[Grid, Grid]]) -> Iterator[list[Grid]]:
    """Yield the closed rings that directed edges make."""
    following: dict[Grid, list[Grid]] = {}
    for start, end in edges:
        following.setdefault(start, []).append(end)
    while following:
        ring = [min(following)]
        while following.get(ring[-1]):
            ends = following[ring[-1]]
            ring.append(ends.pop())
            if not ends:
                del following[ring[-2]]
            if ring[-1] == ring[0]:
                break
        if len(ring) > 3:
            yield ring


def distance_out(point: Point, rings: Iterable[list[Point]]) -> float:
    """Return how far out of a shape a point stands, in kilometres; 0 inside."""
    shrink = math.cos(math.radians(point[1]))
    is_inside, nearest = False, math.inf
    for ring in rings:
        flat = [((x - point[0]) * shrink, y - point[1]) for x, y in ring]
        for (ax, ay), (bx, by) in pairwise(flat):
            if (ay > 0) != (by > 0) and (bx - ax) * -ay / (by - ay) + ax > 0:
                is_inside = not is_inside
            length = (bx - ax) ** 2 + (by - ay) ** 2
            share = max(0.0, min(1.0, -(ax * (bx - ax) + ay * (by - ay)) / length)) if length else 0.0
            nearest = min(nearest, math.hypot(ax + share * (bx - ax), ay + share * (by - ay)))
    return 0.0 if is_inside else nearest * KM_PER_DEGREE


def check_home(epci: Shapes, communes: Path) -> None:
    """Refuse moves after which a commune overseas does not stand in its EPCI."""
    for line in gzip.decompress(communes.read_bytes()).decode().splitlines()[1:]:
        code, name, departement, member_of, _, latitude, longitude, *_ = line.split("\t")
        if departement in INSETS and latitude and member_of in epci:
            away = distance_out((float(longitude), float(latitude)), epci[member_of])
            if away > ASTRAY_KM:
                raise SystemExit(f"{code} {name}: {away:.1f} km out of {member_of}")


def written(rings: Iterable[list[Grid]]) -> str:
    """Write rings: longitude and latitude in thousandths of a degree, each point as its step from the one before."""
    texts = []
    for ring in rings:
        numbers, before = [], (0, 0)
        for point in ring[:-1]:
            numbers += [point[0] - before[0], point[1] - before[1]]
            before = point
        texts.append(" ".join(map(str, numbers)))
    return "|".join(texts)


def write_outlines(path: Path, shapes: Shapes) -> None:
    """Write the outline of each code, sorted, gzipped without date nor name."""
    rows = ((code, written(dissolved(rings))) for code, rings in sorted(shapes.items()))
    text = "code\trings\n" + "".join(f"{code}\t{rings}\n" for code, rings in rows)
    path.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))


def features_of(path: Path) -> list[Feature]:
    """Read the shapes of a GeoJSON file, gzipped or not."""
    raw = path.read_bytes()
    features: list[Feature] = json.loads(gzip.decompress(raw) if path.suffix == ".gz" else raw)["features"]
    return features


def build(departements: list[Feature], epci: list[Feature], communes: Path, out: Path) -> None:
    """Write the three files of outlines into ``out``."""
    drawn = {feature["properties"]["insee_dep"]: feature for feature in departements}
    moves = {
        code: move_home((point for ring in rings_of(drawn[code]) for point in ring), home)
        for code, home in INSETS.items()
        if code in drawn
    }
    shapes = shapes_by("siren_epci", epci, moves)
    check_home(shapes, communes)
    write_outlines(out / "outlines-epci.tsv.gz", shapes)
    write_outlines(out / "outlines-departement.tsv.gz", shapes_by("insee_dep", departements, moves))
    write_outlines(out / "outlines-region.tsv.gz", shapes_by("insee_reg", departements, moves))


def main() -> None:
    """Read the options and build."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--departements", type=Path, required=True, help="GeoJSON of the départements; .gz accepted")
    parser.add_argument("--epci", type=Path, required=True, help="GeoJSON of the EPCI; .gz accepted")
    parser.add_argument("--communes", type=Path, default=OUT / "communes.tsv.gz", help="table of tools/reference.py")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    build(features_of(options.departements), features_of(options.epci), options.communes, options.out)


if __name__ == "__main__":
    main()
