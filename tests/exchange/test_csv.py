"""From a table to files, and what a later import may and may not change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.content.load import load
from generator.content.read.parse import parse_markdown
from generator.diagnostics.errors import GeneratorError
from generator.exchange.importers.csv import import_csv
from generator.exchange.importers.notes import CORRECTED, EDITED, LEFT_OUT, REFUSED, WITHDRAWN
from generator.exchange.importers.present import merge
from generator.exchange.importers.rows import lines
from generator.exchange.importers.rows import plan as rows
from tests.exchange.conftest import HEADERS, MAPPING, ROWS, TODAY, Workbench, said

COUNTERS = Path(__file__).parents[1] / "data" / "france-services-49"
FRANCE_SERVICES = Path(__file__).parents[2] / "examples" / "mappings" / "france-services.yml"


@pytest.fixture
def counters(tmp_path: Path) -> Path:
    """An empty site for the real counters of Maine-et-Loire."""
    shutil.copy(COUNTERS / "site.yml", tmp_path)
    return tmp_path


def test_the_real_counters_become_files_without_error_or_warning_but_that_nobody_has_read_them(counters):
    result = import_csv(counters, COUNTERS / "france-services-49.csv", FRANCE_SERVICES, TODAY)
    content = load(counters, TODAY)
    assert result.counts == {"created": 28}
    assert len(content.actors) == 28
    assert not [fault for fault in content.diagnostics if fault.is_error]
    place = content.actors["france-services-chalonnes-sur-loire"].value.locations[0]
    assert (place.postal_code, place.commune, place.commune_code, place.appointment) == (
        "49290",
        "Chalonnes-sur-Loire",
        "49063",
        "sans",
    )
    assert place.hours
    assert all(entry.value.verified_on is None for entry in content.actors.values())


def test_the_commune_that_exists_no_more_is_read_as_its_successor_and_said(counters):
    result = import_csv(counters, COUNTERS / "france-services-49.csv", FRANCE_SERVICES, TODAY)
    (code,) = {note.after for note in said(result, CORRECTED) if note.key == "code_insee"}
    assert code == "49126"
    assert [note.row for note in said(result, CORRECTED)] == [note.row for note in said(result, CORRECTED)][:1] * 2


def test_a_second_import_of_the_same_table_writes_nothing(counters):
    table = COUNTERS / "france-services-49.csv"
    import_csv(counters, table, FRANCE_SERVICES, TODAY)
    written = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (counters / "content/actors").iterdir()}
    result = import_csv(counters, table, FRANCE_SERVICES, TODAY)
    assert result.counts == {"unchanged": 28}
    again = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in (counters / "content/actors").iterdir()}
    assert again == written


def test_a_row_becomes_a_whole_file(bench: Workbench):
    bench.mapping = MAPPING.replace("fiche:\n", "remarques:\n  territoires: À compléter.\nfiche:\n")
    result = bench.run(ROWS)
    assert result.counts == {"created": 2}
    assert bench.path("le-pont").read_text(encoding="utf-8") == (
        "---\nnom: Le Pont\ntype: association\nresume: Accueille et oriente.\ndomaines:\n  - logement\n"
        "# À compléter.\nterritoires:\n  - commune:49099\nlieux:\n  - code_insee: \"49099\"\n"
        "contacts:\n  - fonction: Accueil\n    telephone: 02 61 91 00 02\n"
        "sources:\n  - titre: Liste d'essai (Exemple, Licence Ouverte 2.0)\n    date: \"2024-08-01\"\n"
        "# Ce qui suit sert au prochain import : ne le modifiez pas.\n"
        "import:\n  source: Liste d'essai\n  identifiant: \"2\"\n  empreintes:\n"
        + "".join(f"    {key}: {print_}\n" for key, print_ in bench.data("le-pont")["import"]["empreintes"].items())
        + "---\n"
    )  # fmt: skip
    assert bench.data("le-gue")["lieux"][0]["horaires_accueil"] == {"lundi": "9h-12h"}
    assert bench.errors() == []


def test_a_contact_of_which_the_row_says_nothing_is_not_written(bench: Workbench):
    bench.run(HEADERS + "1,Le Gué,49007,,,,\n")
    assert "contacts" not in bench.data("le-gue")


def test_a_trial_writes_nothing(bench: Workbench):
    assert bench.run(ROWS, is_trial=True).counts == {"created": 2}
    assert not (bench.root / "content/actors").exists()


def test_a_value_that_cannot_be_read_is_left_out_with_its_row_and_the_rest_is_written(bench: Workbench):
    result = bench.run(HEADERS + "1,Le Gué,49007,matin,14:00 - 17:00,12 quater,accueil@gue.example\n")
    left = {(note.row, note.columns, note.before) for note in said(result, LEFT_OUT)}
    assert left == {(2, ("lundi",), "matin"), (2, ("tel",), "12 quater")}
    data = bench.data("le-gue")
    assert data["contacts"] == [{"fonction": "Accueil", "courriel": "accueil@gue.example"}]
    assert data["lieux"] == [{"code_insee": "49007"}]
    assert bench.errors() == []


def test_a_row_of_which_nothing_sound_can_be_written_is_refused_with_its_reason(bench: Workbench):
    table = (
        HEADERS + "1,Le Gué,99999,,,,\n2,,49007,,,,\n,Le Pont,49007,,,,\n4,Le Bac,49007,,,\n"
        "5,Le Lac,49007,,,,\n5,L'Île,49007,,,,\n"
    )
    result = bench.run(table)
    assert [(note.row, note.fault.code if note.fault else note.reason) for note in said(result, REFUSED)] == [
        (2, "E211"),
        (3, "E203"),
        (4, lines.NO_IDENTIFIER),
        (5, lines.SHIFTED),
        (7, lines.SAME_IDENTIFIER),
    ]
    assert sorted(bench.snapshot()) == ["le-lac.md"]


def test_rows_of_the_same_name_become_different_files(bench: Workbench):
    table = HEADERS + "7,CCAS,49007,,,,\n8,C.C.A.S,49099,,,,\n"
    result = bench.run(table.replace("C.C.A.S", "Ccas"))
    assert sorted(bench.snapshot()) == ["ccas-8.md", "ccas.md"]
    assert [(note.row, note.after) for note in said(result, CORRECTED)] == [(3, "ccas-8")]
    assert bench.run(table.replace("C.C.A.S", "Ccas")).counts == {"unchanged": 2}


def test_a_file_written_by_hand_is_never_touched(make_site):
    bench = Workbench(make_site({"actors/le-gue.md": "---\nnom: Le Gué, à nous\n---\n"}))
    before = bench.snapshot()
    result = bench.run(ROWS)
    assert [(note.row, note.reason, note.before) for note in said(result, REFUSED)] == [(2, rows.NOT_OURS, "le-gue")]
    assert bench.snapshot()["le-gue.md"] == before["le-gue.md"]


def test_what_a_person_corrected_stays_and_is_said(bench: Workbench):
    bench.run(ROWS)
    bench.edit("le-gue", "telephone: 02 61 91 00 01", "telephone: 02 61 91 00 99")
    written = bench.snapshot()
    result = bench.run(ROWS.replace("02 61 91 00 01", "02 61 91 00 03"))
    assert [(note.key, note.reason, note.file) for note in said(result, EDITED)] == [
        ("contacts", merge.KEPT, "content/actors/le-gue.md")
    ]
    assert bench.snapshot() == written


def test_what_a_person_took_out_is_not_put_back(bench: Workbench):
    bench.run(ROWS)
    bench.edit("le-gue", "resume: Accueille et oriente.\n", "")
    written = bench.snapshot()
    result = bench.run(ROWS)
    assert [(note.key, note.reason) for note in said(result, EDITED)] == [("resume", merge.TAKEN_OUT)]
    assert bench.snapshot() == written


def test_what_the_source_changed_is_updated_and_every_other_byte_stays(bench: Workbench):
    bench.run(ROWS)
    bench.edit("le-gue", "type: association\n", "type: association # à confirmer\nsigle: LG\n")
    bench.edit("le-gue", "    telephone", "    # standard\n    telephone")
    before = bench.path("le-gue").read_text(encoding="utf-8")
    prints = bench.data("le-gue")["import"]["empreintes"]
    result = bench.run(ROWS.replace("02 61 91 00 01", "02 61 91 00 03"))
    assert result.counts == {"updated": 1, "unchanged": 1}
    after = before.replace("02 61 91 00 01", "02 61 91 00 03").replace(
        f"contacts: {prints['contacts']}", f"contacts: {bench.data('le-gue')['import']['empreintes']['contacts']}"
    )
    assert bench.path("le-gue").read_text(encoding="utf-8") == after
    assert bench.run(ROWS.replace("02 61 91 00 01", "02 61 91 00 03")).counts == {"unchanged": 2}


def test_what_the_source_no_longer_says_is_taken_out(bench: Workbench):
    bench.run(ROWS)
    bench.run(ROWS.replace("02 61 91 00 02", ""))
    assert "contacts" not in bench.data("le-pont")
    assert bench.run(ROWS.replace("02 61 91 00 02", "")).counts == {"unchanged": 2}


def test_what_a_person_wrote_under_a_key_the_source_fills_later_stays(bench: Workbench):
    bench.run(ROWS.replace("02 61 91 00 02", ""))
    bench.edit("le-pont", "type: association\n", "type: association\ncontacts:\n  - telephone: 02 61 91 00 77\n")
    result = bench.run(ROWS)
    assert [(note.key, note.reason) for note in said(result, EDITED)] == [("contacts", merge.OWN)]
    assert bench.data("le-pont")["contacts"] == [{"telephone": "02 61 91 00 77"}]


def test_a_renamed_file_is_found_again_by_its_identifier(bench: Workbench):
    bench.run(ROWS)
    bench.path("le-gue").rename(bench.path("le-gue-de-loire"))
    assert bench.run(ROWS).counts == {"unchanged": 2}
    assert sorted(bench.snapshot()) == ["le-gue-de-loire.md", "le-pont.md"]


@pytest.mark.parametrize("withdrawal", ["le-gue", "Liste d'essai:1", "W491000001"])
def test_what_was_withdrawn_never_comes_back(bench: Workbench, withdrawal):
    bench.mapping = MAPPING.replace(
        "  type:", "  rna:\n    colonne: id\n    valeurs: {1: W491000001, 2: W491000002}\n  type:"
    )
    settings = bench.root / "site.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + f'retraits:\n  - "{withdrawal}"\n', encoding="utf-8")
    result = bench.run(ROWS)
    assert [note.row for note in said(result, WITHDRAWN)] == [2]
    assert sorted(bench.snapshot()) == ["le-pont.md"]


def test_a_file_that_cannot_be_edited_safely_is_left_and_said(bench: Workbench):
    bench.run(ROWS)
    bench.edit("le-gue", "nom: Le Gué\n", "nom: Le Gué\nsigle: A\nsigle: B\n")
    before = bench.snapshot()
    result = bench.run(ROWS.replace("02 61 91 00 01", "02 61 91 00 03"))
    assert [(note.row, note.reason) for note in said(result, REFUSED)] == [(2, merge.NOT_EDITABLE)]
    assert bench.snapshot() == before


def test_only_the_rows_asked_for_are_imported(bench: Workbench):
    bench.mapping = MAPPING + 'seulement:\n  insee: "49099"\n'
    assert bench.run(ROWS).counts == {"created": 1, "passed-over": 1}
    assert sorted(bench.snapshot()) == ["le-pont.md"]


def test_conventions_are_imported_the_same_way(bench: Workbench):
    bench.mapping = """\
