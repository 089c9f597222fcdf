"""Rows of cells, from a text or a workbook → which of them holds the titles, and what the columns are called."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median_high
from typing import NamedTuple

from generator.exchange.importers.tables.cells import clean_cell

MAX_COLUMNS = 1_000
MAX_CELLS = 5_000_000
MAX_CELL = 100_000  # characters
UNTITLED = "colonne {letters}"  # in every language: a mapping names it

_ABOVE = 50  # rows of presentation, at most
_BELOW = 30  # rows that show what a row of the table is
_NO_BRACES = str.maketrans("{}", "()")  # a mapping writes a column between them


class Row(NamedTuple):
    """One row of the table, numbered as a spreadsheet does."""

    number: int
    cells: tuple[str, ...]

    def fits(self, width: int) -> bool:
        """True for a row neither cut short nor shifted: blank cells too many at its end are nothing."""
        return len(self.cells) >= width and not any(map(str.strip, self.cells[width:]))


def title_row(rows: Sequence[Row]) -> int:
    """Return the position of the row of titles among rows that hold something.

    It is the first that is filled at least half as much as those below it, in two cells or more where they are: above
    it stands a presentation of the list.
    """
    for position in range(min(len(rows), _ABOVE)):
        below = [_filled(row) for row in rows[position + 1 : position + 1 + _BELOW]]
        usual = median_high(below) if below else 0
        if _filled(rows[position]) >= max(min(usual, 2), usual / 2):
            return position
    return 0


def _filled(row: Row) -> int:
    return sum(bool(cell.strip()) for cell in row.cells)


def column_names(titles: Sequence[str]) -> tuple[str, ...]:
    """Return one name a column: a title without its blanks, numbered where it comes again, a letter where it lacks."""
    names: dict[str, None] = {}
    for position, title in enumerate(titles):
        bare = " ".join(clean_cell(title)[0].translate(_NO_BRACES).split()) or UNTITLED.format(
            letters=column_letters(position)
        )
        name, times = bare, 1
        while name in names:
            times += 1
            name = f"{bare} ({times})"
        names[name] = None
    return tuple(names)


def column_letters(position: int) -> str:
    """Return a column's letters as spreadsheets write them: 0 is A, 26 is AA."""
    first, last = divmod(position, 26)
    return (column_letters(first - 1) if first else "") + chr(ord("A") + last)


def in_figures(limit: int) -> str:
    """Write a limit for people: 100 000."""
    return f"{limit:,}".replace(",", " ")
