"""A document → an actor, a convention …, as far as it is valid, and what is wrong with it."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.content.document import Document
from generator.content.model import Context, Record
from generator.diagnostics.diagnostic import Diagnostic, KeyPath
from generator.diagnostics.nearest import nearest

R = TypeVar("R", bound=Record)

_KINDS_OF_VALUE = {  # pydantic's error type → what the file should hold there
    "tuple_type": "list",
    "model_type": "mapping",
    "dict_type": "mapping",
    "string_type": "text",
}


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """A value and the document it came from."""

    value: R  # what is faulty is left out of it
    document: Document
    dropped: frozenset[KeyPath]  # list items left out, by their path in the file

    @property
    def slug(self) -> str:
        """The identity of what the file describes."""
        return self.document.slug

    def gives(self, key: str) -> bool:
        """True where the file gives a key at its root, be it faulty."""
        return self.document.key((key,)) is not None

    def diagnostic(self, code: str, path: KeyPath, *values: str) -> Diagnostic:
        """Report a value of ``value``; positions are those of the value, not of the file."""
        return self.document.diagnostic(code, self._in_file(path), *values)

    def _in_file(self, path: KeyPath) -> KeyPath:
        """Count the items left out back in."""
        found: KeyPath = ()
        for part in path:
            if isinstance(part, int):
                part = self._position_in_file(found, part)
            found += (part,)
        return found

    def _position_in_file(self, items: KeyPath, position: int) -> int:
        kept = (number for number in count() if (*items, number) not in self.dropped)
        return next(islice(kept, position, None))


def validate(document: Document, schema: type[R], context: Context) -> tuple[Entry[R], list[Diagnostic]]:
    """Judge each value of a document by the schema; leave out the faulty ones, so that the rest can be judged too.

    Args:
        schema: the record the document should hold.
        context: what closed lists and own territories the site has.
    """
    data = document.data()
    diagnostics: list[Diagnostic] = []
    dropped: set[KeyPath] = set()
    try:
        value = schema.model_validate(data, context=context)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        diagnostics = [_diagnostic(document, schema, fault) for fault in faults]
        for path in sorted({_droppable(data, fault["loc"]) for fault in faults}, key=_last_first, reverse=True):
            _drop(data, path)
            if path and isinstance(path[-1], int):
                dropped.add(path)
        value = schema.model_validate(data, context=context)
    diagnostics += _missing(document, schema, document.data(), ())
    return Entry(value, document, frozenset(dropped)), diagnostics


def _last_first(path: KeyPath) -> tuple[Any, ...]:
    """Sort key: list positions in order, so that the reverse removes the last items first."""
    return (len(path), *(f"{part:06d}" if isinstance(part, int) else part for part in path))


def _diagnostic(document: Document, schema: type[Record], fault: ErrorDetails) -> Diagnostic:
    path: KeyPath = fault["loc"]
    if fault["type"] == "extra_forbidden":
        key = document.key(path)
        known = known_keys(schema, path[:-1])
        values = (str(path[-1]), nearest(str(path[-1]), known), ", ".join(known))
        return document.at_key("E201", key, *values) if key else document.diagnostic("E201", path, *values)
    if fault["type"] in _KINDS_OF_VALUE:
        return document.diagnostic("E202", path, _KINDS_OF_VALUE[fault["type"]], str(path[-1]))
    values = fault.get("ctx", {}).get("values", (str(fault["input"]),))
    return document.diagnostic(fault["type"], path, *values)


def _droppable(data: Any, path: KeyPath) -> KeyPath:
    """Return the part of a fault's path that the data hold (a value's own parts may be named below it)."""
    held: KeyPath = ()
    for part in path:
        if (isinstance(data, dict) and part in data) or (isinstance(data, list) and part in range(len(data))):
            data = data[part]  # type: ignore[index]  # a mapping's key or a list's position, as just seen
            held += (part,)
        else:
            break
    return held


def _drop(data: Any, path: KeyPath) -> None:
    for part in path[:-1]:
        data = data[part]
    del data[path[-1]]


def _missing(document: Document, schema: type[Record], data: dict[str, Any], at: KeyPath) -> Iterator[Diagnostic]:
    """Report each required key the file does not give, here and in the mappings below."""
    for alias, field_required, below in _shape(schema):
        here = (*at, alias)
        value = data.get(alias)
        if value is None or value == []:
            if field_required:
                yield document.diagnostic("E203", here, alias)
        elif below and isinstance(value, dict):
            yield from _missing(document, below, value, here)
        elif below and isinstance(value, list):
            for position, item in enumerate(value):
                if isinstance(item, dict):
                    yield from _missing(document, below, item, (*here, position))


_SHAPES: dict[type[Record], tuple[tuple[str, bool, type[Record] | None], ...]] = {}


def _shape(schema: type[Record]) -> tuple[tuple[str, bool, type[Record] | None], ...]:
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
            here = next((below for alias, _, below in _shape(here) if alias == part), None)
    return [alias for alias, _, _ in _shape(here)] if here else []
