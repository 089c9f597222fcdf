"""A document → an actor, a convention …, as far as it is valid, and what is wrong with it."""

from __future__ import annotations

import dataclasses
import re
import types
import typing
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.content.body import EMPTY, Body
from generator.content.document import Document, Node
from generator.content.model import Context, Record
from generator.content.slips import item_as_text, quoted, slips_of
from generator.content.slugs import plain_letters, slugified
from generator.diagnostics.diagnostic import Diagnostic, KeyPath, field_name
from generator.diagnostics.nearest import LONGEST, Guesses

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
        diagnostics = [_diagnostic(document, schema, fault, context, guesses) for fault in faults]
        for path in sorted({_droppable(data, fault["loc"]) for fault in faults}, key=_last_first, reverse=True):
            _drop(data, path)
            if path and isinstance(path[-1], int):
                dropped.setdefault(path[:-1], []).append(path[-1])
        value = schema.model_validate(data, context=context)
    told = {fault.values[1] for fault in diagnostics if fault.code == "E201"}  # a key misspelt is not missing too
    given = document.data() if diagnostics else data
    diagnostics += [one for one in _missing(document, schema, given, ()) if one.values[0] not in told]
    before = {items: _kept_before(last_first) for items, last_first in dropped.items()}
    return Entry(value, document, before), diagnostics


def _kept_before(last_first: list[int]) -> list[int]:
    """Return, for each position left out, in order, how many kept ones precede it."""
    return [position - rank for rank, position in enumerate(reversed(last_first))]


def _last_first(path: KeyPath) -> tuple[Any, ...]:
    """Sort key: list positions in order, so that the reverse removes the last items first."""
    return (len(path), *(f"{part:06d}" if isinstance(part, int) else part for part in path))


def _diagnostic(
    document: Document, schema: type[Record], fault: ErrorDetails, context: Context, guesses: Guesses
) -> Diagnostic:
    path: KeyPath = fault["loc"]
    if fault["type"] == "extra_forbidden":
        return _unknown_key(document, path, known_keys(schema, path[:-1]), guesses)
    if fault["type"] in _KINDS_OF_VALUE:
        return _wrong_kind(document, schema, path, _KINDS_OF_VALUE[fault["type"]])
    details = fault.get("ctx", {})
    values = details.get("values", (str(fault["input"]),))
    if fault["type"] == "E202":
        return _wrong_kind(document, schema, path, values[0])
    if fault["type"] == "E204":
        code, _, known = values
        values = (code, _several(document, path, code, known) or guesses.nearest(code, known.split(", ")), known)
    if fault["type"] == "E210" and not values[1]:
        values = (values[0], guesses.nearest(slugified(values[0]), context.territory_levels))
    if below := details.get("below"):  # a part of a value that is judged as a whole
        key = document.key((*path, *below)) if fault["type"] == "E201" else None
        pointed = (
            document.at_key("E201", key, *values)
            if key
            else document.diagnostic(fault["type"], (*path, *below), *values)
        )
        return dataclasses.replace(pointed, field=field_name(path))
    return document.diagnostic(fault["type"], path, *values)


def _several(document: Document, path: KeyPath, text: str, known: str) -> str:
    """Return, with commas, the codes an item of a list on one line holds where they are missing; else ""."""
    node, _ = document.find(path)
    codes = re.split(r"\s*[;,/]\s*|\s+(?:et\s+)?", text)
    in_brackets = "[" in document.line(node.line)[: node.column - 1] and not node.quoted
    return ", ".join(codes) if in_brackets and len(codes) > 1 and {*codes} <= {*known.split(", ")} else ""


_OTHER_WORDS = {  # for a key, and nothing like it
    "activites": "missions",
    "adresse": "voie",
    "cp": "code_postal",
    "description": "resume",
    "email": "courriel",
    "e-mail": "courriel",
    "insee": "code_insee",
    "mail": "courriel",
    "rue": "voie",
    "site": "site_web",
    "ville": "commune",
}


def _unknown_key(document: Document, path: KeyPath, known: list[str], guesses: Guesses) -> Diagnostic:
    name, key = str(path[-1]), document.key(path)
    word = _OTHER_WORDS.get(plain_letters(name[:LONGEST]), "")
    near = word if word in known else guesses.nearest(name, known)
    if key is None:
        return document.diagnostic("E201", path, name, near, ", ".join(known))
    for slip in slips_of([document.line(key.line)], 0):
        if slip.code == "E127":  # a no-break space is part of the key
            return document.at_key(slip.code, key, slip.corrected)
    return document.at_key("E201", key, name, near, ", ".join(known))


_SLIPS_OF_KIND = {"list": ("E124", "E127", "E134"), "mapping": ("E125", "E127")}  # that make a text of it


def _wrong_kind(document: Document, schema: type[Record], path: KeyPath, kind: str) -> Diagnostic:
    """Report a text where a list is expected, and the like; the slip of typing that makes it so is told instead."""
    node, _ = document.find(path)
    line = document.line(node.line)
    if kind == "text" and isinstance(node.value, dict) and (corrected := item_as_text(line)):
        return document.diagnostic("E120", path, corrected)
    if isinstance(node.value, str) and not node.quoted:
        for slip in slips_of([line], 0):
            if slip.code in _SLIPS_OF_KIND.get(kind, ()):
                return document.diagnostic(slip.code, path, slip.corrected)
    if kind == "mapping":
        return document.diagnostic("E202", path, kind, "", ", ".join(known_keys(schema, path)))
    if kind == "list" and isinstance(node.value, dict) and (dash := _with_its_dash(document, node)):
        return dash
    return document.diagnostic("E202", path, kind, _as_list(document, node) if kind == "list" else "", "")


def _with_its_dash(document: Document, node: Node) -> Diagnostic | None:
    """Report the first key of an item whose dash is missing."""
    line = document.line(node.line)
    if node.column < 3 or line[: node.column - 1].strip():
        return None
    corrected = f"{line[: node.column - 3]}- {line[node.column - 1 :]}"
    return document.on_line("E135", node.line, node.column, (), corrected)


def _as_list(document: Document, node: Node) -> str:
    """Return the line of a text with brackets around it, its words parted by commas; "" where it is not that simple."""
    line = document.line(node.line)
    if not isinstance(node.value, str) or node.end_column == node.column or not node.value:
        return ""
    items = re.split(r"\s*[;,]\s*|\s+et\s+", node.value.strip(" ;,."))
    if not all(re.fullmatch(r"\w[\w:-]*", item) and not item.endswith(":") for item in items):
        items = [quoted(node.value)]
    return f"{line[: node.column - 1]}[{', '.join(items)}]{line[node.end_column - 1 :]}"


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
            if field_required and not any(key.strip() == alias for key in data):  # a no-break space may end it
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
