"""Several rows make one file: what is gathered, what is told, and that nothing is lost without a word."""

from __future__ import annotations

import csv
import io
import shutil
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.load import load
from generator.content.read.parse import parse_markdown
from generator.exchange.importers.csv import import_csv
from generator.exchange.importers.notes import CORRECTED, LEFT_OUT, REFUSED, WITHDRAWN
from generator.exchange.importers.rows import candidates, gather, lines
from tests.exchange.conftest import TODAY, Workbench, said

CONTRACTS = Path(__file__).parents[1] / "data" / "contrats-de-ville" / "contrats-de-ville.csv"
CONTRATS_DE_VILLE = Path(__file__).parents[2] / "examples" / "mappings" / "contrats-de-ville.yml"

MAPPING = """\
fiches: conventions
lignes: groupees
source: {nom: Registre}
identifiant: "{ref}"
nom_de_fichier: "convention {ref}"
fiche:
  titre: "{titre}"
  type: autre
  parties:
    - nom: Ville de l'exemple
      signataire: oui
    - pour_chaque_ligne:
        nom: "{qui}"
        signataire: oui
  territoires:
    - pour_chaque_ligne: "commune:{insee}"
"""
HEADERS = "ref,titre,qui,insee\n"


@pytest.fixture
def register(bench: Workbench) -> Workbench:
    bench.mapping = MAPPING
    return bench


def convention(bench: Workbench, slug: str) -> dict:
    """Return what a file says."""
    document = parse_markdown(slug, (bench.root / f"content/conventions/{slug}.md").read_bytes()).document
    assert document
    return document.data()


def names(data: dict) -> list[str]:
    return [party.get("nom") or party["acteur"] for party in data["parties"]]


def test_rows_of_one_identifier_make_one_file_wherever_they_stand(register):
    table = HEADERS + "1,Accord,Le Gué,49007\n2,Charte,Le Bac,49007\n1,Accord,Le Pont,49099\n1,,Le Quai,49007\n"
    result = register.run(table)
    assert result.counts == {"created": 2}
    assert result.notes == ()
    data = convention(register, "convention-1")
    assert names(data) == ["Ville de l'exemple", "Le Gué", "Le Pont", "Le Quai"]
    assert data["territoires"] == ["commune:49007", "commune:49099"]
    assert register.run(table).counts == {"unchanged": 2}


def test_a_value_that_differs_between_rows_is_kept_from_the_first_that_gives_it_and_the_others_are_told(register):
    result = register.run(HEADERS + "1,,Le Gué,49007\n1,Accord,Le Pont,49007\n1,Entente,Le Bac,49007\n")
    assert convention(register, "convention-1")["titre"] == "Accord"
    assert [(note.row, note.columns, note.before, note.reason) for note in said(result, LEFT_OUT)] == [
        (4, ("titre",), "Entente", gather.DIFFERS)
    ]


def test_an_item_given_twice_is_kept_once_as_first_given_and_told(register):
    register.mapping = MAPPING.replace(
        "signataire: oui\n  terr", "signataire: {colonne: signe, valeurs: {x: oui}, sinon: non}\n  terr"
    )
    result = register.run("ref,titre,qui,insee,signe\n1,Accord,Le Gué,49007,x\n1,Accord,Le Gué,49007,y\n")
    assert [party["signataire"] for party in convention(register, "convention-1")["parties"]] == ["oui", "oui"]
    assert [(note.row, note.before, note.reason) for note in said(result, LEFT_OUT)] == [
        (3, "Le Gué · non", gather.TWICE)
    ]


def test_bodies_of_one_name_and_two_numbers_are_two_parties(register):
    register.mapping = MAPPING.replace('nom: "{qui}"', 'nom: "{qui}"\n        siret: "{siret}"')
    table = "ref,titre,qui,insee,siret\n1,Accord,CCAS,49007,26490001000010\n1,Accord,CCAS,49007,26490002800012\n"
    result = register.run(table)
    assert names(convention(register, "convention-1")) == ["Ville de l'exemple", "CCAS", "CCAS"]
    assert result.notes == ()