fiches: conventions
source: {nom: Registre, url: "https://registre.example/", precision: sans les avenants}
identifiant: "{ref}"
nom_de_fichier: "convention {ref}"
fiche:
  titre: "{objet}"
  type: autre
  parties:
    - nom: "{qui}"
      signataire: oui
    - nom: Ville de l'exemple
      signataire: oui
  territoires: ["commune:49007"]
  debut: "{debut}"
"""
    result = bench.run("ref;objet;qui;debut\n12;Aide au logement;Le Gué;2024-02-30\n")
    assert result.counts == {"created": 1}
    assert [note.before for note in said(result, LEFT_OUT)] == ["2024-02-30"]
    document = parse_markdown("x", (bench.root / "content/conventions/convention-12.md").read_bytes()).document
    assert document.data()["parties"][0] == {"nom": "Le Gué", "signataire": "oui"}
    assert document.data()["sources"] == [{"titre": "Registre (sans les avenants)", "url": "https://registre.example/"}]
    assert bench.errors() == []


def test_nothing_is_left_in_the_cache(bench: Workbench):
    bench.run(ROWS)
    assert not list((bench.root / ".cache").iterdir())


def test_a_row_too_long_for_a_file_is_refused(bench: Workbench):
    bench.mapping = MAPPING.replace("Accueille et oriente.", '"{nom}"')
    result = bench.run(HEADERS + f"1,{'mot ' * 9_000},49007,,,02 61 91 00 01,\n")
    assert [note.kind for note in result.notes if note.kind == REFUSED] == [REFUSED]


def test_progress_is_told_after_each_row_even_of_one_long_group(bench):
    (bench.root / "liste.csv").write_text(HEADERS + "1,Le Gué,49007,,,,\n" * 60, encoding="utf-8")
    (bench.root / "liste.yml").write_text(f"lignes: groupees\n{MAPPING}", encoding="utf-8")
    told = []
    import_csv(bench.root, bench.root / "liste.csv", bench.root / "liste.yml", TODAY, lambda *step: told.append(step))
    assert told == [(done, 60) for done in range(1, 61)]


def test_an_import_follows_no_link_in_place_of_the_cache(bench, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (bench.root / ".cache").symlink_to(elsewhere)
    with pytest.raises(GeneratorError, match="lien"):
        bench.run(ROWS)
    assert list(elsewhere.iterdir()) == []
