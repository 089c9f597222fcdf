"""The judge of content files over what an import is about to write: what he refuses is left out, and said."""

from __future__ import annotations

import datetime as dt
from typing import Any

from generator.content.edit.emit import render_file
from generator.content.layout import content_file
from generator.content.load import Source, judge
from generator.content.settings import SiteSettings
from generator.diagnostics.diagnostic import Diagnostic, KeyPath, parse_field_name
from generator.exchange.importers.notes import LEFT_OUT, UNSOUND, Note, refused
from generator.exchange.importers.rows.filled import Filled, Leaf, comes_from_row, key_of, leaves, plain

_WITH = {"latitude": "longitude", "longitude": "latitude"}  # one without the other says nothing


def mend(
    filled: dict[str, Filled], folder: str, slug: str, settings: SiteSettings, today: dt.date
) -> tuple[dict[str, Filled] | None, list[Note]]:
    """Leave out of a file to be what the judge refuses, until he refuses nothing.

    Returns:
        The values that stand, None if the row must be refused; and what was left out, or why it is refused.
    """
    notes: list[Note] = []
    causes: dict[str | int, Diagnostic] = {}  # by top-level key, the first fault found under it
    while faults := _errors(filled, folder, slug, settings, today):
        found: list[Note] = []
        for path, fault in sorted(((_path(fault), fault) for fault in faults), key=_last_first, reverse=True):
            cause = causes.setdefault(path[0] if path else "", fault)
            if fault.code == "E203" and len(path) == 1:
                return None, [refused(UNSOUND, fault=cause)]
            found += [_note(leaf, path, fault) for leaf in _leave_out(filled, path)]
        if not found:
            return None, [refused(UNSOUND, fault=faults[0])]
        notes += found
    return filled, notes


def _errors(
    filled: dict[str, Filled], folder: str, slug: str, settings: SiteSettings, today: dt.date
) -> list[Diagnostic]:
    raw = render_file(plain(filled))
    source = Source(folder, slug, content_file(folder, slug), raw)
    return [fault for fault in judge(source, settings, today)[1] if fault.is_error]


def _path(fault: Diagnostic) -> KeyPath:
    """Return what is at fault; for a key that lacks, the item that lacks it."""
    path = parse_field_name(fault.field)
    return path[:-1] if fault.code == "E203" and len(path) > 1 else path


def _last_first(found: tuple[KeyPath, Diagnostic]) -> tuple[Any, ...]:
    path, _ = found
    return tuple(f"{part:06d}" if isinstance(part, int) else part for part in path)


def _leave_out(filled: dict[str, Filled], path: KeyPath) -> list[Leaf]:
    """Take a value out, with what says nothing without it; return its texts, none if it is not there.

    A fault of the whole file (it is too long) is at no path: nothing can be taken out.
    """
    if not path:
        return []
    holders: list[tuple[Any, Any]] = []  # each collection on the way, and the key or position to follow
    node: Any = filled
    for part in path:
        if isinstance(node, Leaf) or (isinstance(node, dict) and part not in node):
            return []
        holders.append((node, part))
        node = node[part]
    for depth, (holder, part) in enumerate(reversed(holders)):
        if depth and (comes_from_row(holder[part]) or (holder[part] and isinstance(holder[part], list))):
            break
        del holder[part]
        if isinstance(holder, dict):
            holder.pop(_WITH.get(str(part)), None)
    return list(leaves(node))


def _note(leaf: Leaf, path: KeyPath, fault: Diagnostic) -> Note:
    return Note(LEFT_OUT, leaf.columns, key_of(path), leaf.text, "", UNSOUND, fault, leaf.row)
