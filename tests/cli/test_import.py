"""``maillage import csv``, as typed."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
import xlsxwriter
import yaml
from click.testing import CliRunner, Result

from generator.diagnostics.errors import GeneratorError
from tests.exchange.conftest import HEADERS, MAPPING, ROWS

SUBSIDIES = (
    "nomAttribuant;idAttribuant;dateConvention;referenceDecision;nomBeneficiaire;idBeneficiaire;objet;montant;nature;"
    "conditionsVersement;datesPeriodeVersement;idRAE;notificationUE;pourcentageSubvention\n"
    "Département d'essai;;2017-06-10;D1;Le Gué;;musique;24000.0;en numéraire;unique;;;non;1\n"
)


def plain(result: Result) -> str:
    """Return what was told, with plain spaces."""
    return result.stdout.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


@pytest.fixture
def command(make_site, invoke):
    """Run the import of a table into a small site, which is at ``command.root``."""
    root: Path = make_site({})

    def run(table: str | bytes, *options: str, mapping: str = MAPPING):
        (root / "liste.csv").write_bytes(table if isinstance(table, bytes) else table.encode())
        (root / "liste.yml").write_text(mapping, encoding="utf-8")
        return invoke("import", "csv", root / "liste.csv", "--mapping", root / "liste.yml", "--site", root, *options)

    run.root = root
    return run


def test_it_ends_with_a_count(command):
    result = command(ROWS)
    assert result.exit_code == 0
    assert plain(result).splitlines() == [
        "liste.csv : encodage UTF-8, séparateur virgule.",
        "Lignes lues : 2",
        "Lignes refusées : 0",
        "Fiches nouvelles : 2",
        "Fiches mises à jour : 0",
        "Fiches inchangées : 0",
        "",
        "Ensuite : « maillage check » relit tout l’annuaire, « maillage serve » le montre.",
    ]
    assert plain(command(ROWS)).endswith("Fiches inchangées : 2\n")


def test_rows_and_files_are_counted_apart(command):
    grouped = MAPPING.replace("identifiant:", "lignes: groupees\nidentifiant:")
    told = plain(command(ROWS + "1,Le Gué,49007,,,,\n3,,,,,,\n", mapping=grouped))
    assert "Lignes lues : 4\nLignes refusées : 1\nFiches nouvelles : 2\n" in told


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


def test_faults_of_several_kinds_are_told_under_one_heading_with_examples_of_each(command):
    faulty = "".join(f"{number},Lieu {number},49007,,,poste {number},{number}.example\n" for number in range(1, 6))
    told = plain(command(HEADERS + faulty))
    assert told.count("valeur refusée par le contrôle des fiches") == 1
    assert "valeur refusée par le contrôle des fiches (10)\n" in told
    assert [told.count(fault) for fault in ("un numéro de téléphone", "une adresse de courriel")] == [3, 3]


def test_a_long_value_shows_both_its_ends(command):
    name = "Permanence de l'association " + "très " * 10 + "longue"
    (line,) = (
        line
        for line in plain(command(f"{HEADERS}1,{name},49007,,,,\n2,{name},49007,,,,\n")).splitlines()
        if "→" in line
    )
    before, after = line.partition(" : ")[2].split(" → ")
    assert before.startswith("« permanence-de-l-association-")
    assert after.startswith("« permanence-de-l-association-")
    assert "…" in after
    assert after.endswith("-2 »")


@pytest.mark.parametrize("name", ["liste.csv", "liste.yml", "site.yml"])
def test_a_report_never_takes_the_place_of_another_file(command, name):
    command(ROWS, "--dry-run")
    before = (command.root / name).read_bytes()
    result = command(ROWS, "--report", command.root / name)
    assert result.exit_code == 2
    assert "n’est pas un compte rendu" in result.stderr
    assert (command.root / name).read_bytes() == before
    assert not (command.root / "content/actors").exists()


def test_a_report_takes_the_place_of_the_one_before_in_whatever_language(command):
    report = command.root / "compte-rendu.csv"
    assert command(ROWS, "--report", report, "--lang", "en").exit_code == 0
    assert command(ROWS.replace("02 61 91 00 01", "poste 12"), "--report", report).exit_code == 0
    assert "poste 12" in report.read_text(encoding="utf-8")


def test_a_report_that_could_not_be_written_is_told_before_the_import(command):
    result = command(ROWS, "--report", command.root / "nulle-part" / "compte-rendu.csv")
    assert result.exit_code == 2
    assert not (command.root / "content/actors").exists()


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


def test_a_mapping_must_be_given_or_asked_for(invoke, tmp_path):
    table = tmp_path / "liste.csv"
    table.write_text(ROWS, encoding="utf-8")
    result = invoke("import", "csv", table, "--site", tmp_path)
    assert result.exit_code == 2
    assert "--guess" in result.output
    assert invoke("import", "csv", table, "--mapping", table, "--guess", "--site", tmp_path).exit_code == 2
    assert invoke("import", "csv", table, "--mapping", table, "--output", "x.yml", "--site", tmp_path).exit_code == 2


def test_how_a_table_was_written_is_told(command):
    rows = HEADERS.encode() + "1,Gué,49007,,,,\n".encode() + "2,Forêt,49099,,,,\n".encode("cp1252")
    told = plain(command(b"Liste des lieux\n\n" + rows))
    assert told.startswith(
        "liste.csv : encodage UTF-8, séparateur virgule.\n"
        "Lignes écrites dans un autre encodage, lues en Windows-1252 : 1\n"
        "Les titres des colonnes sont à la ligne 3 ; rien n’est lu au-dessus.\n"
    )


def test_a_sheet_of_a_workbook_can_be_chosen(command, invoke):
    file = command.root / "classeur.xlsx"
    with xlsxwriter.Workbook(file) as book:
        book.add_worksheet("Notes").write_row(0, 0, ["brouillon", "x"])
        sheet = book.add_worksheet("Lieux")
        for number, row in enumerate(csv.reader(io.StringIO(ROWS))):
            sheet.write_row(number, 0, row)
    (command.root / "liste.yml").write_text(MAPPING, encoding="utf-8")
    options = ("--mapping", command.root / "liste.yml", "--site", command.root)
    told = plain(invoke("import", "csv", file, *options, "--sheet", "Lieux"))
    assert "classeur.xlsx : classeur, feuille « Lieux »." in told
    assert "Feuilles non lues (« --sheet » en choisit une autre) : Notes" in told
    assert "Fiches nouvelles : 2" in told
    assert invoke("import", "csv", file, *options).exit_code == 1


def test_a_first_mapping_is_printed_and_nothing_else(command, invoke):
    (command.root / "liste.csv").write_text(ROWS, encoding="utf-8")
    result = invoke("import", "csv", command.root / "liste.csv", "--guess", "--site", command.root)
    assert result.exit_code == 0
    assert yaml.safe_load(result.stdout)["fiche"]["nom"] == "{nom}"


def test_a_first_mapping_is_written_where_nothing_is_and_can_be_tried_at_once(command, invoke):
    table, mapping = command.root / "liste.csv", command.root / "premiere.yml"
    table.write_text(ROWS, encoding="utf-8")
    asked = ("import", "csv", table, "--guess", "--output", mapping, "--site", command.root)
    told = invoke(*asked)
    assert told.exit_code == 0
    trial = told.stdout.splitlines()[-1].split()[1:]
    assert "Fiches nouvelles : 2" in plain(invoke(*trial, "--site", command.root))
    mapping.write_text("à moi", encoding="utf-8")
    again = invoke(*asked)
    assert again.exit_code == 2
    assert "existe déjà" in again.output
    assert mapping.read_text(encoding="utf-8") == "à moi"


def test_a_table_that_cannot_be_read_is_a_failure_in_one_sentence(command):
    result = command('id,nom\n1,"Le Gué\n2,Le Pont\n')
    assert isinstance(result.exception, GeneratorError)
    assert "ligne 2 : un guillemet" in str(result.exception)


def test_subsidy_conventions_are_imported_for_a_territory(command, invoke):
    file = command.root / "conventions.csv"
    file.write_text(SUBSIDIES, encoding="utf-8")
    asked = ("import", "scdl-subventions", file, "--site", command.root)
    assert "Fiches nouvelles : 1" in plain(invoke(*asked, "--territory", "departement:53", "--dry-run"))
    assert not (command.root / "content" / "conventions").exists()
    assert "Fiches nouvelles : 1" in plain(invoke(*asked, "--territory", "departement:53"))
    (written,) = (command.root / "content" / "conventions").iterdir()
    assert "departement:53" in written.read_text(encoding="utf-8")


@pytest.mark.parametrize("asked", [(), ("csv",), ("scdl-subventions",)])
def test_the_help_teaches_with_commands_to_copy(invoke, asked):
    told = invoke_help(*asked)
    assert f"maillage import {asked[0] if asked else 'csv'} " in told
    assert "--dry-run" in told


def invoke_help(*asked: str) -> str:
    """Return what ``--help`` says."""
    from generator.cli import cli

    return CliRunner().invoke(cli, ["import", *asked, "--help"]).output


def test_a_stranger_s_text_cannot_command_the_terminal(command):
    result = command(HEADERS + "1,Le Gué,49007,,,\x1b[31m::error::,\n")
    assert "\x1b" not in result.output
    assert "::error" not in result.output


def test_it_speaks_english_where_asked(command):
    assert command(ROWS, "--lang", "en").exit_code == 0
