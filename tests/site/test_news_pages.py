"""The page of news and its feed, and what the site map tells of dates."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from generator import build
from generator.content.model.types.dates import parse_partial_date
from generator.directory.views import Directory, NewsEntry, NewsView
from generator.site.pages import pages
from generator.site.pages.news import MOST_IN_FEED
from generator.site.render import Renderer
from generator.site.theme import find_theme, read_assets
from tests.conftest import SETTINGS, TODAY, actor
from tests.repository import Repository
from tests.site.sample import SITE, day, make_directory

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def render():
    theme = find_theme("default", Path(), {})
    assets = read_assets(theme)

    def text_of(directory: Directory, path: str) -> str:
        page = next(page for page in pages(directory) if page.path == path)
        return Renderer(theme, assets, directory.site).render_page(page).decode()

    return text_of


def feed_of(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(text)


def news(*entries: NewsEntry, **more: object) -> Directory:
    return make_directory(news=NewsView(TODAY, entries, **more))


def test_the_feed_has_what_a_reader_of_feeds_requires(render):
    feed = feed_of(render(make_directory(), "nouveautes/atom.xml"))
    for parent in (feed, *feed.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (found,) = parent.findall(f"{ATOM}{name}")
            assert found.text
        assert dt.datetime.fromisoformat(parent.find(f"{ATOM}updated").text).tzinfo
        assert all(urlsplit(link.get("href")).scheme == "https" for link in parent.findall(f"{ATOM}link"))
    assert feed.find(f"{ATOM}author/{ATOM}name").text
    assert feed.find(f"{ATOM}link[@rel='self']").get("href") == f"{SITE.url}nouveautes/atom.xml"
    assert feed.find(f"{ATOM}updated").text == "2026-03-12T00:00:00Z"


def test_each_entry_of_the_feed_has_its_own_lasting_name(render):
    feed = feed_of(render(make_directory(), "nouveautes/atom.xml"))
    ids = [entry.find(f"{ATOM}id").text for entry in feed.iter(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids)
    assert ids[1] == "tag:essai.example,2026-03-12:/annuaire/acteurs/gite/modifiee"


def test_what_strangers_wrote_stays_text_in_the_feed(render):
    hostile = '</summary><script>alert(1)</script>&amp;]]>"'
    entry = NewsEntry(day("2026-03-12"), "acteurs/x/evenement/1", "Événement", hostile, "/acteurs/gite/", hostile)
    feed = feed_of(render(news(entry), "nouveautes/atom.xml"))
    assert hostile in feed.find(f"{ATOM}entry/{ATOM}summary").text
    assert hostile in feed.find(f"{ATOM}entry/{ATOM}title").text
    assert {element.tag.removeprefix(ATOM) for element in feed.find(f"{ATOM}entry").iter()} == {
        "entry", "id", "title", "updated", "link", "summary",
    }  # fmt: skip


def test_a_feed_without_entries_is_a_feed(render):
    feed = feed_of(render(news(), "nouveautes/atom.xml"))
    assert feed.find(f"{ATOM}updated").text == f"{TODAY.isoformat()}T00:00:00Z"
    assert list(feed.iter(f"{ATOM}entry")) == []


def test_a_partial_date_has_a_day_in_the_feed_and_its_own_words(render):
    entry = NewsEntry(parse_partial_date("2026-03"), "x", "Événement", "A", "/acteurs/gite/", "Ouverture.")
    feed = feed_of(render(news(entry), "nouveautes/atom.xml"))
    assert feed.find(f"{ATOM}entry/{ATOM}updated").text == "2026-03-01T00:00:00Z"
    assert feed.find(f"{ATOM}entry/{ATOM}summary").text == "Mars 2026. Ouverture."


def test_a_long_past_is_cut_into_sheets_and_the_feed_holds_the_latest(render):
    entries = tuple(
        NewsEntry(day("2026-03-12"), f"x/{n}", "Fiche modifiée", f"A{n}", "/acteurs/gite/") for n in range(1000)
    )
    directory = news(*entries, is_cut=True)
    found = {page.url: page for page in pages(directory)}
    assert "/nouveautes/page-5/" in found
    assert "/nouveautes/page-6/" not in found
    assert len(list(feed_of(render(directory, "nouveautes/atom.xml")).iter(f"{ATOM}entry"))) == MOST_IN_FEED
    assert len(render(directory, "nouveautes/index.html")) < 60_000


def test_the_page_leads_to_its_feed(render):
    text = render(make_directory(), "nouveautes/index.html")
    head = text.partition("</head>")[0]
    assert 'type="application/atom+xml"' in head
    assert 'href="/annuaire/nouveautes/atom.xml"' in head


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ({}, "n’a pas d’historique de ses fiches"),
        ({"is_from_history": True}, "viennent de l’historique des fiches"),
        ({"is_from_history": True, "gap": "shallow"}, "n’est connu qu’en partie"),
        ({"gap": "unreadable"}, "n’a pas pu être lu"),
        ({"is_cut": True}, "Seuls les changements les plus récents"),
    ],
)
def test_the_page_says_where_its_dates_come_from(render, more, sentence):
    assert sentence in render(news(**more), "nouveautes/index.html")


def test_the_site_map_tells_when_pages_changed_and_nothing_of_others(render):
    site = ElementTree.fromstring(render(make_directory(), "sitemap.xml"))
    told = {url.find(f"{MAP}loc").text: url.findtext(f"{MAP}lastmod") for url in site.iter(f"{MAP}url")}
    assert told[f"{SITE.url}conventions/logement-des-jeunes/"] == "2026-03-01"
    assert told[f"{SITE.url}conventions/accord-muet/"] is None
    assert told[SITE.url] is None


def test_a_convention_withdrawn_keeps_its_address_and_no_content(render):
    withdrawn = dataclasses.replace(make_directory().conventions[0], is_withdrawn=True)
    directory = make_directory(conventions=(withdrawn,))
    (page,) = (page for page in pages(directory) if page.url == withdrawn.card.url)
    assert (page.template, page.is_indexed) == ("withdrawn.html", False)
    text = render(directory, page.path)
    assert withdrawn.card.title in text
    assert withdrawn.purpose not in text


def build_in(site: Path, out: Path) -> build.BuildResult:
    return build.build(site, build.BuildOptions(today=TODAY, out=out, search=False, jobs=1))


@pytest.fixture
def repository(tmp_path):
    repository = Repository(tmp_path / "depot")
    repository.write("site.yml", SETTINGS + "depot: {forge: github, url: https://forge.example/g/annuaire}\n")
    repository.write("content/actors/a.md", actor("Le Relais"))
    repository.commit("2026-01-05")
    repository.write("content/actors/a.md", actor("Le Relais", sigle="LR"))
    repository.commit("2026-03-12")
    return repository


def test_a_page_says_when_it_came_and_changed_and_where_its_versions_are(repository, tmp_path):
    build_in(repository.root, tmp_path / "public")
    text = (tmp_path / "public/acteurs/a/index.html").read_text(encoding="utf-8")
    section = text.partition('id="sources"')[2]
    assert "5\N{NO-BREAK SPACE}janvier 2026" in section
    assert "12\N{NO-BREAK SPACE}mars 2026" in section
    assert 'href="https://forge.example/g/annuaire/commits/main/content/actors/a.md"' in section
    news_page = (tmp_path / "public/nouveautes/index.html").read_text(encoding="utf-8")
    assert news_page.count("Le Relais") == 2
    assert "Inventée" not in "".join(
        path.read_text(encoding="utf-8") for path in (tmp_path / "public").rglob("*.html")
    )  # who committed


def test_a_whole_and_a_shallow_clone_give_the_same_pages_but_for_the_dates_it_cannot_know(repository, tmp_path):
    Repository(tmp_path / "autre").git("clone", "--quiet", "--depth=1", f"file://{repository.root}", "copie")
    result = build_in(tmp_path / "autre/copie", tmp_path / "public")
    assert result.directory is not None
    assert result.directory.news.gap == "shallow"
    section = (tmp_path / "public/acteurs/a/index.html").read_text(encoding="utf-8").partition('id="sources"')[2]
    assert "mars 2026" not in section
    assert "1er\N{NO-BREAK SPACE}octobre 2026" in section  # the day it was re-read


def test_the_same_history_gives_the_same_bytes(repository, tmp_path):
    build_in(repository.root, tmp_path / "un")
    (repository.root / ".cache/history.log").unlink()
    build_in(repository.root, tmp_path / "deux")
    for name in ("nouveautes/index.html", "nouveautes/atom.xml", "sitemap.xml", "acteurs/a/index.html"):
        assert (tmp_path / "un" / name).read_bytes() == (tmp_path / "deux" / name).read_bytes()
