"""The schema as ``fix`` needs it: what kind of value stands under each key."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, TypeAlias

from pydantic import PlainValidator

from generator.content.model import Record
from generator.content.model.types import Term

Marker: TypeAlias = PlainValidator | Term  # what tells one kind of text from another


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of values of one kind."""

    item: Kind


@dataclass(frozen=True, slots=True)
class MappingOf:
    """A mapping with any keys."""

    item: Kind


Kind: TypeAlias = "Marker | ListOf | MappingOf | type[Record] | None"  # None: nothing is known of it


def marker(annotated: Any) -> Marker:
    """Return what tells a kind of value: ``marker(Phone)``."""
    return next(part for part in typing.get_args(annotated) if isinstance(part, (PlainValidator, Term)))


@cache
def fields(schema: type[Record]) -> dict[str, Kind]:
    """Return the kind of each key of a record."""
    return {
        field.alias or name: _kind(field.annotation, tuple(field.metadata))
        for name, field in schema.model_fields.items()
    }


def _kind(annotation: Any, metadata: tuple[Any, ...] = ()) -> Kind:
    found = next((part for part in metadata if isinstance(part, (PlainValidator, Term))), None)
    if found:
        return found
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Annotated:
        return _kind(arguments[0], arguments[1:])
    if origin in (typing.Union, types.UnionType):
        return next((_kind(part) for part in arguments if part is not type(None)), None)
    if origin is tuple:
        return ListOf(_kind(arguments[0]))
    if origin is dict:
        return MappingOf(_kind(arguments[1]))
    return annotation if isinstance(annotation, type) and issubclass(annotation, Record) else None


@cache
def all_keys(schema: type[Record]) -> frozenset[str]:
    """Return every key a file may hold, at any depth."""
    return frozenset(_keys(schema))


def _keys(kind: Kind) -> Iterator[str]:
    if isinstance(kind, (ListOf, MappingOf)):
        yield from _keys(kind.item)
    elif isinstance(kind, type):
        for key, below in fields(kind).items():
            yield key
            yield from _keys(below)
