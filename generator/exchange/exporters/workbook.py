"""``donnees/annuaire.xlsx``: the three tables in one workbook, with a sheet that says how to read them.

A text is written as a text: no cell is a formula or a link, whatever it begins with.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.directory.one_line import one_line
from generator.directory.views import Directory
from generator.exchange.exporters.actor_table import actor_columns
from generator.exchange.exporters.columns import Cell, Column, R, rows_of, told
from generator.exchange.exporters.convention_table import convention_columns
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.shown import shown_actors, shown_conventions
from generator.exchange.exporters.tie_table import TIE_COLUMNS
from generator.exchange.exporters.ties import ties_of
from generator.language import N_, Language, language

FILE = "donnees/annuaire.xlsx"
MOST = 32_767  # characters of a cell, in every spreadsheet
_OPTIONS = {"constant_memory": True, "strings_to_urls": False, "strings_to_formulas": False}


def export_workbook(directory: Directory) -> Iterator[DataFile]:
    """Yield the workbook; the same directory gives the same bytes."""
    yield DataFile(FILE, _workbook(directory), N_("Tout en un classeur, pour un tableur."))


def _workbook(directory: Directory) -> bytes:
    import xlsxwriter  # type: ignore[import-untyped]  # it has no types; slow to import: only who exports waits

    words = language(directory.site.language)
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, _OPTIONS) as book:
        book.set_properties(
            {
                "title": one_line(directory.site.title),
                "created": dt.datetime.combine(directory.site.today, dt.time()),
            }
        )
        _write_read_me(book, directory, words)
        _write_table(book, words.text(N_("Acteurs")), actor_columns(directory), shown_actors(directory))
        _write_table(book, words.text(N_("Conventions")), convention_columns(directory), shown_conventions(directory))
        _write_table(book, words.text(N_("Liens")), TIE_COLUMNS, ties_of(directory))
    return stream.getvalue()


def _write_table(book: Any, name: str, columns: Iterable[Column[R]], values: Iterable[R]) -> None:
    """Write a sheet whose first line stays in sight and sorts the others."""
    columns = tuple(columns)
    sheet = book.add_worksheet(name)
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.width)
    sheet.freeze_panes(1, 2)
    head = book.add_format({"bold": True, "bottom": 1})
    for number, column in enumerate(columns):
        sheet.write_string(0, number, column.key, head)
    last = 0
    for last, row in enumerate(rows_of(columns, values), 1):
        _write_row(sheet, last, row)
    sheet.autofilter(0, 0, last, len(columns) - 1)


def _write_row(sheet: Any, line: int, cells: Sequence[Cell], style: Any = None) -> None:
    for number, cell in enumerate(cells):
        if isinstance(cell, str):
            if cell:
                sheet.write_string(line, number, cell[: MOST - 1] + "…" if len(cell) > MOST else cell, style)
        else:
            sheet.write_number(line, number, cell, style)


def _write_read_me(book: Any, directory: Directory, words: Language) -> None:
    sheet = book.add_worksheet(words.text(N_("Lisez-moi")))
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 1, 110)
    title = book.add_format({"bold": True, "font_size": 14})
    strong = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.write_string(0, 0, one_line(directory.site.title), title)
    for line, (key, text) in enumerate(_read_me(directory, words), 2):
        if key:
            sheet.write_string(line, 0, key, strong)
        if text:
            sheet.write_string(line, 1, one_line(text), wrapped)


def _read_me(directory: Directory, words: Language) -> Iterator[tuple[str, str]]:
    """Yield what to know before use: each line's title and text, empty where there is none."""
    site, text = directory.site, words.text
    publisher = site.publisher.name if site.publisher else site.title
    yield text(N_("Date")), words.date(site.today)
    yield text(N_("Source")), f"{publisher}, {site.url}"
    if site.edition:
        yield text(N_("Édition")), site.edition
    if site.licence:
        yield text(N_("Licence")), site.licence
    cited = N_("{publisher}, « {title} », données du {date}, {url}")
    yield (
        text(N_("Comment citer")),
        text(cited, publisher=publisher, title=site.title, date=words.date(site.today), url=site.url),
    )
    if site.is_demonstration:
        yield text(N_("Démonstration")), text(N_("Ces acteurs et ces conventions sont inventés."))
    yield (
        text(N_("Plusieurs valeurs")),
        text(N_("Elles sont séparées par une barre verticale entre deux espaces, dans une même cellule.")),
    )
    yield (
        text(N_("Cellule vide")),
        text(N_("La fiche ne le dit pas ; cela ne veut pas dire « non ».")),
    )
    for sheet, columns in (
        (N_("Acteurs"), told(words, actor_columns(directory))),
        (N_("Conventions"), told(words, convention_columns(directory))),
        (N_("Liens"), told(words, TIE_COLUMNS)),
    ):
        yield "", ""
        yield text(N_("Colonnes de « {sheet} »"), sheet=text(sheet)), ""
        yield from columns
