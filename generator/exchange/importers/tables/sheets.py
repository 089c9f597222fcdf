"""The process that opens a workbook: alone, so that one made to exhaust the machine exhausts nothing but itself.

Started by ``workbook.py``, with the workbook on its standard input; imports nothing of ours. Prints one JSON object:
``sheet``, ``others`` and ``rows`` (number, cells as a person sees them), or ``fault`` and ``sheets``.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from typing import Any

import python_calamine as calamine

MAX_MEMORY = 2 * 1024**3  # bytes, of addresses
MAX_SECONDS = 60  # of the processor
ENCRYPTED, UNREADABLE, NO_SHEET, EMPTY, TOO_LARGE = "encrypted", "unreadable", "no-sheet", "empty", "too-large"
_MAX_MANIFEST = 100_000  # bytes


def read_sheet(raw: bytes, wanted: str, max_cells: int, max_characters: int) -> dict[str, Any]:
    """Return a sheet's rows, of the first that holds something unless one is wanted."""
    try:
        book = calamine.load_workbook(io.BytesIO(raw))
    except calamine.CalamineError:
        return {"fault": ENCRYPTED if _is_encrypted(raw) else UNREADABLE}
    sheets = [sheet for sheet in book.sheets_metadata if sheet.typ == calamine.SheetTypeEnum.WorkSheet]
    names = [sheet.name for sheet in sheets]
    shown = [sheet.name for sheet in sheets if sheet.visible == calamine.SheetVisibleEnum.Visible]
    if wanted and wanted not in names:
        return {"fault": NO_SHEET, "sheets": names}
    for name in (wanted,) if wanted else shown:
        rows: list[tuple[int, list[str]]] = []
        for row in _rows(book.get_sheet_by_name(name)):
            rows.append(row)
            max_cells -= len(row[1])
            max_characters -= sum(map(len, row[1]))
            if max_cells < 0 or max_characters < 0:
                return {"fault": TOO_LARGE}
        if rows:
            return {"sheet": name, "others": [other for other in names if other != name], "rows": rows}
    return {"fault": EMPTY}


def _is_encrypted(raw: bytes) -> bool:
    """Tell a workbook under a password: calamine, trying each format in turn, says only that it is none of them."""
    if "EncryptedPackage".encode("utf-16-le") in raw:  # Office
        return True
    try:
        with zipfile.ZipFile(io.BytesIO(raw)).open("META-INF/manifest.xml") as manifest:
            return b"encryption-data" in manifest.read(_MAX_MANIFEST)  # LibreOffice
    except Exception:  # zipfile has many ways to refuse a broken archive
        return False


def _rows(sheet: calamine.CalamineSheet) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that hold something, without the blanks at their end."""
    for number, values in enumerate(sheet.iter_rows(), 1):
        cells = [as_seen(value) for value in values]
        while cells and not cells[-1].strip():
            cells.pop()
        if cells:
            yield number, cells


def as_seen(value: object) -> str:
    """Return a cell's value as a person reads it: days in figures, no exponent, no decimal that is not one."""
    match value:
        case bool():
            return "VRAI" if value else "FAUX"
        case int() | float():
            return f"{Decimal(f'{value:.15g}'):f}"
        case dt.datetime():
            return f"{value:%Y-%m-%d}" if value.time() == dt.time() else f"{value:%Y-%m-%d} {as_seen(value.time())}"
        case dt.time():
            return f"{value:%H:%M:%S}" if value.second else f"{value:%H:%M}"
        case dt.timedelta():
            return f"{int(value.total_seconds()) // 3600}:{int(value.total_seconds()) // 60 % 60:02d}"
        case _:
            return str(value)


def main() -> None:
    """Read what is on the standard input, within bounds the system keeps."""
    with suppress(ImportError, ValueError, OSError):  # Windows has none
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    wanted, max_cells, max_characters = sys.argv[1:]
    json.dump(read_sheet(sys.stdin.buffer.read(), wanted, int(max_cells), int(max_characters)), sys.stdout)


if __name__ == "__main__":
    main()
