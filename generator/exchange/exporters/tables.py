"""``donnees/*.csv``: actors, conventions and ties as tables that any spreadsheet opens."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.views import Directory
from generator.exchange.exporters.actor_table import actor_columns
from generator.exchange.exporters.columns import csv_of
from generator.exchange.exporters.convention_table import convention_columns
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.shown import shown_actors, shown_conventions
from generator.exchange.exporters.tie_table import TIE_COLUMNS
from generator.exchange.exporters.ties import ties_of
from generator.language import N_


def export_tables(directory: Directory) -> Iterator[DataFile]:
    """Yield the three tables."""
    actors = csv_of(actor_columns(directory), shown_actors(directory))
    yield DataFile("donnees/acteurs.csv", actors, N_("Les acteurs, un par ligne, pour un tableur."))
    conventions = csv_of(convention_columns(directory), shown_conventions(directory))
    yield DataFile("donnees/conventions.csv", conventions, N_("Les conventions, une par ligne, pour un tableur."))
    ties = csv_of(TIE_COLUMNS, ties_of(directory))
    yield DataFile("donnees/liens.csv", ties, N_("Qui est lié à qui, et comment : un lien par ligne, pour un tableur."))