def test_a_value_refused_in_an_item_is_told_with_its_own_row(register):
    result = register.run(HEADERS + "1,Accord,Le Gué,49007\n1,Accord,Le Pont,99999\n")
    assert [(note.row, note.columns, note.before) for note in said(result, LEFT_OUT)] == [
        (3, ("insee",), "commune:99999")
    ]
    assert convention(register, "convention-1")["territoires"] == ["commune:49007"]


def test_a_value_put_right_in_an_item_is_told_with_its_own_row(register):
    result = register.run(HEADERS + "1,Accord,Le Gué,49007\n1,Accord,Le Pont.,49007\n")
    assert [(note.row, note.before, note.after) for note in said(result, CORRECTED)] == [(3, "Le Pont.", "Le Pont")]


def test_a_shifted_row_is_refused_and_the_rest_of_its_group_is_written(register):
    result = register.run(HEADERS + "1,Accord,Le Gué,49007\n1,Accord,Le Pont\n1,Accord,Le Bac,49007\n")
    assert [(note.row, note.reason) for note in said(result, REFUSED)] == [(3, lines.SHIFTED)]
    assert names(convention(register, "convention-1")) == ["Ville de l'exemple", "Le Gué", "Le Bac"]


def test_each_row_of_a_group_that_makes_no_sound_file_is_refused(register):
    result = register.run(HEADERS + "1,,Le Gué,49007\n2,Charte,Le Bac,49007\n1,,Le Pont,49007\n")
    assert result.counts == {"created": 1, "refused": 2}
    assert [(note.row, note.fault.code) for note in said(result, REFUSED)] == [(2, "E203"), (4, "E203")]


def test_without_grouping_a_second_row_of_the_same_identifier_is_refused(register):
    register.mapping = MAPPING.replace("lignes: groupees\n", "").replace(
        "    - pour_chaque_ligne:\n        nom", "    - nom"
    )
    register.mapping = register.mapping.replace("        signataire", "      signataire")
    register.mapping = register.mapping.replace("pour_chaque_ligne: ", "")
    result = register.run(HEADERS + "1,Accord,Le Gué,49007\n1,Accord,Le Pont,49007\n")
    assert [(note.row, note.reason) for note in said(result, REFUSED)] == [(3, lines.SAME_IDENTIFIER)]


def test_what_every_row_of_a_group_says_wrong_is_told_once(register):
    table = "ref,titre,qui,insee\n" + "".join(f"1,Accord\u0092s,Le Gué {number},49007\n" for number in range(3))
    assert len(said(register.run(table), CORRECTED)) == 1


def test_a_row_that_leaves_the_group_leaves_the_file(register):
    register.run(HEADERS + "1,Accord,Le Gué,49007\n1,Accord,Le Pont,49007\n")
    result = register.run(HEADERS + "1,Accord,Le Gué,49007\n")
    assert result.counts == {"updated": 1}
    assert names(convention(register, "convention-1")) == ["Ville de l'exemple", "Le Gué"]


def test_the_contracts_of_the_excerpt_become_files_without_error(bench: Workbench):
    result = import_csv(bench.root, CONTRACTS, CONTRATS_DE_VILLE, TODAY)
    assert result.counts == {"created": 10}
    assert result.joined == ("content/actors/etat-politique-de-la-ville.md",)
    assert bench.errors() == []
    conventions = load(bench.root, TODAY).conventions
    paris = conventions["contrat-de-ville-paris"].value
    assert len(paris.parties) == 224
    assert [(party.actor_slug, party.name, party.signatory, party.roles) for party in paris.parties[:3]] == [
        ("etat-politique-de-la-ville", "", True, ()),
        (None, "Paris", True, ()),
        (None, paris.parties[2].name, False, ("beneficiaire",)),
    ]
    assert sum(bool(party.signatory) for party in paris.parties) == 2
    assert {entry.value.start or entry.value.signed_on for entry in conventions.values()} == {None}


