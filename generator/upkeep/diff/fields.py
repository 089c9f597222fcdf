"""Two states of a file → each field that changed, its old and its new value in words."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.content.document import Document
from generator.content.layout import SETTINGS
from generator.content.model import KINDS
from generator.content.model.settings import Settings
from generator.content.model.shared import Kept
from generator.content.schema import Field, fields_of
from generator.diagnostics.diagnostic import KeyPath
from generator.language import N_
from generator.upkeep.diff.matching import NAMES, Item, match
from generator.upkeep.diff.wording import Wording, flat

CHANGED, ADDED, REMOVED, REORDERED = "changed", "added", "removed", "reordered"
WITHIN = " › "

_KEPT = frozenset(field.key for field in fields_of(Kept))  # how a page is kept: told after what it says
_CLOSED = frozenset(("term", "word", "slug", "territory", "language", "commune-code"))  # another value, another item


@dataclass(frozen=True, slots=True)
class Change:
    """One field that changed."""

    path: KeyPath  # in the new file; in the old one where the value is gone
    label: str  # "Contacts › Accueil › Téléphone"
    kind: str  # CHANGED, ADDED, REMOVED or REORDERED
    old: str  # in words; "" where there was none
    new: str


def field_changes(before: Document | None, after: Document | None, wording: Wording) -> tuple[Change, ...]:
    """Return what changed between two states of one file, in the order of the schema.

    Args:
        before: None for a file that is added.
        after: None for one that is gone.
    """
    document = after or before
    if document is None:
        return ()
    folder = _folder(document)
    schema = Settings if document.file == SETTINGS else KINDS[folder]
    old, new = (one.data() if one else {} for one in (before, after))
    fields = sorted(fields_of(schema), key=lambda field: field.key in _KEPT)
    return tuple(_Comparison(wording, folder).records(fields, old, new, (), ()))


def _folder(document: Document) -> str:
    return document.file.split("/")[-2] if document.file != SETTINGS else ""


class _Comparison:
    """Compares the values of one file, from its root downwards."""

    def __init__(self, wording: Wording, folder: str) -> None:
        self._wording = wording
        self._folder = folder

    def records(
        self,
        fields: Sequence[Field],
        old: Mapping[str, Any],
        new: Mapping[str, Any],
        at: KeyPath,
        names: tuple[str, ...],
    ) -> Iterator[Change]:
        """Yield what changed between two mappings.

        Args:
            at: their path.
            names: what leads to them, in words.
        """
        for field in fields:
            labels = (*names, self._wording.label(field))
            yield from self._values(field, old.get(field.key), new.get(field.key), (*at, field.key), labels)

    def _values(self, field: Field, old: Any, new: Any, at: KeyPath, names: tuple[str, ...]) -> Iterator[Change]:
        if field.is_list and isinstance(old or [], list) and isinstance(new or [], list):
            yield from self._lists(field, old or [], new or [], at, names)
        elif field.kind == "record" and isinstance(old or {}, dict) and isinstance(new or {}, dict):
            yield from self.records(field.fields, old or {}, new or {}, at, names)
        elif self._key(field, old) != self._key(field, new):
            yield self._change(field, old, new, at, names)

    def _lists(
        self, field: Field, old: list[Any], new: list[Any], at: KeyPath, names: tuple[str, ...]
    ) -> Iterator[Change]:
        found = match([self._item(field, one) for one in old], [self._item(field, one) for one in new])
        label = WITHIN.join(names)
        for a, b in found.pairs:
            yield from self._items(field, old[a], new[b], (*at, b), names, a)
        for position in found.gone:
            yield Change((*at, position), label, REMOVED, self._told(field, old[position]), "")
        for position in found.come:
            yield Change((*at, position), label, ADDED, "", self._told(field, new[position]))
        if found.is_reordered:
            olds = [self._name(field, old[a], a) for a, _ in sorted(found.pairs)]
            news = [self._name(field, old[a], a) for a, _ in found.pairs]
            yield Change(at, label, REORDERED, ", ".join(olds), ", ".join(news))

    def _items(
        self, field: Field, old: Any, new: Any, at: KeyPath, names: tuple[str, ...], position: int
    ) -> Iterator[Change]:
        if isinstance(old, dict) and isinstance(new, dict) and field.kind == "record":
            yield from self.records(field.fields, old, new, at, (*names, self._name(field, old, position)))
        elif self._key(field, old) != self._key(field, new):
            yield self._change(field, old, new, at, names)

    def _item(self, field: Field, raw: Any) -> Item:
        if field.kind == "record" and isinstance(raw, dict):
            parts = {(key, value) for key, value in self._parts(field, raw) if value}
            return Item(self._key(field, raw), frozenset(parts))
        return Item(self._key(field, raw), may_change=field.kind not in _CLOSED)

    def _key(self, field: Field, raw: Any) -> Hashable:
        """Return what a value is compared by, whatever it holds."""
        if isinstance(raw, list) and field.is_list:
            return tuple(self._key(field, one) for one in raw)
        if isinstance(raw, dict) and field.kind == "record":
            return self._parts(field, raw)
        return None if raw is None else self._wording.said(field, raw, self._folder).key

    def _parts(self, field: Field, raw: Mapping[str, Any]) -> tuple[tuple[str, Hashable], ...]:
        return tuple((one.key, self._key(one, raw[one.key])) for one in field.fields if one.key in raw)

    def _change(self, field: Field, old: Any, new: Any, at: KeyPath, names: tuple[str, ...]) -> Change:
        """Tell one value that changed; of hours, only what differs."""
        was, becomes = self._told(field, old), self._told(field, new)
        if field.kind == "hours" and was and becomes:
            was, becomes = self._wording.what_differs(was, becomes)
        if was == becomes:  # two bodies of one name: as they are written
            was, becomes = f"{was} ({flat(old)})", f"{becomes} ({flat(new)})"
        kind = ADDED if not was else REMOVED if not becomes else CHANGED
        return Change(at, WITHIN.join(names), kind, was, becomes)

    def _told(self, field: Field, raw: Any) -> str:
        """Put a value into words, a record by its name and then its fields."""
        if raw is None:
            return ""
        if isinstance(raw, list) and field.is_list:
            return ", ".join(self._told(field, one) for one in raw)
        if isinstance(raw, dict) and field.kind == "record":
            return self._record(field, raw)
        return self._wording.said(field, raw, self._folder).words

    def _record(self, field: Field, raw: Mapping[str, Any]) -> str:
        """Put a record into words: what names it, then its other fields."""
        given = {one.key: one for one in field.fields if one.key in raw}
        key = next((key for key in NAMES if key in given), "")
        rest = [(self._wording.label(one), self._told(one, raw[one.key])) for one in given.values() if one.key != key]
        others = self._wording.listed(rest)
        name = self._told(given[key], raw[key]) if key else ""
        return f"{name} ({others})" if name and others else name or others

    def _name(self, field: Field, raw: Any, position: int) -> str:
        """Name an item: by what names it, else by its place."""
        if not isinstance(raw, dict):
            return self._told(field, raw)
        named = {one.key: one for one in field.fields}
        found = (self._told(named[key], raw[key]) for key in NAMES if key in raw and key in named)
        return next(filter(None, found), "") or self._wording.words.text(N_("n° {position}"), position=position + 1)
