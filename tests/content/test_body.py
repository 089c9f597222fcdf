"""The free text of a file is judged as Markdown reads it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.checks.body import judge_body
from generator.content.links import lure
from generator.content.read.body import MAX_DEPTH, read_body
from generator.content.read.parse import parse_markdown
from generator.site.markdown import render_markdown


def document(body):
    return parse_markdown("content/pages/a.md", f"---\ntitre: A\n---\n{body}".encode()).document


def faults(body):
    return [(fault.code, fault.place.line) for fault in judge_body(document(body))[1]]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Voir [un](/a/).", (0, 6, 15)),
        ("Voir\n[un](/a/).", (1, 1, 10)),
        ("a\n\n> - b [un](/a/)", (2, 7, 16)),
        ("1. a\n\n   [un](/a/)", (2, 4, 13)),
        ("[deux\nmots](/a/)", (0, 1, 1)),
        ("Titre [un](/a/)\n=====", (0, 7, 16)),
        ("|a|b|\n|-|-|\n|x|[un](/a/)|", (2, 4, 13)),
        ("<https://a.example>", (0, 1, 20)),
    ],
)
def test_each_link_has_its_place(text, place):
    (link,) = read_body(text).links
    assert (link.line, link.column, link.end_column) == place


@settings(deadline=None)
@given(st.text("[]()<>`*_#>-\n\\ /a:|!&;1.", max_size=80))
def test_the_links_judged_are_those_of_the_page(text):
    rendered = render_markdown(text)
    judged = read_body(text)
    lines = text.split("\n")
    assert all(0 <= link.line < len(lines) and link.column >= 1 for link in judged.links)
    if not judged.definitions and not [code for code, _ in faults(text) if code == "E241"]:
        assert rendered.count("<a ") == len(judged.links)


@pytest.mark.parametrize("link", ["[a](javascript:alert)", "[a](//ailleurs.example)", "<data:x>", "[a]: vbscript:x"])
def test_an_unsafe_link_and_a_definition_are_refused_at_their_line(link):
    assert faults(f"\n{link}\n") == [("E241", 5)]


def test_a_definition_inside_code_is_text():
    assert faults("    [a]: vbscript:x\n") == []


@pytest.mark.parametrize(
    "text", [">" * (MAX_DEPTH + 1) + "a", "\n".join(f"{'  ' * n}- a" for n in range(MAX_DEPTH + 1)), "> - " * 4 + "a"]
)
def test_what_is_nested_too_deep_is_refused(text):
    assert [code for code, _ in faults(text)] == ["E119"]


@pytest.mark.parametrize("mark", ["> ", "- ", "1. "])
def test_what_is_nested_as_deep_as_may_be_is_on_the_page(mark):
    text = mark * MAX_DEPTH + "fond"
    assert faults(text) == []
    assert "fond" in render_markdown(text)


@pytest.mark.parametrize(
    "text",
    [
        "|a" * 21 + "|\n" + "|-" * 21 + "|\n",
        "a|b\n-|-\n" + "x\n" * 1_500,
        "> a|b\n> -|-\n" + "> x\n" * 1_500,
        "a|b\n-|-\n" + "x\n\na|b\n-|-\n" * 1_100,
    ],
)
def test_a_table_too_large_is_refused(text):
    assert [code for code, _ in faults(text)] == ["E130"]


@pytest.mark.parametrize("text", ["|a|b|\n|-|-|\n" + "|x|y|\n" * 200, "a\n\n---\n\n" + "- x | y\n" * 3_000, "|" * 50])
def test_a_plain_table_is_accepted(text):
    assert faults(text) == []


@pytest.mark.parametrize("entity", ["&#x202E;", "&#8238;", "&#xE0041;", "&#13;"])
def test_an_entity_for_a_character_that_hides_is_refused(entity):
    (fault,) = parse_markdown("a.md", f"---\nnom: A\n---\n\nab {entity} c\n".encode()).diagnostics
    assert (fault.code, fault.place.line, fault.place.column, fault.end_column) == ("E109", 5, 4, 4 + len(entity))


def test_plain_entities_are_accepted():
    assert faults("&eacute; &amp; &#233; &nbsp; &inconnue; &#9;") == []


@pytest.mark.parametrize(
    ("words", "address", "expected"),
    [
        ("www.caf.fr", "https://caf.fr.pirate.example", ("caf.fr", "caf.fr.pirate.example")),
        ("https://caf.fr/x?a=pirate.example", "https://pirate.example", ("caf.fr", "pirate.example")),
        ("accueil@caf.fr", "mailto:a@pirate.example", ("caf.fr", "pirate.example")),
        ("le site caf.fr", "https://www.caf.fr/aide", None),
        ("M.Dupont, art.L121", "https://pirate.example", None),
        ("caf.fr", "/acteurs/caf/", None),
    ],
)
def test_words_that_show_another_host_are_a_lure(words, address, expected):
    assert lure(words, address) == expected
