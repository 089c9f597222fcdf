"""``annuaire.json`` and ``fiche.schema.json``: everything public, valid and equal to what each page gives."""

import json

import pytest
from jsonschema import Draft202012Validator

from generator import build
from generator.exchange.exporters import data_files
from generator.exchange.exporters.record import export_records
from generator.exchange.exporters.schema import export_schema
from generator.exchange.exporters.ties import ties_of
from generator.exchange.exporters.whole import export_whole
from generator.language import language
from tests.conftest import SETTINGS, TODAY, actor

OWN = """\
vocabulaires:
  domaines:
    - {code: travail-saisonnier, libelle: Travail saisonnier, definition: Les récoltes., rattache_a: emploi-insertion}
"""


def whole(directory):
    (file,) = export_whole(directory)
    return json.loads(file.content)


def records(directory):
    return {file.path: json.loads(file.content) for file in export_records(directory)}


def schema(directory):
    (file,) = export_schema(directory)
    return json.loads(file.content)


def test_each_record_is_the_one_of_its_page_in_its_order(demonstration):
    told = whole(demonstration)
    found = {f"{one['adresse'].removeprefix(told['adresse'])}fiche.json": one for one in told["acteurs"]}
    found |= {f"{one['adresse'].removeprefix(told['adresse'])}fiche.json": one for one in told["conventions"]}
    assert {path: {key: one[key] for key in one if key != "calcule"} for path, one in found.items()} == records(
        demonstration
    )


def test_what_is_derived_is_what_the_pages_show(demonstration):
    told = whole(demonstration)
    states = {one["identifiant"]: one["calcule"]["etat"] for one in told["conventions"]}
    assert states == {one.card.slug: one.card.state.term.code for one in demonstration.conventions if one.record}
    for one in demonstration.actors:
        derived = next((a["calcule"] for a in told["acteurs"] if a["identifiant"] == one.card.slug), None)
        assert (derived is None) is one.is_withdrawn
        if derived:
            assert derived["a_relire"] is one.card.is_stale
            assert derived["edition"]["commit"] == one.edition.commit
            assert derived["conventions"] == [partnership.convention.slug for partnership in one.partnerships]


def test_each_tie_is_told_with_its_proof(demonstration):
    told = whole(demonstration)["liens"]
    ties = ties_of(demonstration)
    assert [(one["source"]["nom"], one["cible"]["nom"], one["genre"], one["reciproque"]) for one in told] == [
        (tie.source.name, tie.target.name, tie.kind, tie.is_reciprocal) for tie in ties
    ]
    proofs = {one["preuve"] for one in told if one["genre"] == "partenariat"}
    assert proofs <= {"texte", "référence", "déclaration"}
    assert {one["preuve"] for one in told if one["genre"] != "partenariat"} == {""}


def test_it_says_whose_data_they_are_of_what_day_and_where_their_schema_is(demonstration):
    told = whole(demonstration)
    assert (told["jour"], told["licence"], told["demonstration"]) == ("2026-11-22", "Licence Ouverte 2.0", True)
    assert told["schema"] == schema(demonstration)["$id"] == "https://maillage.example/donnees/fiche.schema.json"
    assert "donnees/fiche.schema.json" in {file.path for file in data_files(demonstration)}


def test_one_line_is_one_record(demonstration):
    (file,) = export_whole(demonstration)
    lines = file.content.decode().splitlines()
    assert sum(line.startswith('{"format": 1, "genre": "acteur"') for line in lines) == len(
        whole(demonstration)["acteurs"]
    )


def test_every_record_of_the_demonstration_is_valid(demonstration):
    judge = Draft202012Validator(schema(demonstration))
    judge.check_schema(schema(demonstration))
    for path, record in records(demonstration).items():
        assert [error.message for error in judge.iter_errors(record)] == [], path


def test_a_value_the_site_adds_is_valid_there_and_only_there(make_site, small):
    site = make_site({"actors/a.md": actor("A")}, SETTINGS + OWN)
    own = build.see(site, TODAY, language("fr")).directory
    record = records(own)["acteurs/a/fiche.json"]
    record["champs"]["domaines"] = ["travail-saisonnier"]
    assert Draft202012Validator(schema(own)).is_valid(record)
    assert not Draft202012Validator(schema(small)).is_valid(record)


@pytest.mark.parametrize("key", ["tenue_a_jour", "accord", "import", "distinct_de"])
def test_what_is_not_public_is_not_even_a_key_of_the_schema(demonstration, key):
    record = records(demonstration)["acteurs/halte-du-quai/fiche.json"]
    assert Draft202012Validator(schema(demonstration)).is_valid(record)
    assert f'"{key}"' not in json.dumps(schema(demonstration))
    record["champs"][key] = {}
    assert not Draft202012Validator(schema(demonstration)).is_valid(record)
