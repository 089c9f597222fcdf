"""The free text of strangers, rendered."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content import links
from generator.content.read.body import read_body
from generator.language import NARROW
from generator.site.markdown import render_markdown

REFUSED = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\tscript:alert(1)",
    "\x01javascript:alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "data:image/gif;base64,R0lG",
    "blob:https://x/1",
    "intent://x#Intent;end",
    "view-source:https://x.example",
    "feed:javascript:alert(1)",
    "//evil.example",
    "/\\evil.example",
    "https:/\\evil.example",
    "https://user@evil.example",
    "https://user:word@evil.example",
    "https://",
    "http://[",
    "httpx://x.example",
    "ftp://x.example",
    "file:///etc/passwd",
    "page.html",
    "",
]
ACCEPTED = ["https://x.example/a?b=c", "http://x.example", "mailto:a@x.example", "tel:115", "/acteurs/x/", "#titre"]


class Tags(HTMLParser):
    """Collects the tags of a page with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of each tag of this name."""
        return [attributes for name, attributes in self.found if name == tag]


@pytest.mark.parametrize("address", REFUSED)
def test_an_address_outside_the_allowlist_is_refused(address):
    assert not links.is_safe(address)


@pytest.mark.parametrize("address", ACCEPTED)
def test_an_address_of_the_allowlist_is_accepted(address):
    assert links.is_safe(address)


@pytest.mark.parametrize("address", [one for one in REFUSED if one.isprintable() and one and not one.startswith("/\\")])
def test_a_link_to_a_refused_address_stays_text(address):
    assert not Tags(render_markdown(f"[lisez]({address}) <{address}>\n\n[a]\n\n[a]: {address}")).all("a")


def test_a_backslash_cannot_make_another_host_of_a_path():
    assert Tags(render_markdown("[x](/\\\\evil.example)")).all("a") == [{"href": "/%5Cevil.example"}]


def test_raw_html_is_shown_as_it_was_typed():
    html = render_markdown('<script>x</script>\n\nun <b onclick="x">mot</b>')
    assert "&lt;script&gt;" in html
    assert Tags(html).found == [("p", {}), ("p", {})]


def test_an_image_is_never_made():
    assert not Tags(render_markdown("![suivi](https://x.example/pixel.gif)")).all("img")


def test_headings_start_below_the_title_and_leave_no_level_out():
    html = render_markdown("### Un\n\n###### Deux\n\n### Trois\n\n#### Quatre", top=2)
    assert [tag for tag, _ in Tags(html).found] == ["h2", "h3", "h2", "h3"]


def test_headings_never_go_deeper_than_html_has():
    html = render_markdown("# 1\n\n## 2\n\n### 3\n\n#### 4", top=4)
    assert [tag for tag, _ in Tags(html).found] == ["h4", "h5", "h6", "h6"]


def test_the_id_of_a_heading_is_its_words_after_a_prefix_and_is_unique():
    text = "## Où ça ? Œuvre\n\n## Où ça : œuvre !\n\n## ***"
    assert read_body(text).headings == ("c-ou-ca-oeuvre", "c-ou-ca-oeuvre-2", "c-titre")
    assert [one["id"] for _, one in Tags(render_markdown(text)).found] == list(read_body(text).headings)


def test_a_link_to_a_heading_finds_it():
    html = render_markdown("## Horaires\n\n[voir](#horaires) [et](#c-horaires)")
    assert [one["href"] for one in Tags(html).all("a")] == ["#c-horaires", "#c-horaires"]


def test_a_link_inside_the_site_goes_under_the_base_path():
    assert Tags(render_markdown("[x](/acteurs/x/)", place="/annuaire{}".format)).all("a") == [
        {"href": "/annuaire/acteurs/x/"}
    ]


def test_a_link_elsewhere_shows_its_host_and_is_not_vouched_for():
    html = render_markdown("[ma banque](https://www.piege.example/x)")
    assert Tags(html).all("a") == [{"href": "https://www.piege.example/x", "rel": "noopener nofollow ugc"}]
    assert "ma banque</a> (piege.example)" in html


def test_the_host_is_not_said_twice():
    assert render_markdown("<https://x.example/a>").count("x.example") == 2  # its address, its text
    assert "(x.example)" not in render_markdown("[site x.example](https://x.example)")


@pytest.mark.parametrize(
    "words",
    [
        "https://impots.gouv.fr/?a=piege.example",
        "piege.example et impots.gouv.fr",
        "piege.example.fr",
        "xpiege.example",
    ],
)
def test_a_host_hidden_in_the_words_of_another_is_named(words):
    assert f"{words}</a> (piege.example)" in render_markdown(f"[{words}](https://piege.example/x)")


def test_a_link_to_a_page_left_out_of_the_site_is_words_alone():
    html = render_markdown("[ici](/acteurs/a/) et [là](/acteurs/b/?x#y)", addresses={"/acteurs/b/"})
    assert Tags(html).all("a") == [{"href": "/acteurs/b/?x#y"}]
    assert "ici et" in html


def test_headings_of_two_bodies_of_one_page_differ():
    text = "# Titre\n\n[x](#titre)"
    assert Tags(render_markdown(text, scope="mdph")).found == [
        ("h2", {"id": "c-mdph-titre"}),
        ("p", {}),
        ("a", {"href": "#c-mdph-titre"}),
    ]


def test_words_are_set_with_care_but_neither_code_nor_addresses():
    html = render_markdown(
        "L'accueil : « ouvert » ? `l'os : x` <https://x.example/l'os> [l'os](https://x.example/l'os)"
    )
    assert f"L’accueil\N{NO-BREAK SPACE}: «{NARROW}ouvert{NARROW}»{NARROW}?" in html
    assert "<code>l'os : x</code>" in html
    assert ">https://x.example/l'os</a>" in html
    assert html.count('href="https://x.example/l\'os"') == 2
    assert ">l’os</a>" in html


def test_english_words_keep_their_marks():
    assert "it's here: yes ?" in render_markdown("it's here: yes ?", code="en")


def test_a_table_scrolls_in_a_region_and_has_no_inline_style():
    tags = Tags(render_markdown("|a|b|\n|-|-:|\n|1|2|"))
    assert tags.all("div") == [
        {"class": "table-scroll", "role": "region", "tabindex": "0", "aria-label": "Tableau"},
    ]
    assert tags.all("th") == [{"scope": "col"}, {"class": "align-right", "scope": "col"}]
    assert tags.all("td") == [{}, {"class": "align-right"}]


@settings(deadline=None)
@given(st.text(alphabet="<>[]()!\"'`*_#&:/\\ \nabjscript\x00\t{}%", max_size=60))
def test_whatever_is_typed_gives_no_dangerous_markup(text):
    for tag, attributes in Tags(render_markdown(text)).found:
        assert tag not in ("script", "img", "iframe", "style", "object", "svg")
        assert not any(name.startswith("on") or name == "style" for name in attributes)
        assert tag != "a" or links.is_safe(str(attributes["href"]))


def test_a_text_cannot_grow_by_repeating_one_long_definition() -> None:
    text = f"[a]: https://b.example/{'b' * 25_000}\n\n{'[a]' * 11_000}"
    assert len(render_markdown(text)) < 2 * len(text)
