"""The words that are keys of files, at any depth."""

from __future__ import annotations

from functools import cache

from generator.content.hours import DAY_NAMES
from generator.content.model import KINDS, Record
from generator.content.model.settings import Settings
from generator.content.schema.fields import all_keys


@cache
def every_key() -> frozenset[str]:
    """Return every key a file may hold, at any depth, the days of opening hours among them."""
    records: list[type[Record]] = [*KINDS.values(), Settings]
    return frozenset(DAY_NAMES).union(*map(all_keys, records))
