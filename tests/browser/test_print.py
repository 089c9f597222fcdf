"""Pages on paper: an actor's on one sheet, with a code to scan and how to cite it; what a search found, as a list."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Page, expect

from generator.build import BuildOptions, build
from tests.conftest import TODAY


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("paper")
    shutil.copy("site.yml", made)
    for folder in ("content", "contours"):
        shutil.copytree(folder, made / folder)
    assert build(made, BuildOptions(today=TODAY, out=made / "public")).published
    return made / "public"


@pytest.fixture(scope="module")
def address(root: Path, serve_folder: Callable[..., str]) -> str:
    return serve_folder(root)


def longest(root: Path, count: int) -> list[str]:
    """Return the actors whose pages hold most."""
    found = sorted((root / "acteurs").glob("*/index.html"), key=lambda path: -path.stat().st_size)
    return [path.parent.name for path in found if path.parent.name not in ("lettre",)][:count]


def test_the_longest_actors_fit_on_both_sides_of_a_sheet(page: Page, address: str, root: Path):
    lengths = {}
    for name in longest(root, 12):
        page.goto(f"{address}acteurs/{name}/")
        printed = page.pdf(format="A4", prefer_css_page_size=True)
        lengths[name] = len(pypdf.PdfReader(io.BytesIO(printed)).pages)
    assert {name: count for name, count in lengths.items() if count > 2} == {}


@pytest.mark.parametrize("path", ["acteurs/departement-aurenne/", "conventions/ctg-montaurel-2024-2027/"])
def test_paper_shows_the_code_to_scan_and_the_citation_and_the_screen_no_code(page: Page, address: str, path: str):
    page.goto(f"{address}{path}")
    expect(page.locator(".qr")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".qr")).to_be_visible()
    expect(page.get_by_text("Disponible à l’adresse")).to_be_visible()
    for hidden in ("pre.citation", ".menu", ".on-this-page", ".freshness__actions"):
        expect(page.locator(hidden).first).to_be_hidden()


def test_what_was_found_prints_as_entries_without_the_boxes(page: Page, address: str):
    page.goto(f"{address}recherche/?q=logement")
    expect(page.locator(".found .card").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".found .card").first).to_be_visible()
    for hidden in (".finder", ".facets", ".applied__clear", ".site-footer nav"):
        expect(page.locator(hidden).first).to_be_hidden()
