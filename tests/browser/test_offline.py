"""The copy for a USB stick, opened from its folder in Chromium, and read by clicking."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, expect

from generator import build
from tests.conftest import TODAY

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the demonstration, built to be opened from a folder whose name has a space and an accent."""
    out = tmp_path_factory.mktemp("offline") / "Clé USB"
    assert build.build(ROOT, build.BuildOptions(today=TODAY, out=out, jobs=1, offline=True)).published
    return out


@pytest.fixture
def requests(page: Page, troubles: list[str]) -> list[str]:
    """Gather every address the page asks for; a load that fails is a trouble."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    def tell(request: Request) -> None:
        troubles.append(f"{request.url} {request.failure}")

    page.on("requestfailed", tell)
    return asked


def test_one_reads_the_copy_from_its_home_to_a_territory_without_a_server(
    copy: Path, page: Page, requests: list[str], troubles: list[str]
) -> None:
    page.goto((copy / "index.html").as_uri())
    page.get_by_role("link", name="Se loger ou garder son logement").first.click()
    expect(page.locator("h1")).to_have_text("Se loger ou garder son logement")
    page.get_by_role("link", name="Aurenne Habitat").first.click()
    expect(page.locator("h1")).to_contain_text("Aurenne Habitat")
    page.locator("main a[href^='../../conventions/']").first.click()
    expect(page.locator("main")).to_contain_text("Signataire")
    page.locator("main a[href^='../../territoires/']").first.click()
    expect(page).to_have_url(re.compile("/territoires/.+/index.html$"))
    expect(page.locator("h1")).to_be_visible()
    page.get_by_role("link", name="Accueil").first.click()
    expect(page.locator("h1")).to_contain_text("Trouver qui peut aider")
    assert all(address.startswith(copy.as_uri()) for address in requests)
    assert troubles == []


def test_the_styles_of_the_copy_are_applied(copy: Path, page: Page, troubles: list[str]) -> None:
    page.goto((copy / "acteurs/mds-montaurel/index.html").as_uri())
    paper = page.evaluate("getComputedStyle(document.body).getPropertyValue('--paper').trim()")
    assert paper
    assert page.evaluate("[...document.styleSheets].every(sheet => !sheet.disabled)")
    assert troubles == []


def test_the_search_page_lists_every_page_and_leads_to_one(copy: Path, page: Page, troubles: list[str]) -> None:
    page.goto((copy / "recherche/index.html").as_uri())
    expect(page.get_by_role("searchbox")).to_have_count(0)
    page.locator("#search-all").get_by_role("link", name="Association Passages").click()
    expect(page.locator("h1")).to_contain_text("Association Passages")
    assert troubles == []
