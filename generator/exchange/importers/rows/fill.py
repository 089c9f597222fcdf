"""A mapping's tree and a row → the values of a file, each with the columns it came from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics.diagnostic import KeyPath
from generator.exchange.importers.mapping.rules import (
    COLUMN,
    CandidatesRule,
    ColumnRule,
    PerRowRule,
    as_template,
    columns_of,
    rule_of,
)
from generator.exchange.importers.notes import Note, corrected, left_out
from generator.exchange.importers.rows.candidates import NOT_ACCEPTED, Judge
from generator.exchange.importers.rows.filled import Filled, Leaf, chosen_by, comes_from_row, key_of
from generator.language import N_

NOT_IN_TABLE = N_("valeur sans correspondance dans le tableau « valeurs »")


@dataclass
class Filler:
    """One row, and what had to be left out of it."""

    cells: Mapping[str, str]  # by column or piece of one, clean
    origins: Mapping[str, str] = field(default_factory=dict)  # by piece: the column of the table it was cut from
    judge: Judge = lambda path, text: ""  # of the candidates for a value
    notes: list[Note] = field(default_factory=list)

    def value(self, tree: Any, path: KeyPath) -> Filled | None:
        """Fill a part of the tree; None where it depends on the row and the row says nothing.

        Args:
            path: where the value will stand in the file.
        """
        rule = rule_of(tree)
        if rule is ColumnRule:
            return self._by_column(ColumnRule.model_validate(tree), path)
        if rule is CandidatesRule:
            return self._first_accepted(CandidatesRule.model_validate(tree), path)
        if rule is PerRowRule:
            return self.value(PerRowRule.model_validate(tree).item, path)
        if isinstance(tree, str):
            text = fill_text(tree, self.cells)
            return Leaf(text, self._columns(tree)) if text else None
        return self._mapping(tree, path) if isinstance(tree, dict) else self._list(tree, path)

    def _mapping(self, tree: Mapping[str, Any], path: KeyPath) -> Filled | None:
        entries = {name: self.value(item, (*path, name)) for name, item in tree.items()}
        filled: Filled = {name: value for name, value in entries.items() if value is not None}
        return filled if filled and (not depends_on_row(tree) or comes_from_row(filled)) else None

    def _list(self, tree: list[Any], path: KeyPath) -> Filled | None:
        items = [(item, self.value(item, (*path, position))) for position, item in enumerate(tree)]
        return [one for item, value in items if value is not None for one in spliced(item, value)] or None

    def _by_column(self, rule: ColumnRule, path: KeyPath) -> Filled | None:
        cell = fill_text(as_template(rule.column), self.cells)
        if not cell:
            return None
        if not rule.separator:
            return self._translated(rule, cell, path)
        pieces = (self._translated(rule, piece.strip(), path) for piece in cell.split(rule.separator) if piece.strip())
        return [piece for piece in pieces if piece is not None] or None

    def _translated(self, rule: ColumnRule, text: str, path: KeyPath) -> Filled | None:
        columns = self._columns(as_template(rule.column))
        if not rule.values and rule.otherwise is None:
            return Leaf(text, columns)
        table = {name.casefold(): value for name, value in rule.values.items()}
        tree = table.get(text.casefold(), rule.otherwise)
        if tree is None:
            self.notes.append(left_out(columns, key_of(path), text, NOT_IN_TABLE))
        value = self.value(tree, path) if tree else None
        return value and chosen_by(value, columns)

    def _first_accepted(self, rule: CandidatesRule, path: KeyPath) -> Filled | None:
        """Return the first candidate that can stand; the last there is where none can: the judge will say why."""
        passed: list[tuple[Leaf, str]] = []
        for tree in rule.candidates:
            leaf = self.value(tree, path)
            if isinstance(leaf, Leaf):
                reason = self.judge(path, leaf.text)
                if not reason:
                    self.notes += self._passed_over(passed, leaf, path)
                    return chosen_by(leaf, tuple(column for other, _ in passed for column in other.columns))
                passed.append((leaf, reason))
        return passed[-1][0] if passed else None

    def _passed_over(self, passed: list[tuple[Leaf, str]], taken: Leaf, path: KeyPath) -> Iterator[Note]:
        """Tell one candidate in whose place another stands: that which says most."""
        for leaf, reason in sorted(passed, key=lambda one: one[1] == NOT_ACCEPTED)[:1]:
            yield corrected(leaf.columns, key_of(path), leaf.text, taken.text, reason)

    def _columns(self, template: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.origins.get(column, column) for column in columns_of(template)))


def fill_text(template: str, cells: Mapping[str, str]) -> str:
    """Return a template with its cells, "" where all its columns are blank."""
    columns = columns_of(template)
    if columns and not any(cells[column] for column in columns):
        return ""
    text = COLUMN.sub(lambda match: cells[match[1].strip()], template)
    return _without_gaps(text) if len(columns) > 1 else text.strip()


def spliced(tree: Any, value: Filled) -> list[Filled]:
    """A rule that gives a list, inside a list, gives its items."""
    return value if rule_of(tree) and isinstance(value, list) else [value]


def _without_gaps(text: str) -> str:
    """Take out what a blank column left around it: doubled spaces, empty brackets, a dash with nothing beside."""
    return re.sub(r"\s+", " ", re.sub(r"\(\s*\)", "", text)).strip(" ,;:/–-")


def depends_on_row(tree: Any) -> bool:
    """True if a part of the tree names a column."""
    if rule_of(tree) is ColumnRule:
        return True
    if isinstance(tree, str):
        return bool(COLUMN.search(tree))
    return any(map(depends_on_row, tree.values() if isinstance(tree, dict) else tree))
