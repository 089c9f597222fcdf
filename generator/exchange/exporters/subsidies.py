"""``donnees/scdl-subventions.csv``: conventions with money, as the national list of subsidies has them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics.cells import csv_table
from generator.directory.subsidies import COLUMNS, subsidies
from generator.directory.views import Directory
from generator.exchange.exporters.data_file import DataFile
from generator.language import N_

FILE = "donnees/scdl-subventions.csv"


def export_subsidies(directory: Directory) -> Iterator[DataFile]:
    """Yield the table: commas and no byte order mark, as the schema wants it."""
    rows = [[row[column] for column in COLUMNS] for row in subsidies(directory).rows]
    table = csv_table([COLUMNS, *rows], delimiter=",", encoding="utf-8")
    yield DataFile(FILE, table, N_("Les conventions de subvention, à la forme nationale (SCDL)."))
