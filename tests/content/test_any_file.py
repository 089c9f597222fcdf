"""Whatever a stranger saves as a file, it is judged: known codes, lines that exist, never an exception."""

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.load import Source, judge
from generator.content.model import KINDS, Context
from generator.content.model.settings import Settings
from generator.content.read.parse import parse_yaml
from generator.content.settings import SiteSettings, parse_settings
from generator.content.validate import validate
from generator.diagnostics.limit import MORE
from generator.diagnostics.messages import MESSAGES, put_into_words
from generator.diagnostics.reporters import REPORTERS
from generator.language import language
from tests.conftest import SETTINGS, TODAY, actor

BASE = actor("A", adresse_confidentielle="oui", missions='["Aider : ici", x]') + "\n# Titre\n\nUn [lien](/a/).\n"
_PIECES = (
    *(
        "---\n",
        "\t",
        "  - ",
        ": ",
        " #",
        "'",
        '"',
        "[",
        "{",
        "\n",
        "&a ",
        "*a",
        "<<: ",
        "!!x ",
        "|",
        "> ",
        "\xa0: ",
        "\u202e",
    ),
    *("<<<<<<< a\n", "• ", "« a »", "12/03/2026", "Angers", "49000", "47.4, -0.5", "nom: b", "PK\x03\x04"),
    *("&#x202E;", "](", "|-|-|\n", "a: b\n", "“", "🙂", "\r\n", "\x85", "\ufeff", "[a]: /b\n", "> > > > > > > x\n"),
)


def site_settings():
    document = parse_yaml("site.yml", SETTINGS.encode()).document
    return SiteSettings(validate(document, Settings, Context.default())[0], Context.default())


@st.composite
def edited(draw, text=BASE):
    """Return a sound file into which a hand slipped a few times: letters, pieces pasted, lines moved or doubled."""
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.sampled_from([0, 0, 1, 8, 40]))
        text = text[:start] + draw(st.text(max_size=12) | st.sampled_from(_PIECES)) + text[end:]
    lines = text.split("\n")
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(lines) - 1))
        lines.insert(draw(st.integers(0, len(lines))), " " * draw(st.integers(0, 6)) + lines[at].lstrip())
        del lines[at : at + draw(st.integers(0, 1))]
    return "\n".join(lines).encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("kind", KINDS)
@settings(deadline=None)
@given(raw=st.binary(max_size=300) | edited())
def test_any_bytes_end_in_diagnostics_whose_lines_exist(kind, raw):
    entry, faults = judge(Source(kind, "a", f"content/{kind}/a.md", raw), site_settings(), TODAY)
    lines = raw.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")
    assert entry or faults
    for fault in faults:
        assert fault.code in MESSAGES
        assert 0 <= fault.place.line <= len(lines)
        line = lines[fault.place.line - 1]
        assert fault.excerpt in line
        if fault.place.line and fault.code not in MORE.values():  # "and more" stands after the last one
            assert 1 <= fault.place.column <= fault.end_column <= len(line) + 1
        worded = put_into_words(fault, language("fr"))
        assert worded.message
        assert "\n" not in worded.line


SAMPLES = [Path("site.yml"), *sorted(Path("content").rglob("*.md"))[::9]]


@settings(deadline=None)
@given(data=st.data())
def test_a_file_of_the_demonstration_edited_at_random_ends_in_diagnostics(data):
    path = data.draw(st.sampled_from(SAMPLES))
    raw = data.draw(edited(path.read_text(encoding="utf-8")))
    if path.suffix == ".yml":
        faults = parse_settings(raw)[1]
    else:
        faults = judge(Source(path.parent.name, path.stem, path.as_posix(), raw), site_settings(), TODAY)[1]
    lines = raw.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")
    for style in REPORTERS.values():
        assert style(faults, language("fr")) or not faults
    assert all(fault.excerpt in lines[fault.place.line - 1] for fault in faults)


@settings(deadline=None)
@given(raw=edited())
def test_a_line_to_write_makes_its_fault_go(raw):
    source = Source("actors", "a", "content/actors/a.md", raw)
    _, faults = judge(source, site_settings(), TODAY)
    lines = raw.decode("utf-8-sig", "replace").split("\n")
    for fault in faults:
        worded = put_into_words(fault, language("fr"))
        if fault.is_error and worded.line and not worded.is_added:
            number = fault.place.line - 1
            mended = "\n".join((*lines[:number], worded.line, *lines[number + 1 :]))
            _, left = judge(dataclasses.replace(source, raw=mended.encode()), site_settings(), TODAY)
            assert fault not in left
