"""A mapping shipped with an importer of one format → the same, with credit to those who gave the data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator.content.model import Context
from generator.exchange.importers.mapping.read import Mapping, parse_mapping

_CREDITED = 3  # names at most


def shipped_mapping(file: Path, context: Context, givers: Iterable[str]) -> Mapping:
    """Return the mapping, whose source credits the first givers, in order, each once."""
    mapping, faults = parse_mapping(file.name, file.read_bytes(), context)
    assert mapping is not None
    assert mapping.rules.source is not None
    assert not faults
    names = list(dict.fromkeys(filter(None, givers)))
    credit = ", ".join(names[:_CREDITED]) + (" …" if names[_CREDITED:] else "")
    source = mapping.rules.source.model_copy(update={"credit": credit})
    return replace(mapping, rules=mapping.rules.model_copy(update={"source": source}))
