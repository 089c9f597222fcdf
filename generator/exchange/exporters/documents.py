"""``former/*.docx``: the sheets to fill, for a word processor: real headings, table heads, the language told.

The same sheets make the same bytes: the archive is written again with fixed times.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator

from docx import Document
from docx.document import Document as DocumentType
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell, _Row

from generator.directory.one_line import one_line
from generator.directory.training.blank_grid import blank_grid_sheet
from generator.directory.training.draft import draft_sheet
from generator.directory.training.sheets import FormCell, FormSheet, FormTable
from generator.directory.training.ten_questions import questions_sheet
from generator.directory.views import Directory, SiteView
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.zipped import zipped

FONT = "Arial"
INK = RGBColor(0x1B, 0x24, 0x27)
MARGIN = Cm(2)
WIDTH = Cm(17)  # of a page, margins taken off
ROOM = Cm(1.6)  # to write in by hand
MOST_WIDE = 4  # columns that leave room for whole words at the size of the text
TICK_BOX = "\N{BALLOT BOX}\N{NO-BREAK SPACE}"
_LOCALES = {"fr": "fr-FR", "en": "en-GB"}
_MADE = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)  # of no interest, and never another


def export_documents(directory: Directory) -> Iterator[DataFile]:
    """Yield the sheets."""
    for make in (draft_sheet, questions_sheet, blank_grid_sheet):
        sheet = make(directory)
        yield DataFile(sheet.file, write_docx(sheet, directory.site))


def write_docx(sheet: FormSheet, site: SiteView) -> bytes:
    """Return a sheet as a document."""
    document = Document()
    _prepare(document, sheet, site)
    document.add_heading(one_line(sheet.title), level=0)
    document.add_paragraph(one_line(sheet.lead))
    for part in sheet.parts:
        document.add_heading(one_line(part.title), level=1)
        if part.text:
            document.add_paragraph(one_line(part.text)).paragraph_format.keep_with_next = True
        for position, table in enumerate(part.tables):
            if position:
                document.add_paragraph()  # two tables that touch are read as one
            _add_table(document, table)
    stream = io.BytesIO()
    document.save(stream)
    return _with_fixed_times(stream.getvalue())


def _prepare(document: DocumentType, sheet: FormSheet, site: SiteView) -> None:
    """Set the language, the letters, the page and what the file says of itself."""
    locale = _LOCALES[site.language]
    for name in ("Normal", "Title", "Heading 1", "Footer"):
        style = document.styles[name]
        style.font.name, style.font.color.rgb = FONT, INK
        style.element.get_or_add_rPr().rFonts.set(qn("w:hAnsi"), FONT)
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            style.element.rPr.rFonts.attrib.pop(qn(f"w:{theme}"), None)
    document.styles["Normal"].font.size, document.styles["Title"].font.size = Pt(11), Pt(22)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), locale)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    section.footer.paragraphs[0].text = one_line(f"{site.title} – {site.url}")
    told = document.core_properties
    told.title, told.author, told.language, told.comments = one_line(sheet.title), one_line(site.title), locale, ""
    told.created = told.modified = _MADE


def _add_table(document: DocumentType, asked: FormTable) -> None:
    table = document.add_table(rows=1, cols=len(asked.columns), style="Table Grid")
    _mark(table.rows[0], "w:tblHeader")  # repeated on each page, and told as the head
    for cell, head in zip(table.rows[0].cells, asked.columns, strict=True):
        _write(cell, head, is_head=True, is_narrow=len(asked.columns) > MOST_WIDE)
    for row in asked.rows:
        added = table.add_row()
        added.height = ROOM
        _mark(added, "w:cantSplit")
        for position, (cell, said) in enumerate(zip(added.cells, row, strict=True)):
            _write(cell, said, is_head=asked.has_row_heads and position == 0)
    _set_widths(table)


def _write(cell: _Cell, said: FormCell, *, is_head: bool, is_narrow: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    if said.text:
        run = paragraph.add_run(one_line(said.text))
        run.bold = is_head
        run.font.size = Pt(8.5) if is_narrow else None
    if said.help:
        cell.add_paragraph(one_line(said.help)).runs[0].font.size = Pt(9)
    for choice in said.choices:
        cell.add_paragraph(f"{TICK_BOX}{one_line(choice)}").runs[0].font.size = Pt(9)


def _mark(row: _Row, name: str) -> None:
    """Give a row a property of its own."""
    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _set_widths(table: Table) -> None:
    """Give the columns their width: a third for what is asked in a table of two, the same for all in others."""
    count = len(table.columns)
    widths = [WIDTH // 3, WIDTH - WIDTH // 3] if count == 2 else [WIDTH // count] * count
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def _with_fixed_times(archive: bytes) -> bytes:
    """Write a ZIP again, as if made at a time that never changes."""
    with zipfile.ZipFile(io.BytesIO(archive)) as source:
        return zipped({name: source.read(name) for name in source.namelist()})
