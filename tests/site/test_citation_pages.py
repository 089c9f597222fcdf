"""What a page tells of itself, to reference managers and to search engines."""

from __future__ import annotations

import dataclasses
import json
import re
from html import unescape
from pathlib import Path

import pytest

from generator.directory.citation import bibtex, cite_all, csl_json, ris
from generator.site.pages import pages
from generator.site.render import Renderer
from generator.site.theme import find_theme, read_assets
from tests.site.sample import HOSTILE, make_directory

THEME = find_theme("default", Path("nowhere"))
DIRECTORY = make_directory()
CITED = {citation.url: citation for citation in cite_all(DIRECTORY) if not citation.is_whole}
GRAPH = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
META = re.compile(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">')


@pytest.fixture(scope="module")
def html():
    renderer = Renderer(THEME, read_assets(THEME), DIRECTORY.site)
    return {page.url: renderer.render_page(page).decode() for page in pages(DIRECTORY) if page.path.endswith(".html")}


def page_of(html, citation):
    return html["/" + citation.url.removeprefix(DIRECTORY.site.url)]


def test_no_page_would_be_filed_under_a_wrong_author_or_as_an_article(html):
    assert len(html) > 30
    for url, text in html.items():
        classes = {name for value in re.findall(r'class="([^"]*)"', text) for name in value.split()}
        assert not {name for name in classes if "vcard" in name or "byline" in name}, url
        assert "citation_" not in text, url


def test_reference_managers_read_the_right_publisher_date_and_address(html):
    for citation in CITED.values():
        told = {name: unescape(content) for name, content in META.findall(page_of(html, citation))}
        assert told["z:itemType"] == told["DC.type"] == "webpage"
        assert told["DC.creator"].replace("’", "'") == citation.author
        assert told["DC.identifier"] == told["og:url"] == citation.url
        assert told.get("DC.date", "") == citation.iso_date


def test_each_page_shows_the_same_references_as_the_files(html):
    for citation in CITED.values():
        shown = [
            unescape(one)
            for one in re.findall(r'<pre class="citation"[^>]*>(.*?)</pre>', page_of(html, citation), re.S)
        ]
        assert shown == [bibtex(citation), ris(citation), csl_json(citation)]


def test_the_sentence_to_copy_holds_the_date_the_version_and_the_permanent_address(html):
    dated = [citation for citation in CITED.values() if citation.edition.commit]
    assert dated
    for citation in dated:
        iso, apa = re.findall(r'<p class="citation">(.*?)</p>', page_of(html, citation))
        for said in (iso, apa):
            assert citation.edition.commit in said
            assert said.count(citation.url) == 1
            assert "Consulté le" in said
        assert f", {citation.iso_date[:4]}. <cite>" in iso
        assert f"({citation.iso_date[:4]}" in apa


def test_a_graph_is_sound_and_nothing_in_it_ends_its_block(html):
    for url, text in html.items():
        for block in GRAPH.findall(text):
            assert not set("<>&") & set(block), url
            assert json.loads(block)["@context"] == "https://schema.org"
    assert {url for url, text in html.items() if GRAPH.search(text)} >= {"/donnees/", "/glossaire/", "/acteurs/gite/"}


def test_a_hostile_name_is_in_the_graph_letter_by_letter():
    actor = DIRECTORY.actors[0]
    named = dataclasses.replace(
        actor, card=dataclasses.replace(actor.card, name=HOSTILE, status="publie"), is_withdrawn=False
    )
    directory = dataclasses.replace(DIRECTORY, actors=(named,), conventions=())
    renderer = Renderer(THEME, read_assets(THEME), directory.site)
    page = next(page for page in pages(directory) if page.url == named.card.url)
    (block,) = GRAPH.findall(renderer.render_page(page).decode())
    about, body = json.loads(block)["@graph"]
    assert (about["name"], body["name"]) == (HOSTILE, HOSTILE)


def test_a_graph_names_nobody_and_no_place_that_is_kept_secret(html):
    persons = [contact.person for actor in DIRECTORY.actors for contact in actor.contacts if contact.person]
    secret = [actor for actor in DIRECTORY.actors if actor.has_confidential_address]
    assert persons
    for text in html.values():
        for block in GRAPH.findall(text):
            assert not [name for name in persons if name in block]
    for actor in secret:
        assert "address" not in GRAPH.findall(html[actor.card.url])[0]


def test_a_withdrawn_page_is_cited_nowhere(html):
    withdrawn = [actor for actor in DIRECTORY.actors if actor.is_withdrawn]
    assert withdrawn
    for actor in withdrawn:
        assert "DC.title" not in html[actor.card.url]
        assert not GRAPH.search(html[actor.card.url])
