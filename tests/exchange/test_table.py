"""A table is recognised whatever wrote it."""

from __future__ import annotations

import datetime as dt
import zipfile

import pytest
import xlsxwriter

from generator.diagnostics.errors import GeneratorError
from generator.exchange.importers.tables.read import Delimited, Workbook, read_table

ROWS = "nom;ville\nL’école;Angers\nLe Gué;Saumur\n"


@pytest.mark.parametrize(
    ("raw", "encoding", "delimiter"),
    [
        (ROWS.encode(), "UTF-8", ";"),
        (ROWS.encode("utf-8-sig"), "UTF-8", ";"),
        (ROWS.encode("cp1252"), "Windows-1252", ";"),
        (ROWS.encode("utf-16"), "UTF-16", ";"),
        (ROWS.replace(";", ",").encode(), "UTF-8", ","),
        (ROWS.replace(";", "\t").replace("\n", "\r\n").encode(), "UTF-8", "\t"),
    ],
)
def test_the_encoding_and_the_separator_are_recognised(tmp_path, raw, encoding, delimiter):
    path = tmp_path / "liste.csv"
    path.write_bytes(raw)
    table = read_table(path)
    assert (table.form.encoding, table.form.delimiter) == (encoding, delimiter)
    assert table.headers == ("nom", "ville")
    assert [row.cells for row in table.rows] == [("L’école", "Angers"), ("Le Gué", "Saumur")]


def test_a_separator_inside_the_cells_is_not_taken_for_that_of_the_table(tmp_path):
    path = tmp_path / "liste.csv"
    path.write_bytes(b"nom;horaires\nA;lundi, mardi, jeudi\nB;lundi, mardi, jeudi\n")
    assert read_table(path).form.delimiter == ";"


def test_rows_are_counted_as_a_spreadsheet_does_and_blank_ones_passed_over(tmp_path):
    path = tmp_path / "liste.csv"
    path.write_bytes(b'a,b\n1,"deux\nlignes"\n,\n\n3,x\n')
    assert [(row.number, row.cells[0]) for row in read_table(path).rows] == [(2, "1"), (5, "3")]


def test_a_stray_line_end_of_another_kind_cuts_no_row(tmp_path):
    path = tmp_path / "liste.csv"
    path.write_bytes("a,b\n1,d\x85ux\u2028x\n".encode())
    assert [row.cells for row in read_table(path).rows] == [("1", "d\x85ux\u2028x")]


@pytest.mark.parametrize("raw", [b"", b"\n\n"])
def test_a_file_without_headers_is_refused(tmp_path, raw):
    path = tmp_path / "liste.csv"
    path.write_bytes(raw)
    with pytest.raises(GeneratorError, match="vide"):
        read_table(path)


def table_of(tmp_path, raw: bytes | str):
    """Read a table written as it is."""
    path = tmp_path / "liste.csv"
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return read_table(path)


def test_lines_of_another_encoding_are_read_each_in_its_own_and_counted(tmp_path):
    raw = "nom;ville\nL’école;Angers\n".encode() + "Été;Saumur\nForêt;Cholet\n".encode("cp1252")
    table = table_of(tmp_path, raw)
    assert table.form == Delimited("UTF-8", ";", windows_lines=2)
    assert [row.cells[0] for row in table.rows] == ["L’école", "Été", "Forêt"]


def test_bytes_windows_does_not_define_stay_for_the_cells_to_judge(tmp_path):
    assert table_of(tmp_path, b"nom;ville\n\x8fn\xe9;x\n").rows[0].cells == ("\x8fné", "x")


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_read_with_or_without_its_mark(tmp_path, codec):
    table = table_of(tmp_path, ROWS.encode(codec))
    assert table.headers == ("nom", "ville")
    assert len(table.rows) == 2


def test_a_presentation_above_the_titles_is_passed_over(tmp_path):
    table = table_of(tmp_path, "sep=;\nListe des lieux;;\n;;\nnom;ville;tel\nLe Gué;Angers;\nLe Pont;;\n")
    assert table.headers == ("nom", "ville", "tel")
    assert (table.title_line, [row.number for row in table.rows]) == (4, [5, 6])


