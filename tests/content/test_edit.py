"""The editor changes what it is asked to, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from generator.content.edit.emit import render_file, render_front_matter
from generator.content.edit.values import set_values
from generator.content.read.parse import is_hidden, parse_markdown, parse_yaml
from generator.diagnostics.errors import GeneratorError

AWKWARD = (
    "", " ", "oui", "non", "null", "~", "yes", "y", "01033", "1e5", "12:30", "-0.55", "2024-08-01", "=", "<<", "---",
    "...", "Accueil : sur rendez-vous", "Le Relais # 3", "@asso", "%50", "'L'école'", 'dit "oui"', "- tiret",
    "-tiret", "? x", "[a]", "{a}", "a, b", "&a", "*a", "!a", "|", ">", "a:", ":a", "#a", "a\\b", "fin ",
    " début", "a\nb", "a\nb\n", "a\n\nb", "a\n\n", "\na", "  a\nb", "a \nb", "a\t\nb", "---\n---",
    "\N{NO-BREAK SPACE}x", "œ’«»", "\ufeffx",
    "🏠 : maison", "é" * 300,
)  # fmt: skip
HIDDEN = ("a\u2028b", "a\x85b", "\x00", "\r\n", "\u202ea")
SHOWN = st.characters(exclude_categories=["Cs"]).filter(lambda character: character == "\n" or not is_hidden(character))
TEXTS = st.one_of(st.sampled_from(AWKWARD), st.text(SHOWN, max_size=20))
KEYS = TEXTS.filter(lambda key: key != "<<")
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)),
    max_leaves=8,
)
DATA = st.dictionaries(KEYS, VALUES, max_size=4)
quickly = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)

HAND_WRITTEN = """---
# Fiche tenue par l'accueil.
nom:   "Le Relais"   # ne pas abréger
domaines: [logement, sante]
sigle:
lieux:  # un par jour
  # le principal
  - nom: Mairie
    telephone: 0241000000   # standard
    horaires_accueil:
      lundi: 9h-12h

  - voie: 'Rue d''en haut'
resume: >-
  Une phrase
  pliée.

contacts:
- courriel: a@b.example
# tout en bas
---

# Le texte

libre
"""


def document(raw: bytes):
    reading = parse_markdown("x.md", raw)
    assert reading.document, reading.diagnostics
    assert not reading.diagnostics
    return reading.document


def changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """Return the lines gone and the lines come."""
    old, new = before.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


@quickly
@given(DATA)
def test_what_is_written_is_read_back_the_same(data):
    assert document(render_file(data)).data() == data


@quickly
@given(TEXTS)
def test_a_text_written_plain_is_a_text_for_other_tools_too(text):
    yaml = pytest.importorskip("yaml")
    assume("\ufeff" not in text)
    assert yaml.safe_load(render_front_matter({"clé": text})) == {"clé": text}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("9h-12h, 14h-17h", "9h-12h, 14h-17h"),
        ("L'école d'à côté", "L'école d'à côté"),
        ("02 41 00 00 00", "02 41 00 00 00"),
        ("oui", "oui"),
        ("49007", '"49007"'),
        ("Accueil : le matin", '"Accueil : le matin"'),
        ('Dit "oui": parfois', "'Dit \"oui\": parfois'"),
        ("", '""'),
    ],
)
def test_a_text_is_quoted_exactly_when_it_would_be_read_as_something_else(text, written):
    assert render_front_matter({"clé": text}) == f"clé: {written}\n"


def test_a_new_file_reads_like_one_written_by_hand():
    data = {
        "nom": "Le Relais",
        "lieux": [{"voie": "1 rue", "code": "01000"}],
        "resume": "Une\nDeux",
        "publics": ["a", "b"],
    }
    assert render_front_matter(data, {"lieux": "La source ne dit rien."}) == (
        "nom: Le Relais\n# La source ne dit rien.\nlieux:\n  - voie: 1 rue\n    code: \"01000\"\n"
        "resume: |-\n  Une\n  Deux\npublics:\n  - a\n  - b\n"
    )  # fmt: skip


@st.composite
def edits(draw):
    """Draw a file's values and changes, some of which are small ones deep inside a value."""
    data = draw(DATA)
    changes = draw(st.dictionaries(KEYS, st.none() | VALUES, max_size=2))
    for key in draw(st.sets(st.sampled_from(sorted(data)), max_size=2)) if data else ():
        changes[key] = mutated(data[key], draw)
    return data, changes


def mutated(value, draw):
    if isinstance(value, dict) and value and draw(st.integers(0, 4)):
        key = draw(st.sampled_from(sorted(value)))
        rest = {other: item for other, item in value.items() if other != key}
        return draw(st.sampled_from([rest, {**value, key: mutated(value[key], draw)}, {**value, "nouvelle": ["x"]}]))
    if isinstance(value, list) and value and draw(st.integers(0, 4)):
        position = draw(st.integers(0, len(value) - 1))
        return draw(
            st.sampled_from(
                [
                    value[:position],
                    [*value, "de plus"],
                    [*value[:position], mutated(value[position], draw), *value[position + 1 :]],
                ]
            )
        )
    return draw(VALUES)


