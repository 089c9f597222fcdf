"""Who works with whom: the overview, the matrix of domains, and one list a pair of domains that holds something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.directory.actors import QUICK_EXIT_DOMAIN
from generator.directory.views import ConventionCard, Directory, DomainPair, MutualTie, NetworkView, Term
from generator.site.pages.domain_graph import domain_graph
from generator.site.pages.page import Page, page_at
from generator.site.pages.poster import poster_page
from generator.site.pages.sheets import Section, sheets


@dataclass(frozen=True, slots=True)
class Cell:
    """What ties the domain of a row to that of a column."""

    pair: DomainPair | None  # None: nothing documented
    is_same: bool  # row and column are one domain


@dataclass(frozen=True, slots=True)
class Row:
    """A domain and what ties it to each."""

    number: int  # which heads its column
    term: Term
    cells: tuple[Cell, ...]


def network_pages(directory: Directory) -> Iterator[Page]:
    """Yield them."""
    network = directory.network
    yield page_at("/reseau/", "network.html", network=network, graph=domain_graph(network.domains, network.pairs))
    yield page_at("/reseau/matrice/", "network-matrix.html", network=network, rows=tuple(_rows(network)))
    yield poster_page(network)
    for pair in network.pairs:
        quick_exit = QUICK_EXIT_DOMAIN in (pair.first.code, pair.second.code)
        sections: tuple[Section[ConventionCard | MutualTie], ...] = (
            Section("conventions", pair.conventions),
            Section("ties", pair.ties),
        )
        for sheet in sheets(pair.url, sections):
            yield page_at(sheet.url, "network-pair.html", pair=pair, sheet=sheet, needs_quick_exit=quick_exit)


def _rows(network: NetworkView) -> Iterator[Row]:
    known = {frozenset((pair.first.code, pair.second.code)): pair for pair in network.pairs}
    for number, term in enumerate(network.domains, 1):
        cells = (Cell(known.get(frozenset((term.code, other.code))), other == term) for other in network.domains)
        yield Row(number, term, tuple(cells))