def test_each_column_has_one_name_that_a_mapping_can_write(tmp_path):
    table = table_of(tmp_path, "Tél.;Tél.; nom\u00a0{court} ;;\n1;2;3;x;\n")
    assert table.headers == ("Tél.", "Tél. (2)", "nom (court)", "colonne D")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('a;b\n1;x\n2;"Le gué\n3;y\n4;z\n', "ligne 3 : un guillemet"),
        ('a;b\n1;x\n2;"Le gué\n' + "3;yyyyyyyyyyyyyyyy\n" * 8000, "ligne 3 : une case de plus de 100 000 caractères"),
        ("a;b\n1;" + "x" * 140_000 + "\n", "ligne 2 : une case de plus de 100 000 caractères"),
        (";".join(f"c{number}" for number in range(100_000)) + "\n", "ligne 1 : plus de 1 000 colonnes"),
        ("x" * 200_000, "ligne 1 : une case"),
    ],
    ids=["open quote", "open quote in a long file", "long cell", "wide", "no line end"],
)
def test_what_no_table_holds_is_told_in_one_sentence_with_its_line(tmp_path, text, told):
    with pytest.raises(GeneratorError, match=told):
        table_of(tmp_path, text)


def test_a_table_larger_than_any_directory_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("generator.exchange.importers.tables.read.MAX_BYTES", 1_000_000)
    with pytest.raises(GeneratorError, match="plus de 1 Mo"):
        table_of(tmp_path, b"a;b\n" * 250_001)
    monkeypatch.setattr("generator.exchange.importers.tables.delimited.MAX_CELLS", 10)
    with pytest.raises(GeneratorError, match="plus de 10 cases"):
        table_of(tmp_path, b"a;b\n" * 6)


def test_quotation_marks_inside_a_cell_are_text(tmp_path):
    assert table_of(tmp_path, 'a;b\nFoyer "Le Gué";x\n').rows[0].cells == ('Foyer "Le Gué"', "x")


@pytest.fixture
def workbook(tmp_path):
    """Write a workbook: ``workbook({"Feuille": [[…], …]})``; a cell ``(value, format)`` is shown with the format."""

    def make(sheets, name="liste.xlsx", hidden=(), merged=()):
        path = tmp_path / name
        with xlsxwriter.Workbook(path) as book:
            for sheet, rows in sheets.items():
                page = book.add_worksheet(sheet)
                if sheet in hidden:
                    page.hide()
                for area in merged:
                    page.merge_range(area, "Liste des lieux")
                for number, row in enumerate(rows):
                    for column, cell in enumerate(row):
                        value, shown = cell if isinstance(cell, tuple) else (cell, "")
                        page.write(number, column, value, book.add_format({"num_format": shown}) if shown else None)
        return path

    return make


def test_the_cells_of_a_workbook_come_as_the_text_a_person_sees(workbook):
    day = dt.datetime(2019, 1, 8)
    cells = [
        40102030405060,
        49000.0,
        47.21691,
        1e25,
        0.1 + 0.2,
        True,
        (day, "dd/mm/yyyy"),
        (day.replace(hour=9, minute=30), "dd/mm/yyyy hh:mm"),
        (dt.time(9, 30), "hh:mm"),
        "01033",
    ]
    path = workbook({"Lieux": [[f"c{number}" for number in range(len(cells))], cells]})
    assert read_table(path).rows[0].cells == (
        "40102030405060",
        "49000",
        "47.21691",
        "10000000000000000000000000",
        "0.3",
        "VRAI",
        "2019-01-08",
        "2019-01-08 09:30",
        "09:30",
        "01033",
    )


def test_the_first_sheet_that_holds_something_is_read_and_the_others_told(workbook):
    path = workbook({"Vide": [], "Notes": [["brouillon", "x"]], "Lieux": [["nom"], ["Le Gué"]]}, hidden=["Notes"])
    assert read_table(path).form == Workbook("Lieux", ("Vide", "Notes"))
    assert read_table(path, "Notes").headers == ("brouillon", "x")
    with pytest.raises(GeneratorError, match="pas de feuille « Absente » ; il a : Vide, Notes, Lieux"):
        read_table(path, "Absente")


def test_a_merged_title_and_blank_rows_are_passed_over_and_rows_keep_their_numbers(workbook):
    rows = [[], [], [], ["nom", "ville", "tel"], [], ["Le Gué", "Angers", "", "sans titre"], ["Le Pont"]]
    table = read_table(workbook({"Lieux": rows}, merged=["A1:C1"]))
    assert table.headers == ("nom", "ville", "tel", "colonne D")
    assert [(row.number, row.cells) for row in table.rows] == [
        (6, ("Le Gué", "Angers", "", "sans titre")),
        (7, ("Le Pont", "", "", "")),
    ]


