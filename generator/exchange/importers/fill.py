"""A mapping's tree and a row → the values of a file, each with the columns it came from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.exchange.importers.notes import Note, left_out
from generator.exchange.importers.rules import COLUMN, ColumnRule, as_template, columns_of, is_rule
from generator.language import N_

NOT_IN_TABLE = N_("valeur sans correspondance dans le tableau « valeurs »")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A text of the file to be."""

    text: str
    columns: tuple[str, ...] = ()  # none: it is the same for every row


Filled: TypeAlias = "Leaf | list[Filled] | dict[str, Filled]"


class Filler:
    """One row, and what had to be left out of it."""

    def __init__(self, cells: Mapping[str, str]) -> None:
        self.cells = cells  # by column, clean
        self.notes: list[Note] = []

    def entry(self, tree: Mapping[str, Any]) -> dict[str, Filled]:
        """Return the values of the file, those without text left out."""
        filled = {key: self._value(item, key) for key, item in tree.items()}
        return {key: value for key, value in filled.items() if value is not None}

    def text(self, template: str) -> str:
        """Return a template with its cells, "" where all its columns are blank."""
        columns = columns_of(template)
        if columns and not any(self.cells[column] for column in columns):
            return ""
        text = COLUMN.sub(lambda match: self.cells[match[1].strip()], template)
        return _without_gaps(text) if len(columns) > 1 else text.strip()

    def _value(self, tree: Any, key: str) -> Filled | None:
        """Fill a part of the tree; None where it depends on the row and the row says nothing."""
        if is_rule(tree):
            return self._by_rule(ColumnRule.model_validate(tree), key)
        if isinstance(tree, str):
            text = self.text(tree)
            return Leaf(text, columns_of(tree)) if text else None
        filled: Filled
        if isinstance(tree, dict):
            entries = {name: self._value(item, name) for name, item in tree.items()}
            filled = {name: value for name, value in entries.items() if value is not None}
        else:
            items = [(item, self._value(item, key)) for item in tree]
            filled = [one for item, value in items if value is not None for one in _spliced(item, value)]
        return filled if filled and (not depends_on_row(tree) or comes_from_row(filled)) else None

    def _by_rule(self, rule: ColumnRule, key: str) -> Filled | None:
        cell = self.text(as_template(rule.column))
        if not cell:
            return None
        if not rule.separator:
            return self._translated(rule, cell, key)
        pieces = (self._translated(rule, piece.strip(), key) for piece in cell.split(rule.separator) if piece.strip())
        return [piece for piece in pieces if piece is not None] or None

    def _translated(self, rule: ColumnRule, text: str, key: str) -> Filled | None:
        columns = columns_of(as_template(rule.column))
        if not rule.values:
            return Leaf(text, columns)
        table = {name.casefold(): value for name, value in rule.values.items()}
        value = table.get(text.casefold(), rule.otherwise)
        if value is None:
            self.notes.append(left_out(columns, key, text, NOT_IN_TABLE))
        return _marked(value, columns) if value else None


def _spliced(tree: Any, value: Filled) -> list[Filled]:
    """A rule that gives a list, inside a list, gives its items."""
    return value if is_rule(tree) and isinstance(value, list) else [value]


def _marked(value: Any, columns: tuple[str, ...]) -> Filled:
    if isinstance(value, dict):
        return {key: _marked(item, columns) for key, item in value.items()}
    if isinstance(value, list):
        return [_marked(item, columns) for item in value]
    return Leaf(value, columns)


def _without_gaps(text: str) -> str:
    """Take out what a blank column left around it: doubled spaces, empty brackets, a dash with nothing beside."""
    return re.sub(r"\s+", " ", re.sub(r"\(\s*\)", "", text)).strip(" ,;:/–-")


def depends_on_row(tree: Any) -> bool:
    """True if a part of the tree names a column."""
    if is_rule(tree):
        return True
    if isinstance(tree, str):
        return bool(COLUMN.search(tree))
    return any(map(depends_on_row, tree.values() if isinstance(tree, dict) else tree))


def comes_from_row(filled: Filled) -> bool:
    """True if a column gave a part of the value."""
    if isinstance(filled, Leaf):
        return bool(filled.columns)
    return any(map(comes_from_row, filled.values() if isinstance(filled, dict) else filled))


def plain(filled: Filled) -> Any:
    """Return the texts alone."""
    if isinstance(filled, Leaf):
        return filled.text
    if isinstance(filled, dict):
        return {key: plain(item) for key, item in filled.items()}
    return [plain(item) for item in filled]