def test_a_contract_covers_its_epci_or_commune_and_its_departement_where_the_epci_is_no_more(bench: Workbench):
    result = import_csv(bench.root, CONTRACTS, CONTRATS_DE_VILLE, TODAY)
    contracts = [entry.value for entry in load(bench.root, TODAY).conventions.values()]
    covered = {contract.reference: ":".join(contract.territories[0]) for contract in contracts}
    assert covered == {
        "CV004": "departement:01",
        "CV049": "departement:13",
        "CV072": "epci:200040392",
        "CV153": "epci:244900015",
        "CV154": "departement:49",
        "CV155": "departement:49",
        "CV366": "epci:242010056",
        "CV379": "commune:97228",
        "CV427": "commune:97418",
        "CV901": "commune:75056",
    }
    told = {note.before for note in said(result, CORRECTED) if note.reason == candidates.NO_LONGER}
    assert told == {"epci:240100628", "epci:241300391", "epci:244900700", "epci:244900361"}


def test_the_body_named_twice_in_a_contract_is_one_party_and_told(bench: Workbench):
    result = import_csv(bench.root, CONTRACTS, CONTRATS_DE_VILLE, TODAY)
    (note,) = [note for note in said(result, LEFT_OUT) if note.reason == gather.TWICE]
    assert note.before == "CA LE GRAND PERIGUEUX · non · beneficiaire"
    assert note.file == "content/conventions/contrat-de-ville-ca-le-grand-perigueux.md"


def test_contracts_of_the_same_name_have_each_their_file(bench: Workbench):
    import_csv(bench.root, CONTRACTS, CONTRATS_DE_VILLE, TODAY)
    folder = bench.root / "content/conventions"
    found = sorted(path.stem for path in folder.glob("contrat-de-ville-sainte-marie*"))
    assert found == ["contrat-de-ville-sainte-marie", "contrat-de-ville-sainte-marie-cv427"]


def test_the_same_contracts_again_write_nothing_not_even_the_joined_file(bench: Workbench):
    import_csv(bench.root, CONTRACTS, CONTRATS_DE_VILLE, TODAY)
    state = bench.path("etat-politique-de-la-ville")
    state.write_text(state.read_text(encoding="utf-8").replace("signe avec elles", "signe"), encoding="utf-8")
    before = bench.snapshot()
    result = import_csv(bench.root, CONTRACTS, CONTRATS_DE_VILLE, TODAY)
    assert (result.counts, result.joined) == ({"unchanged": 10}, ())
    assert bench.snapshot() == before


def joining(bench: Workbench, name: str, text: str = "") -> None:
    """Have the mapping bring a file with it."""
    bench.mapping = MAPPING.replace("fiche:\n", f"fiches_jointes: {{acteurs: [{name}]}}\nfiche:\n")
    if text:
        (bench.root / name).write_text(text, encoding="utf-8")


JOINED = "---\nnom: Le Phare\ntype: association\ndomaines: [logement]\nterritoires: [france]\n---\n"
ROW = HEADERS + "1,Accord,Le Gué,49007\n"


def test_a_joined_file_is_not_copied_by_a_trial_nor_once_withdrawn(register):
    joining(register, "le-phare.md", JOINED)
    assert register.run(ROW, is_trial=True).joined == ("content/actors/le-phare.md",)
    assert not register.path("le-phare").exists()
    site = register.root / "site.yml"
    site.write_text(site.read_text(encoding="utf-8") + "retraits: [le-phare]\n", encoding="utf-8")
    assert register.run(ROW).joined == ()
    assert not register.path("le-phare").exists()
    assert said(register.run(ROW), WITHDRAWN) == []


def test_a_joined_file_that_was_renamed_is_not_copied_again(register):
    joining(register, "le-phare.md", JOINED)
    register.run(ROW)
    register.path("le-phare").rename(register.path("le-feu"))
    register.edit("le-feu", "type:", "anciens_slugs: [le-phare]\ntype:")
    assert register.run(ROW).joined == ()