def test_a_workbook_is_known_by_its_content_whatever_its_name(workbook):
    assert read_table(workbook({"Lieux": [["nom", "ville"], ["a", "b"]]}, "liste.csv")).form == Workbook("Lieux")


def test_a_sheet_cannot_be_chosen_in_a_text(tmp_path):
    path = tmp_path / "liste.csv"
    path.write_text(ROWS)
    with pytest.raises(GeneratorError, match="pas de feuilles"):
        read_table(path, "Lieux")


def test_a_blank_workbook_is_told(workbook):
    with pytest.raises(GeneratorError, match="vide"):
        read_table(workbook({"Lieux": [], "Autres": []}))


@pytest.mark.parametrize(
    "raw", [b"PK\x03\x04", b"PK\x03\x04" + b"x" * 999, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600]
)
def test_a_broken_workbook_is_told_in_one_sentence(tmp_path, raw):
    path = tmp_path / "liste.xlsx"
    path.write_bytes(raw)
    with pytest.raises(GeneratorError, match="ne peut pas être lu comme un classeur"):
        read_table(path)


def test_a_workbook_made_to_fill_the_memory_harms_nothing(workbook, tmp_path):
    far = workbook({"Lieux": [["x"]]}, "far.xlsx")
    with xlsxwriter.Workbook(far) as book:
        page = book.add_worksheet("Lieux")
        page.write(0, 0, "x")
        page.write(1_048_575, 16_383, "y")  # read as a rectangle: seventeen thousand million cells
    bomb = tmp_path / "bomb.xlsx"
    with (
        zipfile.ZipFile(workbook({"Lieux": [["x"]]}, "small.xlsx")) as small,
        zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
    ):
        for name in small.namelist():
            if name != "xl/sharedStrings.xml":
                archive.writestr(name, small.read(name))
        with archive.open("xl/sharedStrings.xml", "w") as stream:
            for _ in range(100):
                stream.write(bytes(10_000_000))
    for path in (far, bomb):
        with pytest.raises(GeneratorError, match="ne peut pas être lu comme un classeur"):
            read_table(path)


def test_a_workbook_with_more_cells_than_a_table_is_refused(workbook, monkeypatch):
    monkeypatch.setattr("generator.exchange.importers.tables.workbook.MAX_CELLS", 3)
    with pytest.raises(GeneratorError, match="plus de 3 cases"):
        read_table(workbook({"Lieux": [["a", "b"], ["c", "d"]]}))


ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="Lieux">
<table:table-row><table:table-cell office:value-type="string"><text:p>nom</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>le</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>L’école</text:p></table:table-cell>
<table:table-cell office:value-type="date" office:date-value="2019-01-08"><text:p>08/01/19</text:p></table:table-cell>
</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""


MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{more}</manifest:file-entry>
</manifest:manifest>"""


@pytest.fixture
def libreoffice(tmp_path):
    """Write a file as LibreOffice does, on one line."""

    def make(content=ODS, more=""):
        path = tmp_path / "liste.ods"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("content.xml", content.replace("\n", ""))
            archive.writestr("META-INF/manifest.xml", MANIFEST.format(more=more))
        return path

    return make


def test_a_libreoffice_file_is_read_too(libreoffice):
    table = read_table(libreoffice())
    assert (table.form, table.headers) == (Workbook("Lieux"), ("nom", "le"))
    assert table.rows[0].cells == ("L’école", "2019-01-08")


def test_a_file_under_a_password_says_so(libreoffice, tmp_path):
    office = tmp_path / "liste.xlsx"
    office.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600))
    for path in (libreoffice("unreadable", "<manifest:encryption-data/>"), office):
        with pytest.raises(GeneratorError, match="mot de passe"):
            read_table(path)


@pytest.mark.parametrize(
    "raw",
    [b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\n", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, bytes(200_000)],
    ids=["PDF", "PNG", "zeros"],
)
def test_what_is_neither_a_workbook_nor_a_text_is_refused(tmp_path, raw):
    path = tmp_path / "liste.csv"
    path.write_bytes(raw)
    with pytest.raises(GeneratorError, match="ni un classeur ni un fichier de texte"):
        read_table(path)


def test_some_stray_control_characters_do_not_make_a_table_less_of_one(tmp_path):
    path = tmp_path / "liste.csv"
    path.write_bytes((ROWS * 20).replace("Le Gué", "Le\0 Gué", 1).encode())
    assert len(read_table(path).rows) == 59
