"""A cell that holds several things → its pieces, each a column of its own: ``{departement} / {code}``."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from generator.content.document import Document
from generator.diagnostics.diagnostic import Diagnostic
from generator.exchange.importers.mapping.rules import COLUMN, columns_of


def pieces(cell: str, shape: str) -> dict[str, str] | None:
    """Cut a cell where the signs between the names stand, each at the first place; None if it has another shape."""
    cell, names = " ".join(cell.split()), columns_of(shape)
    before, *between, after = (" ".join(f"|{sign}|".split())[1:-1] for sign in COLUMN.split(shape)[::2])
    if not (cell.startswith(before) and cell.endswith(after) and len(cell) >= len(before) + len(after)):
        return None
    rest, found = cell[len(before) : len(cell) - len(after)], []
    for sign in between:
        piece, sign_found, rest = rest.partition(sign)
        if not sign_found:
            return None
        found.append(piece)
    return dict(zip(names, (piece.strip() for piece in (*found, rest)), strict=True))


def origins(cuts: Mapping[str, str]) -> dict[str, str]:
    """Return the column of the table each piece comes from."""
    return {name: column for column, shape in cuts.items() for name in columns_of(shape)}


def check_cuts(document: Document, cuts: Mapping[str, str], headers: Collection[str]) -> Iterator[Diagnostic]:
    """Report each column that is not in the table, and each shape that does not say where to cut."""
    taken = set(headers)
    for column, shape in cuts.items():
        if column not in headers:
            yield document.diagnostic("E220", ("decouper", column), column, ", ".join(headers))
        names = columns_of(shape)
        between = COLUMN.split(shape)[2:-1:2]
        if len(names) < 2 or not all(between) or len({*names}) < len(names) or taken & {*names}:
            yield document.diagnostic("E222", ("decouper", column), shape)
        taken |= {*names}
