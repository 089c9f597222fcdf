"""Columns of a table: the key at its head, what it holds, and where to read it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Generic, TypeVar

from generator.content.model.types import PartialDate
from generator.diagnostics.cells import csv_table
from generator.directory.one_line import one_line
from generator.directory.views import ActorCard, Term
from generator.exchange.exporters.texts import joined
from generator.language import Language

Cell = str | int | float
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column of a table whose rows are made from values of one kind."""

    key: str  # as in the files of the directory where they have it: "site_web"
    about: str  # what it holds, as a message to translate
    read: Callable[[R], Cell]
    width: int = 18  # in a workbook, in characters


def rows_of(columns: Iterable[Column[R]], values: Iterable[R]) -> Iterable[list[Cell]]:
    """Yield a row of cells for each value."""
    columns = tuple(columns)
    for value in values:
        yield [_on_one_line(column.read(value)) for column in columns]


def csv_of(columns: Iterable[Column[R]], values: Iterable[R]) -> bytes:
    """Return a table as CSV, its keys at its head."""
    columns = tuple(columns)
    return csv_table(chain([[column.key for column in columns]], rows_of(columns, values)))


def _on_one_line(cell: Cell) -> Cell:
    return one_line(cell) if isinstance(cell, str) else cell


def labels(terms: Iterable[Term]) -> str:
    """Join terms in words."""
    return joined(term.label for term in terms)


def label(term: Term | None) -> str:
    """Return a term in words."""
    return term.label if term else ""


def names(cards: Iterable[ActorCard]) -> str:
    """Join the names of actors."""
    return joined(card.name for card in cards)


def slugs(cards: Iterable[ActorCard]) -> str:
    """Join the identifiers of the actors that have a page."""
    return joined(card.slug for card in cards)


def day(date: dt.date | PartialDate | None) -> str:
    """Write a date as precisely as it is known: 2026-10-01, 2026-10, 2026."""
    return str(date) if date else ""


def yes_no(value: bool | None) -> str:
    """Say yes, no, or nothing where nobody said."""
    return "" if value is None else "oui" if value else "non"


def told(words: Language, columns: Iterable[Column[R]]) -> list[tuple[str, str]]:
    """Return each column's key and what it holds."""
    return [(column.key, words.text(column.about)) for column in columns]
