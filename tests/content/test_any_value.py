"""Whatever a stranger writes as a value, it is judged: known codes, real places, never an exception."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.checks import CHECKS
from generator.content.edit.emit import render_front_matter
from generator.content.model import KINDS, Context
from generator.content.model.settings import Settings
from generator.content.read.parse import parse_markdown
from generator.content.schema.fields import keys_at
from generator.content.validate import validate
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.messages import MESSAGES, put_into_words
from generator.language import language
from tests.conftest import TODAY

_PLAUSIBLE = (
    "oui",
    "2026-02-30",
    "9999-12-31",
    "0001-01",
    "commune:49007",
    "epci:",
    "france",
    "115",
    "a@b.c",
    "1e9",
    "Mo-Fr 9h",
)
_texts = st.text(max_size=20).filter(str.isprintable) | st.sampled_from(_PLAUSIBLE)


def values(schema, path=()):
    """Return a strategy of what may stand under a key: texts, lists, and mappings with known and unknown keys."""
    keys = st.sampled_from([*keys_at(schema, path), "autre"]) if keys_at(schema, path) else _texts
    flat = _texts | st.lists(_texts, max_size=2)
    return (
        flat | st.dictionaries(keys, flat, max_size=3) | st.lists(st.dictionaries(keys, flat, max_size=3), max_size=2)
    )


def files(schema):
    """Return a strategy of front matters of a kind."""
    one_key = st.sampled_from(keys_at(schema)).flatmap(lambda key: st.tuples(st.just(key), values(schema, (key,))))
    return st.lists(one_key, max_size=6, unique_by=lambda pair: pair[0]).map(dict)


def judge(schema, data, checks=()) -> list[Diagnostic]:
    document = parse_markdown("content/x/a.md", f"---\n{render_front_matter(data)}---\n".encode()).document
    entry, faults = validate(document, schema, Context.default())
    return [*faults, *(fault for check in checks for fault in check(entry, TODAY))]


@pytest.mark.parametrize("kind", KINDS)
@settings(deadline=None)
@given(data=st.data())
def test_any_value_of_a_content_file_is_judged(kind, data):
    for fault in judge(KINDS[kind], data.draw(files(KINDS[kind])), CHECKS[kind]):
        assert fault.code in MESSAGES
        assert fault.place.line >= 1
        assert put_into_words(fault, language("fr")).message


@settings(deadline=None)
@given(files(Settings))
def test_any_value_of_the_settings_is_judged(data):
    assert {fault.code for fault in judge(Settings, data)} <= set(MESSAGES)
