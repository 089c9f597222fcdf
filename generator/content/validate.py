"""A document → an actor, a convention …, as far as it is valid, and what is wrong with it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from generator.content.document import Document
from generator.content.faults import diagnose
from generator.content.model import Context, Record
from generator.content.read.body import EMPTY, Body
from generator.content.schema.fields import Field, fields_of
from generator.diagnostics.diagnostic import Diagnostic, KeyPath
from generator.diagnostics.nearest import Guesses

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """A value and the document it came from."""

    value: R  # what is faulty is left out of it
    document: Document
    dropped: Mapping[KeyPath, list[int]]  # by list of the file: of each item left out, how many kept ones precede it
    body: Body = EMPTY  # what its free text holds

    @property
    def slug(self) -> str:
        """The identity of what the file describes."""
        return self.document.slug

    def gives(self, key: str) -> bool:
        """True where the file gives a key at its root, be it faulty."""
        return self.document.key((key,)) is not None

    def fills(self, path: KeyPath) -> bool:
        """True where the file gives a value at a path of ``value``, be it faulty."""
        in_file = self._in_file(path)
        return self.document.key(in_file) is not None and not self.document.find(in_file)[0].is_empty

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
        return position + bisect_right(self.dropped.get(items, ()), position)


def validate(document: Document, schema: type[R], context: Context) -> tuple[Entry[R], list[Diagnostic]]:
    """Judge each value of a document by the schema; leave out the faulty ones, so that the rest can be judged too.

    Args:
        schema: the record the document should hold.
        context: what closed lists and own territories the site has.
    """
    data = document.data()
    diagnostics: list[Diagnostic] = []
    dropped: dict[KeyPath, list[int]] = {}
    try:
        value = schema.model_validate(data, context=context)
    except ValidationError as error:
        faults, guesses = error.errors(include_url=False), Guesses()
        diagnostics = [diagnose(document, schema, fault, context, guesses) for fault in faults]
        for path in sorted({_droppable(data, fault["loc"]) for fault in faults}, key=_last_first, reverse=True):
            _drop(data, path)
            if path and isinstance(path[-1], int):
                dropped.setdefault(path[:-1], []).append(path[-1])
        value = schema.model_validate(data, context=context)
    told = {fault.values[1] for fault in diagnostics if fault.code == "E201"}  # a key misspelt is not missing too
    given = document.data() if diagnostics else data
    diagnostics += [one for one in _missing(document, fields_of(schema), given, ()) if one.values[0] not in told]
    before = {items: _kept_before(last_first) for items, last_first in dropped.items()}
    return Entry(value, document, before), diagnostics


def _kept_before(last_first: list[int]) -> list[int]:
    """Return, for each position left out, in order, how many kept ones precede it."""
    return [position - rank for rank, position in enumerate(reversed(last_first))]


def _last_first(path: KeyPath) -> tuple[Any, ...]:
    """Sort key: list positions in order, so that the reverse removes the last items first."""
    return (len(path), *(f"{part:06d}" if isinstance(part, int) else part for part in path))


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


def _missing(document: Document, fields: Sequence[Field], data: dict[str, Any], at: KeyPath) -> Iterator[Diagnostic]:
    """Report each required key the file does not give, here and in the mappings below."""
    for field in fields:
        here = (*at, field.key)
        value = data.get(field.key)
        if value is None or value == []:
            if field.is_required and not any(key.strip() == field.key for key in data):  # a no-break space may end it
                yield document.diagnostic("E203", here, field.key)
        elif field.fields and isinstance(value, dict):
            yield from _missing(document, field.fields, value, here)
        elif field.fields and isinstance(value, list):
            for position, item in enumerate(value):
                if isinstance(item, dict):
                    yield from _missing(document, field.fields, item, (*here, position))
