"""The one schema tells itself as JSON Schema: valid, with French keys, and what must be given."""

import pytest
from jsonschema import Draft202012Validator

from generator.content.model import KINDS, Actor, Convention
from generator.content.model.settings import Settings

RECORDS = [*KINDS.values(), Settings]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_each_record_has_a_valid_json_schema(record):
    Draft202012Validator.check_schema(record.model_json_schema())


def test_the_schema_says_which_keys_must_be_given():
    assert Actor.model_json_schema()["required"] == ["nom", "type", "domaines", "territoires"]
    assert Convention.model_json_schema()["$defs"]["Party"]["required"] == ["signataire"]


def test_an_actor_file_is_an_instance_of_the_schema_and_an_unknown_key_is_not():
    schema = Draft202012Validator(Actor.model_json_schema())
    actor = {"nom": "A", "type": "association", "domaines": ["logement"], "territoires": ["france"]}
    assert schema.is_valid(actor)
    assert not schema.is_valid({**actor, "inconnue": "x"})
    assert not schema.is_valid({"nom": "A"})
