"""A text whose cells are parted by a sign → rows of cells."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from itertools import chain, islice

from generator.diagnostics.errors import GeneratorError
from generator.exchange.importers.tables.grid import MAX_CELL, MAX_CELLS, MAX_COLUMNS, Row, in_figures, title_row
from generator.language import N_

DELIMITERS = {",": N_("virgule"), ";": N_("point-virgule"), "\t": N_("tabulation"), "|": N_("barre verticale")}
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")  # cut at line ends alone: a stray U+0085 in a cell is none
_SAMPLE = 50_000  # characters
_SAMPLE_ROWS = 30
_END = "\0end"  # read alone after the last row, unless a quotation mark is still open


def guess_delimiter(text: str) -> str:
    """Return the separator that cuts the titles, and the rows below them alike, into most cells."""
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE and "\n" in sample:
        sample = sample[: sample.rindex("\n") + 1]
    return max(DELIMITERS, key=lambda delimiter: _steadiness(sample, delimiter))


def _steadiness(sample: str, delimiter: str) -> tuple[int, int]:
    records = islice(csv.reader(_lines(sample), delimiter=delimiter), _SAMPLE_ROWS)
    rows = [Row(0, tuple(cells)) for cells in records if any(map(str.strip, cells))]
    table = rows[title_row(rows) :]
    width = len(table[0].cells) if table else 0
    return sum(len(row.cells) == width for row in table) if width > 1 else 0, width


def parse_rows(text: str, delimiter: str, file: str) -> Iterator[Row]:
    """Yield the rows that hold something.

    Raises:
        GeneratorError: a cell, a row or the table is larger than any real one, or a quotation mark is left open.
    """
    csv.field_size_limit(MAX_CELL)
    reader = csv.reader(chain(_lines(text), (_END,)), delimiter=delimiter)
    line, count = 1, 0
    try:
        for number, cells in enumerate(reader, 1):
            if cells == [_END]:
                return
            count += len(cells)
            if len(cells) > MAX_COLUMNS:
                raise GeneratorError(TOO_WIDE, file=file, line=line, most=in_figures(MAX_COLUMNS))
            if count > MAX_CELLS:
                raise GeneratorError(TOO_LARGE, file=file, most=in_figures(MAX_CELLS))
            if cells[-1:] and cells[-1].endswith(_END):
                raise GeneratorError(OPEN_QUOTE, file=file, line=line)
            if any(map(str.strip, cells)):
                yield Row(number, tuple(cells))
            line = reader.line_num + 1
    except csv.Error:
        raise GeneratorError(LONG_CELL, file=file, line=line, most=in_figures(MAX_CELL)) from None


TOO_WIDE = N_("« {file} », ligne {line} : plus de {most} colonnes ; est-ce bien un tableau ?")
TOO_LARGE = N_("« {file} » a plus de {most} cases ; n'en gardez que les lignes et les colonnes utiles.")
LONG_CELL = N_(
    "« {file} », ligne {line} : une case de plus de {most} caractères ; un guillemet y est sans doute ouvert et jamais "
    "refermé."
)
OPEN_QUOTE = N_("« {file} », ligne {line} : un guillemet est ouvert au début d'une case et jamais refermé.")


def _lines(text: str) -> Iterator[str]:
    return (line[0] for line in _LINE.finditer(text))
