"""The models → their fields, as forms, comparisons, the data dictionary and the JSON Schema read them."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Annotated, Any

from generator.content.model import Record
from generator.content.model.types import Kind, OneOf, Term
from generator.content.vocabulary import VOCABULARIES, Value, Vocabulary
from generator.diagnostics.diagnostic import KeyPath
from generator.language import N_

YES_NO = (Value("oui", N_("Oui")), Value("non", N_("Non")))
RECORD, MAPPING, ANY = "record", "mapping", "any"  # kinds that no type of value names


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record, and what may stand under it. Texts are French messages, to be put into words."""

    key: str  # as in the file: "telephone"
    label: str  # what people read instead of it: "Téléphone"
    help: str  # what to write there; "" where the label says it all
    kind: str  # "text", "phone", "term", "record" … : of each item where it is a list
    is_required: bool
    is_list: bool = False
    vocabularies: tuple[str, ...] = ()  # names of the closed lists of a term
    choices: tuple[Value, ...] = ()  # all there are: of a term, of a few words, of yes and no
    fields: tuple[Field, ...] = ()  # of a record
    item: Field | None = None  # of a mapping with free keys: what stands under each
    max_length: int | None = None  # of a text, in characters
    pattern: str = ""  # of the whole text


def fields_of(schema: type[Record], vocabularies: Mapping[str, Vocabulary] = VOCABULARIES) -> tuple[Field, ...]:
    """Return the fields of a record, in the schema's order.

    Args:
        vocabularies: the closed lists, with the values a site adds.
    """
    fields = _fields(schema)
    return fields if vocabularies is VOCABULARIES else tuple(_with_choices(field, vocabularies) for field in fields)


def field_at(schema: type[Record], path: KeyPath) -> Field | None:
    """Return the field a path of a file leads to; None for the root, and where there is none.

    Args:
        path: keys and positions in lists: ``("lieux", 0, "voie")``.
    """
    fields, found = fields_of(schema), None
    for key in path:
        if isinstance(key, str):
            found = next((field for field in fields if field.key == key), None)
            fields = found.fields if found else ()
    return found


def keys_at(schema: type[Record], path: KeyPath = ()) -> list[str]:
    """Return the keys a mapping of the file may hold, in the schema's order; none where no mapping may stand."""
    field = field_at(schema, path)
    is_root = not any(isinstance(key, str) for key in path)
    return [one.key for one in (fields_of(schema) if is_root else field.fields if field else ())]


@cache
def all_keys(schema: type[Record]) -> frozenset[str]:
    """Return every key a file may hold, at any depth."""
    return frozenset(_keys(fields_of(schema)))


def _keys(fields: Iterable[Field]) -> Iterator[str]:
    for field in fields:
        yield field.key
        yield from _keys((*field.fields, *(field.item.fields if field.item else ())))


@cache
def _fields(schema: type[Record]) -> tuple[Field, ...]:
    return tuple(_field(name, schema) for name in schema.model_fields)


def _field(name: str, schema: type[Record]) -> Field:
    info = schema.model_fields[name]
    plain = Field(
        key=info.alias or name,
        label=info.title or "",
        help=info.description or "",
        kind=ANY,
        is_required=bool(info.json_schema_extra),
    )
    return _typed(plain, info.annotation, tuple(info.metadata))


def _typed(field: Field, annotation: Any, marks: tuple[Any, ...] = ()) -> Field:
    """Say what stands under the key."""
    annotation, marks, is_list = _unwrapped(annotation, marks)
    field = replace(field, is_list=is_list)
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return replace(field, kind=RECORD, fields=fields_of(annotation))
    if typing.get_origin(annotation) is dict:
        item = Field(key="", label="", help="", kind=ANY, is_required=False)
        return replace(field, kind=MAPPING, item=_typed(item, typing.get_args(annotation)[1]))
    return next((_marked(field, mark) for mark in marks if isinstance(mark, (Term, OneOf, Kind))), field)


def _unwrapped(annotation: Any, marks: tuple[Any, ...], is_list: bool = False) -> tuple[Any, tuple[Any, ...], bool]:
    """Return what an annotation is about, its marks, and whether there may be several."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Annotated:
        return _unwrapped(arguments[0], (*marks, *arguments[1:]), is_list)
    if origin in (typing.Union, types.UnionType):
        return _unwrapped(next(part for part in arguments if part is not types.NoneType), marks, is_list)
    if origin is tuple:
        return _unwrapped(arguments[0], marks, True)
    return annotation, marks, is_list


def _marked(field: Field, mark: Term | OneOf | Kind) -> Field:
    """Say what the mark of a type of value says."""
    if isinstance(mark, Term):
        return _with_choices(replace(field, kind="term", vocabularies=mark.vocabularies), VOCABULARIES)
    if isinstance(mark, OneOf):
        return replace(field, kind="word", choices=tuple(Value(word, word) for word in mark.choices))
    choices = YES_NO if mark.name == "yes-no" else ()
    return replace(field, kind=mark.name, choices=choices, max_length=mark.max_length, pattern=mark.pattern)


def _with_choices(field: Field, vocabularies: Mapping[str, Vocabulary]) -> Field:
    """Give a term, here or below, the values of these closed lists."""
    if field.vocabularies:
        return replace(field, choices=tuple(one for name in field.vocabularies for one in vocabularies[name].values))
    return replace(field, fields=tuple(_with_choices(below, vocabularies) for below in field.fields))