@quickly
@given(edits(), st.booleans(), st.booleans())
def test_an_edit_says_what_was_meant_and_keeps_every_other_byte(edit, crlf, mark):
    data, changes = edit
    body = "\n# Texte\n"
    raw = render_file(data, body=body)
    raw = (b"\xef\xbb\xbf" if mark else b"") + (raw.replace(b"\n", b"\r\n") if crlf else raw)
    result = set_values(raw, changes)
    meant = {key: value for key, value in {**data, **changes}.items() if value is not None}
    assert document(result).data() == meant
    untouched = {key: value for key, value in data.items() if key not in changes}
    for key, value in untouched.items():
        lines = render_front_matter({key: value}).encode()
        assert (lines.replace(b"\n", b"\r\n") if crlf else lines) in result
    assert result.startswith(b"\xef\xbb\xbf") == mark
    assert result.count(b"\r\n") == (result.count(b"\n") if crlf else 0)


@quickly
@given(st.data())
def test_an_edit_of_a_hand_written_file_changes_only_the_lines_of_its_key(data):
    present = document(HAND_WRITTEN.encode()).data()
    key = data.draw(st.sampled_from(sorted(present)))
    value = data.draw(st.none() | VALUES)
    result = set_values(HAND_WRITTEN.encode(), {key: value}).decode()
    for other, node in document(HAND_WRITTEN.encode()).root.value.items():
        if other.text != key:
            front_matter = HAND_WRITTEN.removeprefix("---\n")
            assert front_matter[other.start : node.end].rstrip("\n") in result
    assert result.endswith(HAND_WRITTEN[HAND_WRITTEN.index("\n# tout en bas") + 1 :])
    assert result.startswith("---\n# Fiche tenue par l'accueil.\n")


@pytest.mark.parametrize(
    ("changes", "gone", "come"),
    [
        ({"nom": "Le Gué"}, ['nom:   "Le Relais"   # ne pas abréger'], ["nom:   Le Gué   # ne pas abréger"]),
        ({"domaines": ["logement", "a, b"]}, ["domaines: [logement, sante]"], ['domaines: [logement, "a, b"]']),
        ({"sigle": "LR"}, ["sigle:"], ["sigle: LR"]),
        ({"sigle": ["A"]}, ["sigle:"], ["  - A"]),
        ({"resume": "Autre."}, ["resume: >-", "  Une phrase", "  pliée."], ["resume: Autre."]),
        ({"resume": None}, ["resume: >-", "  Une phrase", "  pliée."], []),
        ({"site_web": "https://a.example"}, [], ["site_web: https://a.example"]),
        ({"contacts": "aucun"}, ["contacts:", "- courriel: a@b.example"], ["contacts: aucun"]),
        ({"lieux": "aucun"}, None, ["lieux: aucun  # un par jour"]),
        ({"nom": ["a"]}, ['nom:   "Le Relais"   # ne pas abréger'], ["nom:   # ne pas abréger", "  - a"]),
    ],
)
def test_each_change_touches_its_own_lines(changes, gone, come):
    result = set_values(HAND_WRITTEN.encode(), changes).decode()
    went, came = changed(HAND_WRITTEN, result)
    assert came == come
    assert gone is None or [line for line in went if line != "sigle:"] == [line for line in gone if line != "sigle:"]


def test_inside_a_key_only_what_differs_is_touched():
    places = document(HAND_WRITTEN.encode()).data()["lieux"]
    places[0]["telephone"] = "02 41 11 11 11"
    places[0]["horaires_accueil"]["mardi"] = "14h-17h"
    del places[1]["voie"]
    places[1]["nom"] = "Bus"
    result = set_values(HAND_WRITTEN.encode(), {"lieux": [*places, {"nom": "Autre"}]}).decode()
    assert changed(HAND_WRITTEN, result) == (
        ["    telephone: 0241000000   # standard", "  - voie: 'Rue d''en haut'"],
        ["    telephone: 02 41 11 11 11   # standard", "      mardi: 14h-17h", "  - nom: Bus", "  - nom: Autre"],
    )


def test_line_ends_are_kept_where_they_are_mixed():
    raw = b"\xef\xbb\xbf---\r\nnom: A\nsigle: B\r\n---\ntexte\r\n"
    assert set_values(raw, {"sigle": "C", "type": "autre"}) == (
        b"\xef\xbb\xbf---\r\nnom: A\nsigle: C\r\ntype: autre\r\n---\ntexte\r\n"
    )


def test_a_settings_file_without_a_last_line_end_is_edited_too():
    result = set_values(b"# R\xc3\xa9glages\ntitre: A", {"titre": "B", "langue": "fr"}, "site.yml")
    assert result == "# Réglages\ntitre: B\nlangue: fr".encode()
    assert parse_yaml("site.yml", result).document.data() == {"titre": "B", "langue": "fr"}


@pytest.mark.parametrize(
    ("front_matter", "changes"),
    [
        ("{nom: A}", {"type": "autre"}),
        ("? nom\n: A", {"nom": None}),
        ("nom: A\nnom: B", {"type": "autre"}),
        ("nom: *a", {"type": "autre"}),
        ("nom: |+\n  A\n\n", {"type": "autre"}),
        ("nom: A", {"<<": "B"}),
    ],
    ids=["on one line", "explicit key", "key twice", "alias", "kept blank lines", "a key that cannot be"],
)
def test_a_file_that_cannot_be_edited_safely_is_refused(front_matter, changes):
    with pytest.raises(GeneratorError, match=r"x\.md"):
        set_values(f"---\n{front_matter}\n---\n".encode(), changes, "x.md")


@pytest.mark.parametrize("text", HIDDEN)
def test_a_text_that_hides_something_is_refused_even_as_an_escape(text):
    written = f"---\n{render_front_matter({'nom': text})}---\n"
    assert [fault.code for fault in parse_markdown("content/actors/a.md", written.encode()).diagnostics] == ["E109"]
