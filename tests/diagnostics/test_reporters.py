"""A report says where, what and how to mend it, and obeys nobody."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics import reporters
from generator.diagnostics.diagnostic import Diagnostic, Place, on_line
from generator.diagnostics.github import annotate
from generator.diagnostics.messages import put_into_words
from generator.diagnostics.reporters import REPORTERS
from generator.language import language

FR, EN = language("fr"), language("en")
FAULT = Diagnostic(Place("content/a.md", 7, 12), 15, "E301", "parties[2].acteur", ("abc", "abd"), "    acteur: abc")


def test_the_text_report_underlines_the_value_and_gives_the_remedy():
    assert reporters.text([FAULT], FR) == (
        "content/a.md:7:12: E301 aucune fiche d’acteur «\u202fabc\u202f»\u00a0: "
        "le fichier «\u202fcontent/actors/abc.md\u202f» n’existe pas\n"
        "        acteur: abc\n"
        "               ^^^\n"
        "    Vouliez-vous dire «\u202fabd\u202f»\u202f?\n"
        "1\u00a0erreur, 0\u00a0avertissement.\n"
    )


def line_to_write(line, marked, *values):
    start = line.index(marked) + 1
    fault = Diagnostic(Place("content/a.md", 7, start), start + len(marked), "E204", "publics[1]", values, line)
    return put_into_words(fault, FR).line


@pytest.mark.parametrize(
    ("line", "marked", "better", "written"),
    [
        ("publics: [enfant, femmes]  # relu", "enfant", "enfants", "publics: [enfants, femmes]  # relu"),
        ('publics: ["enfant", femmes]', '"enfant"', "enfants", 'publics: ["enfants", femmes]'),
        ("publics: enfant", "enfant", "a: b", ""),
        ("publics: enfant", "enfant", "x #y", ""),
        ("publics: " + "enfant" * 60, "enfant" * 60, "enfants", ""),
    ],
)
def test_a_likely_value_is_shown_in_its_line_where_it_needs_no_quotes(line, marked, better, written):
    assert line_to_write(line, marked, marked.strip('"'), better, "enfants, femmes") == written


def test_a_line_to_add_is_never_given_to_programs_as_the_line_to_write():
    fault = Diagnostic(Place("content/a.md", 1, 1), 1, "E102", "", ("---",), "nom: A")
    assert "Ajoutez au-dessus de cette ligne" in reporters.text([fault], FR)
    assert json.loads(reporters.as_json([fault], FR))[0]["line_to_write"] == ""


def test_the_same_fault_is_told_once_and_faults_are_sorted_by_place():
    later = Diagnostic(Place("content/a.md", 9, 1), 1, "W209", "", ())
    report = reporters.text([later, FAULT, FAULT], FR)
    assert report.count("E301") == 1
    assert report.index("E301") < report.index("W209")


def test_the_json_report_holds_each_part():
    (row,) = json.loads(reporters.as_json([FAULT], FR))
    assert (row["file"], row["line"], row["column"], row["end_column"]) == ("content/a.md", 7, 12, 15)
    assert (row["code"], row["severity"], row["field"]) == ("E301", "error", "parties[2].acteur")


def test_the_line_to_write_is_shown_as_it_is_to_be_pasted():
    quote = Diagnostic(
        Place("content/a.md", 2, 6), 6, "E120", "", ('  nom: "Accueil : jour"',), "  nom: Accueil : jour"
    )
    report = reporters.text([quote], FR).split("\n")
    assert report[report.index("    Écrivez\u00a0:") + 1] == '      nom: "Accueil : jour"'
    assert json.loads(reporters.as_json([quote], FR))[0]["line_to_write"] == '  nom: "Accueil : jour"'


def test_a_long_line_is_kept_only_around_its_fault():
    line = "a" * 20_000 + "faute" + "b" * 20_000
    fault = on_line(Place("content/a.md", 1, 20_001), 20_006, "E207", "", ("faute",), line)
    assert len(fault.excerpt) == 240
    _, shown, carets, *_ = reporters.text([fault], FR).split("\n")
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "faute"


@pytest.mark.parametrize("report", REPORTERS.values(), ids=REPORTERS)
@settings(deadline=None)
@given(st.text(max_size=80))
def test_no_value_forges_a_command_or_a_line(report, value):
    hostile = f"::error::{value}\n##[error]\x1b[31m:::x###[y"
    fault = Diagnostic(Place(f"content/{hostile}.md", 1, 1), 2, "E301", hostile, (hostile, hostile), hostile)
    printed = report([fault], FR)
    assert "##[" not in printed
    assert "\x1b" not in printed
    assert sum(line.lstrip().startswith("::") for line in printed.split("\n")) == (report is annotate)
