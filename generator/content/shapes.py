"""The schema as a file sees it: which keys a mapping may hold, which it must, and what is below them."""

from __future__ import annotations

import types
import typing
from typing import Any

from generator.content.model import Record
from generator.diagnostics.diagnostic import KeyPath

_SHAPES: dict[type[Record], tuple[tuple[str, bool, type[Record] | None], ...]] = {}


def shape(schema: type[Record]) -> tuple[tuple[str, bool, type[Record] | None], ...]:
    """Return each field's key, whether it must be given, and the record it holds, if any."""
    if schema not in _SHAPES:
        _SHAPES[schema] = tuple(
            (field.alias or name, bool(field.json_schema_extra), _record_in(field.annotation))
            for name, field in schema.model_fields.items()
        )
    return _SHAPES[schema]


def _record_in(annotation: Any) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    origin = typing.get_origin(annotation)
    if origin in (tuple, typing.Union, types.UnionType):
        return next(filter(None, map(_record_in, typing.get_args(annotation))), None)
    return None


def known_keys(schema: type[Record], path: KeyPath = ()) -> list[str]:
    """Return the keys a mapping of the file may hold, in the schema's order."""
    here: type[Record] | None = schema
    for part in path:
        if here is not None and isinstance(part, str):
            here = next((below for alias, _, below in shape(here) if alias == part), None)
    return [alias for alias, _, _ in shape(here)] if here else []
