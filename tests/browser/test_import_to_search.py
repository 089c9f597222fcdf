"""From an open list to a searched page: the counters of one département, imported, built and found in Chromium."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator import build
from generator.exchange.importers.csv import import_csv
from tests.conftest import TODAY

SUBSET = Path("tests/data/france-services-49")
TABLE = SUBSET / "france-services-49.csv"
COMMUNE, EPCI = "49092", "200060010"  # Chemillé-en-Anjou, Mauges Communauté


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("import")
    shutil.copy(SUBSET / "site.yml", root)
    import_csv(root, TABLE, Path("examples/mappings/france-services.yml"), TODAY)
    result = build.build(root, build.BuildOptions(today=TODAY, out=root / "public"))
    assert result.published, result.diagnostics
    return root


@pytest.fixture(scope="module")
def address(site: Path, serve_folder: Callable[..., str]) -> str:
    return serve_folder(site / "public")


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_imported_directory_passes_check(site):
    assert [fault for fault in build.check(site, TODAY) if fault.is_error] == []


def test_every_counter_has_its_page(site):
    actors = sorted(path.stem for path in (site / "content/actors").glob("*.md"))
    assert len(actors) == len(rows()) == 28
    assert [slug for slug in actors if not (site / f"public/acteurs/{slug}/index.html").is_file()] == []


def linked_actors(page: Page) -> set[str]:
    links = page.locator('main a[href^="/acteurs/"]').evaluate_all("links => links.map(link => link.pathname)")
    return {link for link in links if link.count("/") == 3 and not link.startswith("/acteurs/lettre")}


def test_a_counter_stands_on_the_pages_of_its_commune_its_epci_and_its_departement(site, address, page):
    (name,) = {row["lib_fs"] for row in rows() if row["insee_com"] == COMMUNE}
    for territory in (f"commune-{COMMUNE}", f"epci-{EPCI}", "departement-49"):
        page.goto(f"{address}territoires/{territory}/")
        expect(page.locator("main").get_by_role("link", name=name)).to_be_visible()


def test_the_departement_page_holds_every_counter(site, address, page):
    page.goto(f"{address}territoires/departement-49/")
    assert len(linked_actors(page)) == 28


def test_a_counter_is_found_by_the_name_of_its_commune_and_opens_with_its_number(address, page):
    page.goto(f"{address}recherche/?q=chemille")
    result = page.locator("#search-list").get_by_role("link", name="Chemillé-en-Anjou")
    result.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Chemillé-en-Anjou")
    expect(page.locator('main a[href^="tel:+33"]').first).to_be_visible()
