"""The section for trainers: what each page shows, of a full directory and of an empty one."""

from __future__ import annotations

import dataclasses
import datetime as dt
import html
import re
from pathlib import Path

import pytest

from generator import build
from generator.directory.addresses import SECTIONS
from generator.directory.training.works import LAWS, REPORTS
from generator.directory.views import Directory, GlossaryEntry
from generator.language import language
from generator.site.pages.training import MOST_CARDS, training_pages
from generator.site.render import Renderer
from generator.site.theme import find_theme, read_assets
from tests.site.sample import FULL_CONVENTION, GITE, make_directory

ROOT = Path(__file__).parents[2]
HEAVIEST = 60_000  # bytes


def rendered(directory: Directory) -> dict[str, str]:
    theme = find_theme("default", Path("."))
    renderer = Renderer(theme, read_assets(theme), directory.site)
    return {page.url: renderer.render_page(page).decode() for page in training_pages(directory)}


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return rendered(make_directory())


@pytest.fixture(scope="module")
def empty() -> dict[str, str]:
    directory = make_directory(actors=(), conventions=(), glossary=())
    return rendered(dataclasses.replace(directory, site=dataclasses.replace(directory.site, has_words=False)))


def entry(number: int) -> GlossaryEntry:
    term = f"Mot {number:03}"
    return GlossaryEntry(
        f"mot-{number}", term, "", (), "Ce qu'il veut dire.", None, (), "", f"/glossaire/#{number}", term
    )


def test_each_page_of_the_section_is_known_to_texts_that_link(pages):
    known = {f"/{section}/" for section in SECTIONS if section.split("/")[0] == "former"}
    assert known == {url for url in pages if "/page-" not in url}


def test_every_page_has_one_title_and_a_way_back(pages, empty):
    for url, text in (*pages.items(), *empty.items()):
        assert len(re.findall("<h1", text)) == 1, url
        assert url == "/former/" or 'href="/annuaire/former/"' in text, url
        assert "<script" not in text


def test_each_table_to_fill_has_a_name_of_its_own(pages):
    for url in ("/former/grille-vide/", "/former/trame-de-convention/", "/former/dix-questions/"):
        names = re.findall('role="region" aria-label="([^"]+)"', pages[url])
        assert len(names) == len(set(names)) == pages[url].count("<table"), url


def test_a_strangers_text_stays_text(pages):
    assert "<script>alert" not in "".join(pages.values())
    assert "&lt;script&gt;alert(1)" in pages["/former/grille/"]


def test_the_overview_leads_to_every_page_and_file(pages):
    overview = pages["/former/"]
    for url in pages:
        assert url == "/former/" or f'href="/annuaire{url}"' in overview, url
    for name in ("trame-de-convention", "dix-questions", "grille-de-lecture"):
        assert f'href="/annuaire/former/{name}.docx"' in overview


def test_the_grid_names_its_convention_and_links_to_it(pages):
    assert f'href="/annuaire{FULL_CONVENTION.card.url}"' in pages["/former/grille/"]
    assert pages["/former/grille/"].count('<tr role="row">') == 14


def test_answers_are_folded_and_under_other_names(pages):
    text = pages["/former/exercices/"]
    assert text.count("<details>") == 12
    assert "<details open" not in text
    assert not any(name in text for name in (GITE.name, html.escape(GITE.name), "Toit partage"))
    assert "Organisme" in text


def test_an_empty_directory_says_so(empty):
    assert "Aucune convention n’est encore décrite" in empty["/former/grille/"]
    assert "rien sur quoi s’exercer" in empty["/former/exercices/"]
    assert "Aucun mot n’est encore expliqué" in empty["/former/cartes/"]
    assert "/former/cartes/" not in empty["/former/"]
    assert "/glossaire/" not in "".join(text.split("<main")[1].split("</main")[0] for text in empty.values())
    assert 'class="blank"' in empty["/former/grille-vide/"]


def test_many_cards_are_cut_into_pages():
    found = rendered(make_directory(glossary=tuple(map(entry, range(MOST_CARDS + 1)))))
    assert found["/former/cartes/"].count('class="flip"') == MOST_CARDS
    assert found["/former/cartes/page-2/"].count('class="flip"') == 1
    assert f"{MOST_CARDS + 1}\N{NO-BREAK SPACE}cartes" in found["/former/cartes/"]


def test_at_most_ten_works_are_cited_each_with_what_was_checked(pages):
    works = (*LAWS, *REPORTS)
    assert len(works) <= 10
    assert len({work.reference for work in works}) == len(works)
    assert all(work.checked for work in works)
    assert pages["/former/sources/"].count("Vérifié\N{NO-BREAK SPACE}:") == len(works)
    assert not re.search(r'href="https?:', pages["/former/sources/"].split("<main")[1].split("</main")[0])


def test_no_page_of_the_demonstration_is_heavy():
    directory = build.see(ROOT, dt.date(2026, 11, 22), language("fr")).directory
    weights = {url: len(text.encode()) for url, text in rendered(directory).items()}
    assert max(weights.values()) <= HEAVIEST, weights
