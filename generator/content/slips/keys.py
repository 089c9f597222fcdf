"""The words that are keys of files, at any depth."""

from __future__ import annotations

from functools import cache

from generator.content.hours import DAY_NAMES
from generator.content.model import KINDS, Record
from generator.content.model.settings import Settings

_ROOM = KINDS["actors"].__module__.rpartition(".")[0]  # the mappings of imports have keys of their own


@cache
def every_key() -> frozenset[str]:
    """Return every key a file may hold, at any depth, the days of opening hours among them."""
    below: list[type[Record]] = [Settings, Record]
    for schema in below:  # grows while it is read
        below += [one for one in schema.__subclasses__() if one not in below and one.__module__.startswith(_ROOM)]
    keys = (field.alias or name for schema in below for name, field in schema.model_fields.items())
    return frozenset((*keys, *DAY_NAMES))
