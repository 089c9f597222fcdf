"""The page of a territory, printed: a local directory on a sheet, both sides at most."""

from __future__ import annotations

import io
import shutil
import unicodedata
from collections.abc import Callable

import pypdf
import pytest
from playwright.sync_api import Page, expect

from generator.build import BuildOptions, build
from tests.conftest import TODAY

PAGES = ("epci-montaurel-agglomeration", "epci-hauts-de-marnoux", "epci-rives-daurenne", "departement-aurenne")


def letters(text: str) -> str:
    """Return a text without its spaces, nor the ligatures of fonts."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serve_folder: Callable[..., str]) -> str:
    root = tmp_path_factory.mktemp("printed")
    shutil.copy("site.yml", root)
    for folder in ("content", "contours"):
        shutil.copytree(folder, root / folder)
    assert build(root, BuildOptions(today=TODAY, out=root / "public", search=False)).published
    return serve_folder(root / "public")


@pytest.mark.parametrize("name", PAGES)
def test_it_fits_on_both_sides_of_a_sheet_and_names_every_actor_and_its_number(page: Page, address: str, name: str):
    page.goto(f"{address}territoires/{name}/")
    lines = page.locator(".needs-here li")
    told = lines.evaluate_all(
        "all => all.map(one => [one.querySelector('a').textContent, one.querySelector('.tel')?.textContent ?? ''])"
    )
    sheet = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    printed = letters("".join(one.extract_text() for one in sheet.pages))
    assert len(sheet.pages) <= 2
    assert len(told) > 20
    assert [who for who in told if not all(letters(text) in printed for text in who)] == []


def test_on_paper_there_is_the_address_of_the_page_its_date_the_emergencies_and_no_navigation(page: Page, address: str):
    page.emulate_media(media="print")
    page.goto(f"{address}territoires/epci-montaurel-agglomeration/")
    printed = page.locator(".printed")
    expect(printed).to_be_visible()
    expect(printed).to_contain_text("https://maillage.example/territoires/epci-montaurel-agglomeration/")
    expect(printed).to_contain_text("22 novembre 2026")
    expect(page.get_by_text("Hébergement d")).to_be_visible()
    expect(page.get_by_text("sont inventés")).to_be_visible()
    for hidden in (".brand", ".menu", ".crumbs", ".tags", ".territory__list", ".map", ".site-footer nav"):
        expect(page.locator(hidden).first).to_be_hidden()


def test_a_commune_is_printed_on_both_sides_of_a_sheet_from_here_to_the_whole_departement(page: Page, address: str):
    page.goto(f"{address}territoires/commune-orsanges/")
    names = page.locator(".card__name a[href^='/acteurs/']").all_text_contents()
    sheet = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    printed = letters("".join(one.extract_text() for one in sheet.pages))
    assert len(sheet.pages) <= 2
    assert [printed.index(letters(title)) for title in ("Ici", "À côté", "Tout le département")] == sorted(
        printed.index(letters(title)) for title in ("Ici", "À côté", "Tout le département")
    )
    assert [name for name in names if letters(name) not in printed] == []


def test_on_a_screen_needs_are_folded_and_the_printed_line_is_not_shown(page: Page, address: str):
    page.goto(f"{address}territoires/epci-montaurel-agglomeration/")
    expect(page.locator(".printed")).to_be_hidden()
    need = page.locator(".needs-here details").first
    expect(need.get_by_role("link").first).to_be_hidden()
    need.locator("summary").click()
    expect(need.get_by_role("link").first).to_be_visible()


@pytest.mark.parametrize("name", [*PAGES, "commune-orsanges", "commune-montaurel"])
def test_the_emergency_numbers_stay_together_on_paper(page: Page, address: str, name: str):
    page.goto(f"{address}territoires/{name}/")
    sheets = [letters(sheet.extract_text()) for sheet in pypdf.PdfReader(io.BytesIO(page.pdf())).pages]
    asked = page.locator(".emergencies a").all_text_contents()
    assert len(asked) > 1
    assert any(all(letters(one) in sheet for one in asked) for sheet in sheets)
