"""The network on one A3 sheet, for a steering committee: the drawing and the matrix of domains, in millimetres."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.directory.views import NetworkView, Term
from generator.site.pages.domain_graph import DomainGraph, domain_graph
from generator.site.pages.page import Page

URL = "/reseau/affiche.svg"
LEFT, TOP, RIGHT, BOTTOM = 203.0, 99.0, 408.0, 252.0  # of the matrix
LABELS = 60.0  # width of the names of its rows
WIDEST_CELL = 22.0
NUMBER = 8.0  # width of the number before a name


@dataclass(frozen=True, slots=True)
class Square:
    """A cell of the matrix. Conventions are counted above the diagonal, network ties below."""

    x: float
    count: int
    is_convention: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the matrix: a domain, and its number, which heads a column."""

    number: int
    term: Term
    x: float  # of its column
    y: float
    squares: tuple[Square, ...]


@dataclass(frozen=True, slots=True)
class Poster:
    """What the sheet lays out."""

    network: NetworkView
    graph: DomainGraph
    lines: tuple[Line, ...]
    side: float  # of a square
    left: float  # of the matrix
    top: float

    @property
    def text(self) -> float:
        """Height of the letters of the matrix."""
        return min(0.56 * self.side, 4.5)

    @property
    def label_ems(self) -> float:
        """Room of the name of a domain."""
        return (LABELS - NUMBER - 2) / self.text

    @property
    def label_lines(self) -> int:
        """How many lines of such a name a row has room for."""
        return 2 if self.side > 2.5 * self.text else 1


def poster_page(network: NetworkView) -> Page:
    """Return it: an image that needs nothing else."""
    return Page(URL.removeprefix("/"), "network-poster.svg", {"poster": poster(network)}, is_indexed=False)


def poster(network: NetworkView) -> Poster:
    """Place what the sheet shows; the matrix fills its room, however many domains there are."""
    number = max(len(network.domains), 1)
    side = round(min((RIGHT - LEFT - LABELS) / number, (BOTTOM - TOP) / number, WIDEST_CELL), 2)
    lines = tuple(_lines(network, side))
    return Poster(network, domain_graph(network.domains, network.pairs), lines, side, LEFT, TOP)


def _lines(network: NetworkView, side: float) -> Iterator[Line]:
    counts = {(pair.first.code, pair.second.code): (len(pair.conventions), len(pair.ties)) for pair in network.pairs}
    columns = [round(LEFT + LABELS + side * position, 2) for position in range(len(network.domains))]
    for row, term in enumerate(network.domains):
        squares = []
        for column, other in enumerate(network.domains):
            if column != row:
                held = counts.get((term.code, other.code)) or counts.get((other.code, term.code)) or (0, 0)
                squares.append(Square(columns[column], held[0 if column > row else 1], column > row))
        yield Line(row + 1, term, columns[row], round(TOP + side * row, 2), tuple(squares))
