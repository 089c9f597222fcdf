"""``maillage import csv``, as typed."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.exchange.conftest import HEADERS, MAPPING, ROWS


@pytest.fixture
def command(make_site, invoke):
    """Run the import of a table into a small site, which is at ``command.root``."""
    root: Path = make_site({})

    def run(table: str, *options: str, mapping: str = MAPPING):
        (root / "liste.csv").write_text(table, encoding="utf-8")
        (root / "liste.yml").write_text(mapping, encoding="utf-8")
        return invoke("import", "csv", root / "liste.csv", "--mapping", root / "liste.yml", "--site", root, *options)

    run.root = root
    return run


def test_it_ends_with_a_count(command):
    result = command(ROWS)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].replace("\N{NO-BREAK SPACE}", " ") == "liste.csv : encodage UTF-8, séparateur virgule."
    counts = dict(line.replace("\N{NO-BREAK SPACE}", " ").split(" : ") for line in lines[1:])
    assert counts == {
        "Lignes lues": "2",
        "Lignes hors de la sélection": "0",
        "Fiches nouvelles": "2",
        "Fiches mises à jour": "0",
        "Fiches inchangées": "0",
        "Valeurs corrigées": "0",
        "Valeurs laissées de côté": "0",
        "Rubriques modifiées par une personne, laissées": "0",
        "Fiches retirées de l’annuaire, laissées": "0",
        "Lignes refusées": "0",
    }


def test_a_refused_row_is_told_with_its_number_and_reason_and_gives_status_1(command):
    result = command(HEADERS + "1,Le Gué,99999,,,,\n2,Le Pont,49099,,,,\n")
    assert result.exit_code == 1
    assert "ligne 2" in result.output
    assert "99999" in result.output
    assert (command.root / "content/actors/le-pont.md").exists()


def test_a_long_list_is_summed_up_and_the_report_holds_it_all(command, tmp_path):
    rows = "".join(f"{number},Lieu {number},49007,,,=1+{number},\n" for number in range(1, 9))
    result = command(HEADERS + rows)
    assert "(8)" in result.output
    assert "=1+4" not in result.output
    assert "--report" in result.output
    report = tmp_path / "compte-rendu.csv"
    command(HEADERS + rows, "--report", str(report))
    with report.open(encoding="utf-8-sig", newline="") as stream:
        listed = list(csv.reader(stream, delimiter=";"))
    assert listed[0] == ["ligne", "fiche", "quoi", "colonne", "rubrique", "avant", "après", "raison"]
    assert [(row[0], row[1], row[3], row[5]) for row in listed[1:]] == [
        (str(number + 1), f"content/actors/lieu-{number}.md", "tel", f"'=1+{number}") for number in range(1, 9)
    ]


def test_a_fault_of_the_mapping_is_shown_with_its_line_and_nothing_is_written(command):
    result = command(ROWS, mapping=MAPPING.replace("{tel}", "{telephone}"))
    assert result.exit_code == 1
    assert "liste.yml:22:18: E220" in result.output
    assert not (command.root / "content/actors").exists()


def test_a_folder_that_is_no_directory_is_told(command):
    (command.root / "site.yml").unlink()
    result = command(ROWS)
    assert result.exit_code == 1
    assert "E113" in result.output


def test_a_trial_says_so_and_writes_nothing(command):
    result = command(ROWS, "--dry-run")
    assert result.exit_code == 0
    assert "rien n’a été écrit" in result.output
    assert not (command.root / "content/actors").exists()


def test_a_mapping_must_be_given(invoke, tmp_path):
    table = tmp_path / "liste.csv"
    table.write_text(ROWS, encoding="utf-8")
    assert invoke("import", "csv", table, "--site", tmp_path).exit_code == 2


def test_a_stranger_s_text_cannot_command_the_terminal(command):
    result = command(HEADERS + "1,Le Gué,49007,,,\x1b[31m::error::,\n")
    assert "\x1b" not in result.output
    assert "::error" not in result.output


def test_it_speaks_english_where_asked(command):
    assert command(ROWS, "--lang", "en").exit_code == 0
