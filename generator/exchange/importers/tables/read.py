"""A file that holds a table → its rows under their titles, whatever program wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from generator.diagnostics.errors import GeneratorError, system_faults
from generator.exchange.importers.tables.decoding import decode, is_utf_16
from generator.exchange.importers.tables.delimited import guess_delimiter, parse_rows
from generator.exchange.importers.tables.grid import Row, column_names, title_row
from generator.exchange.importers.tables.workbook import is_workbook, read_workbook
from generator.language import N_

__all__ = ["Delimited", "Records", "Row", "Table", "Workbook", "read_table"]

MAX_BYTES = 100_000_000
_PDF = b"%PDF-"
_STRAY = 50  # control characters that a text may hold
_CONTROLS = bytes({*range(32)} - {*b"\t\n\v\f\r"})


@dataclass(frozen=True, slots=True)
class Delimited:
    """How a CSV file was written."""

    encoding: str  # "UTF-8", "Windows-1252"
    delimiter: str
    windows_lines: int = 0  # in Windows-1252, where the others are in UTF-8


@dataclass(frozen=True, slots=True)
class Workbook:
    """Where in a workbook the rows were."""

    sheet: str
    others: tuple[str, ...] = ()  # sheets that were not read


@dataclass(frozen=True, slots=True)
class Records:
    """A file of records, which has neither lines nor cells of its own."""

    kept: int  # records, of each of which the rows of the table tell a part
    elsewhere: int  # records of other areas


Form: TypeAlias = Delimited | Workbook | Records


@dataclass(frozen=True, slots=True)
class Table:
    """A file of rows under headers."""

    headers: tuple[str, ...]  # each once
    rows: tuple[Row, ...]  # those that hold something
    form: Form
    title_line: int = 1  # number of the row the headers are


def read_table(path: Path, sheet: str = "") -> Table:
    """Read a CSV file or a workbook, told apart by what they hold.

    Args:
        sheet: of a workbook; the first that holds something if none is named.

    Raises:
        GeneratorError: it cannot be opened, is no table, or is larger than any directory.
    """
    with system_faults(path.parent), path.open("rb") as stream:
        raw = stream.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise GeneratorError(TOO_HEAVY, file=path.name, most=MAX_BYTES // 1_000_000)
    if is_workbook(raw):
        found = read_workbook(raw, path.name, sheet)
        return _table(found.rows, Workbook(found.name, found.others), path.name)
    if sheet:
        raise GeneratorError(NO_WORKBOOK, file=path.name)
    if _is_no_text(raw):
        raise GeneratorError(NO_TABLE, file=path.name)
    encoding, text, windows_lines = decode(raw)
    del raw
    delimiter = guess_delimiter(text)
    return _table(
        list(parse_rows(text, delimiter, path.name)), Delimited(encoding, delimiter, windows_lines), path.name
    )


TOO_HEAVY = N_("« {file} » pèse plus de {most} Mo ; n'en gardez que les lignes de votre territoire.")
NO_WORKBOOK = N_("« {file} » est un fichier CSV : il n'a pas de feuilles (« --sheet »).")
NO_TABLE = N_("« {file} » n'est ni un classeur ni un fichier de texte : enregistrez le tableau au format XLSX ou CSV.")
EMPTY = N_("« {file} » est vide : aucune ligne de titres.")


def _is_no_text(raw: bytes) -> bool:
    """True for a picture, a PDF…: more control characters than any text has, but UTF-16, whose zeros stand in ranks."""
    controls = len(raw) - len(raw.translate(None, _CONTROLS))
    return raw.startswith(_PDF) or (controls > _STRAY + len(raw) / 50 and not is_utf_16(raw))


def _table(rows: list[Row], form: Form, file: str) -> Table:
    if not rows:
        raise GeneratorError(EMPTY, file=file)
    position = title_row(rows)
    titles, body = rows[position].cells, rows[position + 1 :]
    if isinstance(form, Workbook):
        width = max(_filled_width(row.cells) for row in rows[position:])
        body = [Row(row.number, _padded(row.cells, width)) for row in body]
    else:  # a cell beyond the titles is left where it is: its row was shifted
        width = max(_filled_width(row.cells[: len(titles)]) for row in rows[position:])
    return Table(column_names(_padded(titles, width)), tuple(body), form, rows[position].number)


def _filled_width(cells: Sequence[str]) -> int:
    return next((width for width in range(len(cells), 0, -1) if cells[width - 1].strip()), 0)


def _padded(cells: tuple[str, ...], width: int) -> tuple[str, ...]:
    return cells[:width] + ("",) * (width - len(cells))
