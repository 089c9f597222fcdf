"""``donnees/*.csv``: actors, conventions and ties as tables that any spreadsheet opens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from generator.diagnostics.cells import csv_table
from generator.directory.views import Directory
from generator.exchange.exporters.actor_table import actor_columns
from generator.exchange.exporters.columns import Column, R, rows_of
from generator.exchange.exporters.convention_table import convention_columns
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.shown import shown_actors, shown_conventions
from generator.exchange.exporters.tie_table import TIE_COLUMNS
from generator.exchange.exporters.ties import ties_of
from generator.language import N_


def export_tables(directory: Directory) -> Iterator[DataFile]:
    """Yield the three tables."""
    actors = _table(actor_columns(directory), shown_actors(directory))
    yield DataFile("donnees/acteurs.csv", actors, N_("Les acteurs, un par ligne, pour un tableur."))
    conventions = _table(convention_columns(directory), shown_conventions(directory))
    yield DataFile("donnees/conventions.csv", conventions, N_("Les conventions, une par ligne, pour un tableur."))
    ties = _table(TIE_COLUMNS, ties_of(directory))
    yield DataFile("donnees/liens.csv", ties, N_("Qui est lié à qui, et comment : un lien par ligne, pour un tableur."))


def _table(columns: Iterable[Column[R]], values: Iterable[R]) -> bytes:
    columns = tuple(columns)
    return csv_table(chain([[column.key for column in columns]], rows_of(columns, values)))
