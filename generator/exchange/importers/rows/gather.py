"""A mapping's tree and the lines of a group → the values of one file, put right.

What ``pour_chaque_ligne`` stands above is given by each line; every other key by the first line that says it, and a
line that says otherwise is told. With one line, that is simply its values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.diagnostics.diagnostic import KeyPath
from generator.exchange.importers.mapping.rules import PerRowRule, rule_of
from generator.exchange.importers.notes import Note, left_out
from generator.exchange.importers.rows.candidates import Judge
from generator.exchange.importers.rows.fill import Filler, spliced
from generator.exchange.importers.rows.filled import Filled, Leaf, key_of, leaves, of_row, plain
from generator.exchange.importers.rows.lines import Line
from generator.exchange.importers.rows.tidy import tidy
from generator.language import N_

DIFFERS = N_("une autre ligne de la même fiche dit autre chose : la première est gardée")
TWICE = N_("déjà dans la liste : gardé une seule fois, comme sa première ligne le dit")

_KNOWN_BY = {"parties": ("acteur", "nom", "siret")}  # lists where an item is who it names: a body is a party once


class Gatherer:
    """The lines of one file."""

    def __init__(self, lines: Iterable[Line], origins: Mapping[str, str], judge: Judge) -> None:
        self._lines = tuple(lines)
        self._origins, self._judge = origins, judge
        self.notes: list[Note] = []  # each with its row
        self._told: set[Note] = set()  # what every line of a group says again is told once
        for line in self._lines:
            self._tell(line.notes, line)

    def entry(self, tree: Mapping[str, Any]) -> dict[str, Filled]:
        """Return the values of the file, those without text left out."""
        values = {key: self._value(item, key) for key, item in tree.items()}
        return {key: value for key, value in values.items() if value is not None}

    def _value(self, tree: Any, key: str) -> Filled | None:
        if not isinstance(tree, list) or not any(map(is_per_row, tree)):
            return self._first(tree, key)
        shared = self._first([item for item in tree if not is_per_row(item)], key)
        items = list(shared) if isinstance(shared, list) else []
        for line in self._lines:
            items += self._items(line, filter(is_per_row, tree), key)
        return list(self._once(items, key)) or None

    def _first(self, tree: Any, key: str) -> Filled | None:
        """Return what the first line that gives the value says; tell those that say otherwise."""
        kept: Filled | None = None
        for line in self._lines:
            value, notes = self._filled(line, tree, (key,))
            if kept is None or value is None:
                self._tell(notes, line)
                kept = kept if value is None else value
            else:
                self.notes += (note.at(line.number, "") for note in _differences(kept, value, key))
        return kept

    def _items(self, line: Line, trees: Iterable[Any], key: str) -> Iterator[Filled]:
        """Return what one line adds to a list."""
        for tree in trees:
            value, notes = self._filled(line, tree, (key, 0))
            self.notes += (note.at(line.number, "") for note in notes)
            if value is not None:
                yield from (of_row(item, line.number) for item in spliced(tree, value))

    def _filled(self, line: Line, tree: Any, path: KeyPath) -> tuple[Filled | None, list[Note]]:
        filler = Filler(line.cells, self._origins, self._judge)
        filled = filler.value(tree, path)
        notes = filler.notes
        return (None if filled is None else tidy(filled, str(path[0]), notes)), notes

    def _once(self, items: list[Filled], key: str) -> Iterator[Filled]:
        """Leave out an item that is already there; tell it, but for a text, of which nothing is lost."""
        seen: set[str] = set()
        for item in items:
            known_by = _known_by(item, key)
            if known_by not in seen:
                yield item
            elif isinstance(item, dict):
                self.notes.append(_twice(item, key))
            seen.add(known_by)

    def _tell(self, notes: Iterable[Note], line: Line) -> None:
        """Tell what concerns the whole file, once."""
        for note in notes:
            bare = note.at(0, "")
            if bare not in self._told:
                self.notes.append(note.at(line.number, ""))
            self._told.add(bare)


def is_per_row(tree: Any) -> bool:
    """True for an item that each line gives anew."""
    return rule_of(tree) is PerRowRule


def _known_by(item: Filled, key: str) -> str:
    """Return what tells an item from the others of its list."""
    names = _KNOWN_BY.get(key, ())
    named = [plain(item[name]) if name in item else "" for name in names] if isinstance(item, dict) else []
    return repr(named if any(named) else plain(item))


def _twice(item: dict[str, Filled], key: str) -> Note:
    texts = list(leaves(item))
    columns = tuple(dict.fromkeys(column for leaf in texts for column in leaf.columns))
    return left_out(columns, key, " · ".join(leaf.text for leaf in texts), TWICE).at(texts[0].row, "")


def _differences(kept: Filled, value: Filled, key: str) -> Iterator[Note]:
    """Tell each text of a value that the one kept does not hold at the same place."""
    held = {path: leaf.text for path, leaf in _placed(kept, (key,))}
    for path, leaf in _placed(value, (key,)):
        if leaf.columns and held.get(path) != leaf.text:
            yield left_out(leaf.columns, key_of(path), leaf.text, DIFFERS)


def _placed(filled: Filled, path: KeyPath) -> Iterator[tuple[KeyPath, Leaf]]:
    if isinstance(filled, Leaf):
        yield path, filled
    else:
        for part, item in filled.items() if isinstance(filled, dict) else enumerate(filled):
            yield from _placed(item, (*path, part))
