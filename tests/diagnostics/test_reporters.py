"""A report says where, what and how to mend it, and obeys nobody."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import reporters
from generator.diagnostics.diagnostic import Diagnostic, Place
from generator.language import language

FR, EN = language("fr"), language("en")
FAULT = Diagnostic(Place("content/a.md", 7, 12), 15, "E301", "parties[2].acteur", ("abc", "abd"), "    acteur: abc")


def test_the_text_report_underlines_the_value_and_gives_the_remedy():
    assert reporters.text([FAULT], FR) == (
        "content/a.md:7:12: E301 aucune fiche d’acteur «\u202fabc\u202f»\n"
        "        acteur: abc\n"
        "               ^^^\n"
        "    Vouliez-vous dire «\u202fabd\u202f»\u202f?\n"
        "1\u00a0erreur, 0\u00a0avertissement.\n"
    )


def test_the_same_fault_is_told_once_and_faults_are_sorted_by_place():
    later = Diagnostic(Place("content/a.md", 9, 1), 1, "W209", "", ())
    report = reporters.text([later, FAULT, FAULT], FR)
    assert report.count("E301") == 1
    assert report.index("E301") < report.index("W209")


def test_the_json_report_holds_each_part():
    (row,) = json.loads(reporters.as_json([FAULT], FR))
    assert (row["file"], row["line"], row["column"], row["end_column"]) == ("content/a.md", 7, 12, 15)
    assert (row["code"], row["severity"], row["field"]) == ("E301", "error", "parties[2].acteur")


def test_an_annotation_escapes_its_properties():
    odd = Diagnostic(Place("content/a,b:c.md", 7, 12), 15, "E301", "", ("100 %", ""), "")
    assert reporters.github([odd], FR).startswith("::error file=content/a%2Cb%3Ac.md,line=7,col=12,title=E301::")


@pytest.mark.parametrize("report", [reporters.text, reporters.github])
@given(st.text(max_size=80))
def test_no_value_forges_a_command_or_a_line(report, value):
    fault = Diagnostic(Place("content/a.md", 1, 1), 2, "E301", "", (f"::error::{value}\n##[error]\x1b[31m", ""), value)
    lines = report([fault], FR).split("\n")
    assert not [line for line in lines[1:] if line.lstrip().startswith("::")]
    assert "##[" not in "".join(lines)
    assert "\x1b" not in "".join(lines)
