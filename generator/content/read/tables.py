"""The tables of a text, counted before they are parsed: a short text can make a huge one."""

from __future__ import annotations

from collections.abc import Iterator

MAX_COLUMNS = 20
MAX_CELLS = 2_000  # of all the tables of a text
_RULE = frozenset("|:- \t>")  # what the line under a table's head is made of


def tables(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield, for each table, the line of its rule from 0, its columns and at most how many cells it has."""
    rule, columns, rows = 0, 0, 0  # of the table being read; no columns outside one
    for number, line in enumerate([*text.split("\n"), ""]):
        if not line.strip(" \t>"):
            if columns:
                yield rule, columns, columns * rows
            columns = 0
        elif "|" in line and "-" in line and _RULE.issuperset(line):
            if not columns:
                rule, rows = number, 0
            columns = max(columns, line.strip(" \t>").strip("|").count("|") + 1)
        rows += 1
