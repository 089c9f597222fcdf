"""The largest pages in Chromium: read on a telephone and a desk, opened by keyboard, printed whole."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from generator.build import BuildOptions, build
from tests.browser.test_demonstration import RULES
from tests.conftest import TODAY
from tests.site import large_sample

PAGES = {
    "largest contract": f"conventions/{large_sample.LARGEST}/",
    "the State": "acteurs/etat/",
    "conventions": "conventions/",
    "conventions of a departement": "conventions/etat/dates-non-renseignees/departement-01/",
    "region": "territoires/region-84/",
    "France": "territoires/france/",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serve_folder: Callable[..., str]) -> str:
    root: Path = tmp_path_factory.mktemp("large")
    (root / "site.yml").write_text(large_sample.SETTINGS, encoding="utf-8")
    for name, text in large_sample.files().items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert build(root, BuildOptions(today=TODAY, out=root / "public")).published
    return serve_folder(root / "public")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_a_large_page_is_accessible_and_fits_its_screen(
    name: str, width: int, browser: Browser, address: str, troubles: list[str]
) -> None:
    scheme = "light" if width == 320 else "dark"
    with closing(browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)) as context:
        page = context.new_page()
        page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        page.goto(address + PAGES[name])
        page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true })")
        found = Axe().run(page, options={"runOnly": RULES})
        assert [(fault["id"], fault["nodes"][0]["html"][:200]) for fault in found.response["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert troubles == []


def test_a_folded_list_opens_by_keyboard(page: Page, address: str) -> None:
    page.goto(address + PAGES["largest contract"])
    name = page.get_by_text("A ASSOCIATION DU QUARTIER NUMERO 000")
    expect(name).not_to_be_visible()
    page.get_by_text("Voir les 222 noms").focus()
    page.keyboard.press("Enter")
    expect(name).to_be_visible()


def test_on_paper_a_folded_list_is_whole(page: Page, address: str) -> None:
    page.goto(address + PAGES["largest contract"])
    page.emulate_media(media="print")
    expect(page.get_by_text("A ASSOCIATION DU QUARTIER NUMERO 000")).to_be_visible()


def test_the_page_of_the_state_answers_on_the_first_screen_of_a_telephone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 600})
    page.goto(address + PAGES["the State"])
    expect(page.get_by_role("heading", name="État")).to_be_in_viewport()
    for shown in ("Service de l’État", "Accueille et oriente."):
        expect(page.get_by_text(shown).first).to_be_in_viewport()
    expect(page.get_by_role("link", name="Appeler")).to_be_in_viewport()
