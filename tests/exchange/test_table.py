"""A table is recognised whatever wrote it."""

from __future__ import annotations

import pytest

from generator.diagnostics.errors import GeneratorError
from generator.exchange.importers.table import read_table

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
    assert (table.encoding, table.delimiter) == (encoding, delimiter)
    assert table.headers == ("nom", "ville")
    assert [row.cells for row in table.rows] == [("L’école", "Angers"), ("Le Gué", "Saumur")]


def test_a_separator_inside_the_cells_is_not_taken_for_that_of_the_table(tmp_path):
    path = tmp_path / "liste.csv"
    path.write_bytes(b"nom;horaires\nA;lundi, mardi, jeudi\nB;lundi, mardi, jeudi\n")
    assert read_table(path).delimiter == ";"


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
