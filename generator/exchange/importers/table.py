"""A CSV file → its rows, whatever its encoding and its separator."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from generator.diagnostics.errors import GeneratorError, system_faults
from generator.language import N_

DELIMITERS = {",": N_("virgule"), ";": N_("point-virgule"), "\t": N_("tabulation"), "|": N_("barre verticale")}
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_MAX_CELL = 1_000_000  # characters


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table as a spreadsheet counts them: the headers are line 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A file of rows under headers."""

    encoding: str  # "UTF-8", "Windows-1252"
    delimiter: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]  # those that hold something


def read_table(path: Path) -> Table:
    """Read a CSV file.

    Raises:
        GeneratorError: it cannot be opened, or is no table.
    """
    with system_faults(path.parent):
        raw = path.read_bytes()
    encoding, text = decode(raw)
    delimiter = guess_delimiter(text)
    rows = list(_rows(text, delimiter, path.name))
    if not rows or not any(rows[0].cells):
        raise GeneratorError(N_("« {file} » est vide : aucune ligne de titres."), file=path.name)
    headers = tuple(" ".join(cell.split()) for cell in rows[0].cells)
    return Table(encoding, delimiter, headers, tuple(row for row in rows[1:] if any(map(str.strip, row.cells))))


def decode(raw: bytes) -> tuple[str, str]:
    """Return the encoding's name and the text: UTF-8 where the bytes are, else what Windows wrote."""
    if raw.startswith(_UTF16_MARKS):
        return "UTF-16", raw.decode("utf-16", "replace")
    try:
        return "UTF-8", raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "Windows-1252", "".join(_windows(byte) for byte in raw)


def _windows(byte: int) -> str:
    return bytes((byte,)).decode("cp1252", "ignore") or chr(byte)


def guess_delimiter(text: str) -> str:
    """Return the separator that cuts the headers, and the rows below them alike, into most cells."""
    head = list(islice(_lines(text), 30))
    return max(DELIMITERS, key=lambda delimiter: _steadiness(head, delimiter))


def _steadiness(lines: list[str], delimiter: str) -> tuple[int, int]:
    widths = [len(cells) for cells in csv.reader(lines, delimiter=delimiter)]
    return (widths.count(widths[0]) * (widths[0] > 1), widths[0]) if widths else (0, 0)


def _rows(text: str, delimiter: str, file: str) -> Iterator[Row]:
    csv.field_size_limit(_MAX_CELL)
    reader = csv.reader(_lines(text), delimiter=delimiter)
    try:
        for number, cells in enumerate(reader, 1):
            yield Row(number, tuple(cells))
    except csv.Error as error:
        raise GeneratorError(N_("« {file} » ne peut pas être lu : {cause}."), file=file, cause=error) from None


def _lines(text: str) -> Iterator[str]:
    return io.StringIO(text, newline="")  # cut at line ends alone: a stray U+0085 in a cell is none
