"""Rows of the table → lines, their cells clean and cut, by column; those of one identifier are a group: one file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.exchange.importers.mapping.pieces import pieces
from generator.exchange.importers.mapping.rules import GROUPED, MappingRules, columns_of, templates
from generator.exchange.importers.notes import REFUSED, Note, corrected, left_out, refused
from generator.exchange.importers.present.gone import Seen
from generator.exchange.importers.rows.fill import fill_text
from generator.exchange.importers.rows.outcome import PASSED_OVER, Outcome, Stop
from generator.exchange.importers.tables.cells import clean_cell
from generator.exchange.importers.tables.read import Row, Table
from generator.language import N_

SHIFTED = N_("la ligne n'a pas autant de cases que les titres : colonnes décalées ou ligne coupée")
NO_IDENTIFIER = N_("la ligne n'a pas d'identifiant")
SAME_IDENTIFIER = N_("l'identifiant est déjà celui d'une autre ligne")
OTHER_SHAPE = N_("la case n'a pas la forme que dit « decouper »")


@dataclass(frozen=True, slots=True)
class Line:
    """A row fit to be read."""

    number: int  # as a spreadsheet counts
    cells: dict[str, str]  # by column, and by piece of one
    notes: tuple[Note, ...]  # what was put right in the cells that the mapping names


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one file, in the order of the table."""

    identifier: str
    lines: list[Line]


class Lines:
    """The rows of a table in groups; a row that cannot be read is an outcome already."""

    def __init__(self, rules: MappingRules, table: Table) -> None:
        self.rules, self.headers = rules, table.headers
        self.groups: dict[str, Group] = {}  # by identifier, in the order of their first line
        self.outcomes: list[Outcome] = []  # of rows that are in no group
        self.seen = Seen()  # of every row, in a group or not
        texts = [rules.identifier, rules.slug, *(text for _, text in templates(rules.tree, ()))]
        self._named = {column for text in texts for column in columns_of(text)} | {*rules.cuts}
        for row in table.rows:
            self._add(row)

    def _add(self, row: Row) -> None:
        """Put a row in its group, or say why it is in none."""
        try:
            line = Line(row.number, *self._read(row))
            identifier = fill_text(self.rules.identifier, line.cells)
            self.seen.row(identifier, row.cells)
            if not identifier:
                raise Stop(REFUSED, refused(NO_IDENTIFIER))
            if identifier in self.groups and self.rules.rows != GROUPED:
                raise Stop(REFUSED, refused(SAME_IDENTIFIER, identifier))
        except Stop as stop:
            self.outcomes.append(Outcome(stop.what, tuple(note.at(row.number, "") for note in stop.notes)))
        else:
            self.groups.setdefault(identifier, Group(identifier, [])).lines.append(line)

    def _read(self, row: Row) -> tuple[dict[str, str], tuple[Note, ...]]:
        """Return the clean cells by column."""
        given, width = row.cells, len(self.headers)
        if not row.fits(width):
            self.seen.row("", given)
            raise Stop(REFUSED, refused(SHIFTED, f"{len(given)} / {width}"))
        notes: list[Note] = []
        cells: dict[str, str] = {}
        for column, cell in zip(self.headers, given, strict=False):
            cells[column], reason = clean_cell(cell)
            if reason and column in self._named:
                notes.append(corrected((column,), "", cell, cells[column], reason))
        notes += self._cut(cells)
        if any(cells[column] not in wanted for column, wanted in self.rules.only.items()):
            self.seen.row(fill_text(self.rules.identifier, cells), given)
            raise Stop(PASSED_OVER)
        return cells, tuple(notes)

    def _cut(self, cells: dict[str, str]) -> Iterator[Note]:
        """Add the pieces of the cells to cut, blank where a cell is, or has another shape."""
        for column, shape in self.rules.cuts.items():
            found = pieces(cells[column], shape)
            cells |= found or dict.fromkeys(columns_of(shape), "")
            if found is None and cells[column]:
                yield left_out((column,), "", cells[column], OTHER_SHAPE)
