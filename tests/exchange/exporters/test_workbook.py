"""``annuaire.xlsx``, read back by python-calamine and compared with the tables."""

import io
import zipfile

from hypothesis import HealthCheck, given, settings
from python_calamine import CalamineWorkbook

from generator.exchange.exporters.tables import export_tables
from generator.exchange.exporters.workbook import MOST, export_workbook
from tests.exchange.exporters.conftest import renamed
from tests.exchange.exporters.reading import read_csv, texts

SHEETS = {"Acteurs": "acteurs", "Conventions": "conventions", "Liens": "liens"}


def workbook(directory):
    (file,) = export_workbook(directory)
    return file.content


def sheets(raw):
    book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def as_in_csv(cell):
    """Return what the table holds for a cell of the workbook: there texts need no apostrophe."""
    if isinstance(cell, float):
        return repr(int(cell) if cell.is_integer() else cell)
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")) else cell


def test_each_sheet_holds_cell_by_cell_what_its_table_holds(demonstration):
    tables = {file.path: read_csv(file.content) for file in export_tables(demonstration)}
    found = sheets(workbook(demonstration))
    assert list(found) == ["Lisez-moi", *SHEETS]
    for sheet, name in SHEETS.items():
        assert [[as_in_csv(cell) for cell in row] for row in found[sheet]] == tables[f"donnees/{name}.csv"]


def test_the_first_sheet_says_whose_data_they_are_of_when_and_what_each_column_holds(demonstration):
    rows = {row[0]: row[1] for row in sheets(workbook(demonstration))["Lisez-moi"] if len(row) > 1}
    assert rows["Date"] == "22\u00a0novembre 2026"
    assert rows["Licence"] == "Licence Ouverte 2.0"
    assert "https://maillage.example/" in rows["Source"]
    assert demonstration.site.title in rows["Comment citer"]
    columns = {key for sheet, cells in sheets(workbook(demonstration)).items() if sheet in SHEETS for key in cells[0]}
    assert all(rows.get(key) for key in columns)


def test_the_same_directory_gives_the_same_bytes_dated_of_its_day(demonstration):
    raw = workbook(demonstration)
    assert raw == workbook(demonstration)
    with zipfile.ZipFile(io.BytesIO(raw)) as opened:
        assert b"2026-11-22T00:00:00Z" in opened.read("docProps/core.xml")
        assert {item.date_time[0] for item in opened.infolist()} == {1980}


def test_the_head_of_each_table_stays_in_sight_and_sorts_it(demonstration):
    with zipfile.ZipFile(io.BytesIO(workbook(demonstration))) as opened:
        for number in (2, 3, 4):
            xml = opened.read(f"xl/worksheets/sheet{number}.xml").decode()
            assert 'state="frozen"' in xml
            assert "<autoFilter" in xml


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=texts)
def test_whatever_a_stranger_writes_stays_a_text(demonstration, text):
    raw = workbook(renamed(demonstration, text))
    with zipfile.ZipFile(io.BytesIO(raw)) as opened:
        for name in opened.namelist():
            assert "hyperlink" not in name
            assert b"<f>" not in opened.read(name)
    head, *rows = sheets(raw)["Acteurs"]
    named = {str(row[head.index("nom")]) for row in rows}
    assert len(named) == 1
    assert named == {str(row[head.index("resume")]) for row in rows}


def test_a_text_longer_than_a_cell_is_cut_and_says_so(small):
    rows = sheets(workbook(renamed(small, "a" * 40_000)))["Acteurs"]
    told = rows[1][rows[0].index("resume")]
    assert len(told) == MOST
    assert told.endswith("a…")
