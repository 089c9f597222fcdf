"""Outlines of régions, départements and EPCI, generalised: to draw a map a hand wide, not to measure.

Each level is a file of its own, read at the first outline asked of it.
"""

from __future__ import annotations

from functools import cache
from itertools import accumulate

from generator.reference.geography import Position
from generator.reference.tables import cells, read_table

PER_DEGREE = 1000  # of the whole numbers of the files

Outline = tuple[tuple[Position, ...], ...]  # rings, each closed by its first point, not repeated

OUTLINE_LEVELS = frozenset(("region", "departement", "epci"))


def outline(level: str, code: str) -> Outline:
    """Return the rings of a territory; none where they are not known: docs/reference-data.md says where."""
    line = _lines(level).get(code) if level in OUTLINE_LEVELS else None
    return tuple(map(_parse_ring, cells(line)[1].split("|"))) if line else ()


@cache
def _lines(level: str) -> dict[str, str]:
    return read_table(f"outlines-{level}")


def _parse_ring(text: str) -> tuple[Position, ...]:
    """Read steps from point to point, longitude first."""
    steps = list(map(int, text.split()))
    across, up = accumulate(steps[::2]), accumulate(steps[1::2])
    return tuple((y / PER_DEGREE, x / PER_DEGREE) for x, y in zip(across, up, strict=True))
