"""The strongest pairs of domains → a drawing: domains on a circle, a line a kind of tie, in three widths."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.directory.views import DomainPair, Term

MOST_DRAWN = 24  # pairs; more would be a tangle
WIDTHS = (1.5, 4, 7)
ROW = 36  # between two labels of a side
LINE = 16  # of a label
LABEL = 24  # characters of a line of a label
LABEL_WIDTH = 205
GAP = 12  # between a dot and its label
BEND = 0.7  # of the lines towards the centre: 1 = through it
APART = 9  # between the two lines of a pair


@dataclass(frozen=True, slots=True)
class Dot:
    """A domain on the circle, and its label outside."""

    term: Term
    x: float
    y: float
    label_x: float
    is_left: bool
    lines: tuple[tuple[float, str], ...]  # of the label: y, text


@dataclass(frozen=True, slots=True)
class Thread:
    """What ties two domains, of one kind."""

    first: str  # codes of the domains
    second: str
    is_convention: bool  # solid; False: network, dashed
    path: str
    width: float


@dataclass(frozen=True, slots=True)
class DomainGraph:
    """The drawing, and the pairs it draws."""

    pairs: tuple[DomainPair, ...]  # strongest first
    dots: tuple[Dot, ...]
    threads: tuple[Thread, ...]
    steps: tuple[int, int]  # greatest counts of the thin and of the middle width
    half_width: float  # of the drawing, whose centre is 0, 0
    half_height: float


def domain_graph(domains: Sequence[Term], pairs: Iterable[DomainPair]) -> DomainGraph:
    """Draw the pairs that hold most; at equal counts, A to Z."""
    drawn = tuple(sorted(pairs, key=lambda pair: (-pair.count, pair.url))[:MOST_DRAWN])
    radius = max(160.0, ROW * math.ceil(len(domains) / 2) / 2)
    dots = tuple(_dots(domains, radius))
    most = max((max(len(pair.conventions), len(pair.ties)) for pair in drawn), default=0)
    steps = (math.ceil(most / 3), math.ceil(2 * most / 3))
    return DomainGraph(
        pairs=drawn,
        dots=dots,
        threads=tuple(_threads(drawn, {dot.term.code: dot for dot in dots}, steps)),
        steps=steps,
        half_width=radius + GAP + LABEL_WIDTH,
        half_height=radius + ROW / 2,
    )


def _dots(domains: Sequence[Term], radius: float) -> Iterable[Dot]:
    """Yield the domains round the circle, A to Z from the top right; labels of a side are one above another."""
    right = math.ceil(len(domains) / 2)
    for position, term in enumerate(domains):
        is_left = position >= right
        rows, row = (len(domains) - right, len(domains) - 1 - position) if is_left else (right, position)
        y = radius * ((2 * row + 1) / rows - 1)
        x = math.sqrt(radius**2 - y**2) * (-1 if is_left else 1)
        texts = textwrap.wrap(term.label, LABEL)
        top = y - LINE * (len(texts) - 1) / 2 + LINE / 3
        lines = tuple((round(top + LINE * n, 1), text) for n, text in enumerate(texts))
        yield Dot(term, round(x, 1), round(y, 1), round(x + GAP * (-1 if is_left else 1), 1), is_left, lines)


def _threads(pairs: Iterable[DomainPair], dots: dict[str, Dot], steps: tuple[int, int]) -> Iterable[Thread]:
    for pair in pairs:
        one, other = dots[pair.first.code], dots[pair.second.code]
        for count, is_convention in ((len(pair.conventions), True), (len(pair.ties), False)):
            if count:
                path = _path(one, other, APART if is_convention else -APART)
                width = WIDTHS[sum(count > step for step in steps)]
                yield Thread(pair.first.code, pair.second.code, is_convention, path, width)


def _path(one: Dot, other: Dot, aside: float) -> str:
    """Return a curve that bends towards the centre, a little to one side of the straight way."""
    length = math.hypot(other.x - one.x, other.y - one.y)
    kept = (1 - BEND * min(1, length / math.hypot(one.x, one.y))) / 2  # neighbours are joined by a short way
    x = (one.x + other.x) * kept - aside * (other.y - one.y) / length
    y = (one.y + other.y) * kept + aside * (other.x - one.x) / length
    return f"M{one.x:g} {one.y:g}Q{x:.1f} {y:.1f} {other.x:g} {other.y:g}"
