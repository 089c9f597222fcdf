"""The page of the data, the dictionary, the card for other sites, the files machines ask for."""

from __future__ import annotations

import dataclasses
import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest

from generator.content.model import Actor, Convention
from generator.content.schema import fields_of
from generator.directory.records import KEPT_FOR_UPKEEP
from generator.directory.views import Directory, Download
from generator.language import french_typography
from generator.site.pages import pages
from generator.site.pages.coverage import coverage
from generator.site.pages.dictionary import KINDS, dictionary
from generator.site.render import Renderer
from generator.site.theme import find_theme, read_assets
from tests.site.sample import make_directory

THEME = find_theme("default", Path("nowhere"))
FILE = Download("donnees/acteurs.csv", "Les acteurs.", 12_345, "ab" * 32)
DIRECTORY = dataclasses.replace(make_directory(), downloads=(FILE,))
NAMESPACE = "{http://a9.com/-/spec/opensearch/1.1/}"


def render(path: str, directory: Directory = DIRECTORY) -> str:
    renderer = Renderer(THEME, read_assets(THEME), directory.site)
    return renderer.render_page(next(page for page in pages(directory) if page.path == path)).decode()


def test_each_file_is_offered_with_its_size_and_digest():
    text = render("donnees/index.html")
    assert 'href="/annuaire/donnees/acteurs.csv"' in text
    assert "12,3\N{NO-BREAK SPACE}ko" in text
    assert f"{FILE.sha256}  acteurs.csv" in text


def test_the_gaps_are_counted_and_nobody_is_named():
    tables = dict(coverage(DIRECTORY).tables)
    living = [one for one in DIRECTORY.actors if not (one.is_withdrawn or one.card.is_archived)]
    whole, *parts = tables["Acteurs"]
    assert whole.count == len(living)
    assert sum(line.count for line in parts[:4]) == whole.count
    text = render("donnees/index.html")
    example = next(actor.card.name for actor in DIRECTORY.actors if not actor.is_withdrawn)
    assert [one.card.name for one in DIRECTORY.actors if one.card.name in text and one.card.name != example] == []


def test_an_empty_directory_says_so():
    empty = dataclasses.replace(DIRECTORY, actors=(), conventions=(), downloads=())
    text = render("donnees/index.html", empty)
    assert "Aucune fiche" in text
    assert "Aucun fichier" in text


@pytest.mark.parametrize("model", [Actor, Convention])
def test_the_dictionary_explains_every_key_that_is_published_and_no_other(model):
    told = {key for _, _, rows in dictionary(DIRECTORY.contribution).sections for key in (row.key for row in rows)}
    for field in fields_of(model):
        key = f"{field.key}[]" if field.is_list else field.key
        assert (key in told) == (field.key not in KEPT_FOR_UPKEEP), key


def test_every_list_a_field_draws_on_is_there_with_its_values():
    text = render("donnees/dictionnaire/index.html")
    asked = set(re.findall(r'href="#(liste-[^"]+)"', text))
    assert len(asked) > 20
    assert asked == set(re.findall(r'id="(liste-[^"]+)"', text))
    assert "maillage" not in "".join(KINDS.values())


def test_a_browser_can_search_the_site_from_its_address_bar():
    root = ElementTree.fromstring(render("opensearch.xml"))
    assert root.tag == f"{NAMESPACE}OpenSearchDescription"
    assert 0 < len(root.findtext(f"{NAMESPACE}ShortName") or "") <= 16
    assert len(root.findtext(f"{NAMESPACE}LongName") or "") <= 48
    address = urlsplit(root.find(f"{NAMESPACE}Url").attrib["template"])  # type: ignore[union-attr]
    assert address.path == "/annuaire/recherche/"
    assert parse_qs(address.query) == {"q": ["{searchTerms}"]}
    assert 'rel="search" type="application/opensearchdescription+xml" href="/annuaire/opensearch.xml"' in render(
        "index.html"
    )


def rules(text: str) -> dict[str, list[str]]:
    """Return the headers of each path of a header file."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            found[line] = current = []
        elif line.startswith("  "):
            current.append(line.strip())
    return found


def test_other_sites_may_frame_the_cards_and_nothing_else():
    found = rules(render("_headers"))
    framed = {path: line for path, lines in found.items() for line in lines if "frame-ancestors" in line}
    assert framed.pop("/annuaire/embarquer/*").endswith("frame-ancestors *")
    assert set(framed.values()) == {"Content-Security-Policy: frame-ancestors 'none'"}
    folders = {page.url.split("/")[1] for page in pages(DIRECTORY) if page.path.endswith("index.html")}
    named = {path.removeprefix("/annuaire/").removesuffix("/*") for path in framed}
    assert folders - {"embarquer"} <= named
    assert "X-Content-Type-Options: nosniff" in found["/annuaire/*"]


def test_a_site_without_a_secure_address_does_not_ask_for_one():
    site = dataclasses.replace(DIRECTORY.site, url="http://essai.example/")
    assert "Strict-Transport" in render("_headers")
    assert "Strict-Transport" not in render("_headers", dataclasses.replace(DIRECTORY, site=site))


def test_the_card_of_an_actor_has_its_name_its_number_and_no_script():
    shown = [actor for actor in DIRECTORY.actors if actor.main_phone and not actor.is_withdrawn]
    assert shown
    for actor in shown:
        text = render(f"embarquer{actor.card.url}index.html")
        assert "<script" not in text
        assert '<meta name="robots" content="noindex">' in text
        assert (actor.main_phone.href in text) == (not actor.card.is_archived)
        assert french_typography(actor.card.name) in unescape(text)


def test_the_card_of_a_withdrawn_actor_says_only_that_it_is_gone():
    actor = next(actor for actor in DIRECTORY.actors if actor.is_withdrawn)
    text = render(f"embarquer{actor.card.url}index.html")
    assert "ne figure plus" in text
    assert "tel:" not in text


def test_the_card_of_a_former_address_leads_to_the_present_one():
    former, present = next((old, new) for old, new in DIRECTORY.redirects if old.startswith("/acteurs/"))
    assert f"url=/annuaire/embarquer{present}" in render(f"embarquer{former}index.html")
