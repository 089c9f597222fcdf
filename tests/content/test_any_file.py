"""Whatever a stranger saves as a file, it is judged: known codes, lines that exist, never an exception."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.load import Source, judge
from generator.content.model import KINDS, Context
from generator.content.model.settings import Settings
from generator.content.read import parse_yaml
from generator.content.settings import SiteSettings
from generator.content.validate import validate
from generator.diagnostics.messages import MESSAGES, put_into_words
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
    *("&#x202E;", "](", "|-|-|\n", "a: b\n", "“", "🙂", "\r\n", "\x85", "\ufeff", "[a]: /b\n", "> > > > > > > x\n"),
)


def site_settings():
    document = parse_yaml("site.yml", SETTINGS.encode()).document
    return SiteSettings(validate(document, Settings, Context.default())[0], Context.default())


@st.composite
def edited(draw):
    """Return a sound file into which a hand slipped a few times."""
    text = BASE
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.sampled_from([0, 0, 1, 8, 40]))
        text = text[:start] + draw(st.text(max_size=12) | st.sampled_from(_PIECES)) + text[end:]
    return text.encode("utf-8", "surrogatepass")


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
        assert fault.excerpt in lines[fault.place.line - 1]
        worded = put_into_words(fault, language("fr"))
        assert worded.message
        assert "\n" not in worded.line
