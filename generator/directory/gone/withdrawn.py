"""Pages kept without content: a body asked to be withdrawn, and only its name and addresses remain."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from generator.content.model.shared import Kept
from generator.content.validate import Entry

K = TypeVar("K", bound=Kept)


def is_withdrawn(kept: Kept) -> bool:
    """True for a page kept without content, at the body's request."""
    return kept.status == "archive" and kept.archive_reason == "demande-de-retrait"


def bare_if_withdrawn(entry: Entry[K]) -> Entry[K]:
    """Leave of a withdrawn page its name and addresses: nothing else is told, here or on other pages."""
    if not is_withdrawn(entry.value):
        return entry
    named = {name: getattr(entry.value, name) for name in ("name", "title") if hasattr(entry.value, name)}
    kept = {name: getattr(entry.value, name) for name in ("status", "archive_reason", "former_slugs")}
    bare: Any = type(entry.value).model_construct(**named, **kept)
    return replace(entry, value=bare, document=replace(entry.document, body=""))