@pytest.mark.parametrize("name", ["absent.md", "../site.md", "/etc/hosts.md", "Le Phare.md", "site.yml"])
def test_a_joined_file_that_is_no_content_beside_the_mapping_stops_the_import(register, name):
    joining(register, f'"{name}"')
    faults = register.run(ROW).diagnostics
    assert [(fault.code, fault.place.file, fault.values) for fault in faults] == [("E223", "liste.yml", (name,))]
    assert register.snapshot() == {}


@pytest.mark.parametrize("name", ["le-phare.md", "ailleurs/le-phare.md"])
def test_a_joined_file_a_link_leads_to_is_not_read(register, tmp_path, name):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "le-phare.md").write_text(JOINED, encoding="utf-8")
    (register.root / "ailleurs").symlink_to(elsewhere)
    (register.root / "le-phare.md").symlink_to(elsewhere / "le-phare.md")
    joining(register, name)
    assert [fault.code for fault in register.run(ROW).diagnostics] == ["E223"]
    assert register.snapshot() == {}


def test_a_joined_file_is_judged_like_any_other(register):
    joining(register, "le-phare.md", JOINED.replace("association", "asso"))
    assert [(fault.code, fault.place.file) for fault in register.run(ROW).diagnostics] == [("E204", "le-phare.md")]
    assert register.snapshot() == {}


NAMES = st.sampled_from(["Le Gué", "Le Pont", "Le Bac", "Le Quai", ""])
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["1", "2", "3", ""]),
        st.sampled_from(["Accord", "Accord", "Entente", ""]),
        NAMES,
        st.sampled_from(["49007", "49099", "99999"]),
        st.booleans(),  # a cell too many
    ),
    max_size=12,
)


def imported(rows: list[tuple[str, ...]]) -> tuple[dict[str, dict], dict[int, list]]:
    """Import rows into a new site; return the files by identifier, and the notes by row."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copy(CONTRACTS.parents[1] / "france-services-49" / "site.yml", root)
        (root / "liste.yml").write_text(MAPPING, encoding="utf-8")
        stream = io.StringIO()
        csv.writer(stream).writerows([HEADERS.strip().split(","), *rows])
        (root / "liste.csv").write_text(stream.getvalue(), encoding="utf-8")
        result = import_csv(root, root / "liste.csv", root / "liste.yml", TODAY)
        files = {path.stem[-1]: path.read_bytes() for path in root.glob("content/conventions/*.md")}
    notes = defaultdict(list)
    for note in result.notes:
        notes[note.row].append(note)
    documents = {identifier: parse_markdown("x", raw).document for identifier, raw in files.items()}
    return {identifier: document.data() for identifier, document in documents.items() if document}, notes


@settings(max_examples=60, deadline=None)
@given(ROWS)
def test_each_row_is_refused_or_its_values_are_in_a_file_or_told(rows):
    files, notes = imported([(*row[:4], "de trop") if row[4] else row[:4] for row in rows])
    refused_values = {note.before for told in notes.values() for note in told if note.fault}  # once for the same value
    for number, (identifier, title, who, insee, _) in enumerate(rows, 2):
        if any(note.kind == REFUSED for note in notes[number]):
            continue
        data, told = files[identifier], {note.before for note in notes[number] if note.kind == LEFT_OUT}
        assert not title or data["titre"] == title or title in told
        assert not who or who in names(data)
        assert f"commune:{insee}" in {*data["territoires"], *refused_values}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_rows_in_any_order_give_the_same_files_but_for_the_order_of_their_lists(data):
    rows = data.draw(
        st.lists(st.tuples(st.sampled_from("123"), NAMES, st.sampled_from(["49007", "49099"])), max_size=9)
    )
    table = [(identifier, f"Accord {identifier}", who, insee) for identifier, who, insee in rows]
    shuffled = data.draw(st.permutations(table))
    assert sorted_lists(imported(table)[0]) == sorted_lists(imported(shuffled)[0])


def sorted_lists(files: dict[str, dict]) -> dict[str, tuple]:
    return {
        identifier: (data["titre"], sorted(names(data)), sorted(data["territoires"]))
        for identifier, data in files.items()
    }
