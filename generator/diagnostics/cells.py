"""A stranger's text, made safe for a spreadsheet, and the tables it is put in."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

# What begins a formula in a spreadsheet; the wide forms are read as the narrow ones by some.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe_cell(text: str) -> str:
    """Return a text no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip(" \N{NO-BREAK SPACE}").startswith(_FORMULA) else text


def csv_table(rows: Iterable[Sequence[str | float]], delimiter: str = ";", encoding: str = "utf-8-sig") -> bytes:
    """Return rows as CSV, no cell a formula; as they are, its separator and encoding suit a French spreadsheet."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter)
    for row in rows:
        writer.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in row])
    return stream.getvalue().encode(encoding)
