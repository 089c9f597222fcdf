"""The one schema tells itself: each key has its words, and JSON Schema says what a file may hold."""

from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.content.model import KINDS, Actor, Convention
from generator.content.model.settings import Settings
from generator.content.schema import SCHEMAS, field_at, fields_of, json_schema
from generator.content.settings import read_settings
from generator.language import language

ROOT = Path(__file__).parent.parent.parent
FRENCH = language("fr")
FILES = {"actor": "actors", "convention": "conventions", "glossary": "glossary", "page": "pages"}


def every_field(fields):
    for field in fields:
        yield field
        yield from every_field((*field.fields, *(field.item.fields if field.item else ())))


class _AsAnEditor(yaml.SafeLoader):
    """Read YAML 1.2: no date, and ``oui`` and ``no`` are texts."""


_AsAnEditor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith((":int", ":float", ":null"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_an_editor_reads(text):
    return yaml.load(text, _AsAnEditor)


@pytest.fixture(scope="module")
def validators():
    settings, _ = read_settings(ROOT)
    return {name: Draft202012Validator(json_schema(name, FRENCH, settings.context.vocabularies)) for name in SCHEMAS}


@pytest.mark.parametrize("record", [*KINDS.values(), Settings], ids=lambda record: record.__name__)
def test_each_key_of_a_file_has_a_label_without_final_stop_and_each_help_is_a_sentence(record):
    for field in every_field(fields_of(record)):
        assert field.label[:1].isupper(), field.key
        assert not field.label.endswith("."), field.key
        assert not field.help or field.help[-1] in ".…?/", field.key


@pytest.mark.parametrize("record", [*KINDS.values(), Settings], ids=lambda record: record.__name__)
def test_each_field_has_a_kind_and_a_closed_list_its_values(record):
    for field in every_field(fields_of(record)):
        assert field.kind, field.key
        assert bool(field.choices) == (field.kind in ("term", "word", "yes-no")), field.key
        assert bool(field.fields) == (field.kind == "record"), field.key


def test_a_field_is_found_by_its_path_whatever_the_position_in_a_list():
    assert field_at(Actor, ("lieux", 3, "voie")).label == "Numéro et rue"
    assert field_at(Actor, ("lieux",)).is_list
    assert field_at(Convention, ("parties", 0, "signataire")).is_required
    assert field_at(Actor, ("lieux", 0, "inconnue")) is None
    assert field_at(Actor, ()) is None


def test_the_values_a_site_adds_are_choices_at_any_depth():
    settings, _ = read_settings(ROOT)
    (domains,) = (one for one in fields_of(Actor, settings.context.vocabularies) if one.key == "domaines")
    assert "travail-saisonnier" in {choice.code for choice in domains.choices}
    assert "travail-saisonnier" not in {choice.code for choice in field_at(Actor, ("domaines",)).choices}


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_json_schema_is_valid_for_the_draft_it_names(name):
    schema = json_schema(name, FRENCH)
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("name", FILES)
def test_every_file_of_the_demonstration_is_an_instance_of_its_schema(name, validators):
    files = sorted((ROOT / "content" / FILES[name]).glob("*.md"))
    assert files
    for file in files:
        front_matter = file.read_text(encoding="utf-8").split("\n---\n")[0].removeprefix("---\n")
        assert not [*validators[name].iter_errors(as_an_editor_reads(front_matter))], file.name


def test_the_settings_of_the_demonstration_are_an_instance_of_their_schema(validators):
    assert not [*validators["settings"].iter_errors(as_an_editor_reads((ROOT / "site.yml").read_text("utf-8")))]


ACTOR = {"nom": "A", "type": "association", "domaines": ["logement"], "territoires": ["france"]}


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"sigle": None},
        {"revue_mois": 6},
        {"lieux": [{"code_postal": 49000, "latitude": 47.4}]},
        {"lieux": [{"horaires_accueil": {"lundi": "9h-12h"}}, {"horaires_accueil": "Mo-Fr 09:00-12:00"}]},
    ],
    ids=str,
)
def test_a_file_as_an_editor_reads_it_is_accepted(more, validators):
    assert validators["actor"].is_valid({**ACTOR, **more})


@pytest.mark.parametrize(
    "more",
    [
        {"inconnue": "x"},
        {"type": "club"},
        {"type": None},
        {"nom": ["A"]},
        {"nom": "x" * 201},
        {"domaines": "logement"},
        {"remplace": ["Pas Une Adresse"]},
        {"verifie_le": "12 mars 2026"},
        {"porte_par_les_personnes_concernees": "peut-être"},
        {"contacts": [{"courriel": "sans arobase"}]},
        {"lieux": [{"code_postal": "4900"}]},
        {"lieux": ["siege"]},
    ],
    ids=str,
)
def test_a_value_that_cannot_be_is_refused(more, validators):
    assert not validators["actor"].is_valid({**ACTOR, **more})


def test_a_missing_key_is_refused(validators):
    assert not validators["actor"].is_valid({"nom": "A"})
    assert not validators["convention"].is_valid({"titre": "T", "type": "charte", "territoires": ["france"]})
