"""A word or an address longer than the screen is cut, and never widens a page."""

from collections.abc import Callable
from contextlib import closing

import pytest
from playwright.sync_api import Browser

from generator.build import BuildOptions, build
from tests.conftest import TODAY, MakeSite, actor

LONG = "W" * 160
PLACE = f"\n  - type: siege\n    nom: {LONG}\n    commune: Angers\n    code_insee: 49007"
CONVENTION = f"""\
---
titre: {LONG}
type: charte
territoires: ["commune:49007"]
objet: {LONG}
debut: 2026-01-01
parties:
  - acteur: long
    signataire: oui
    engagements: [{LONG}]
  - nom: {LONG}
    signataire: oui
indicateurs:
  - libelle: {LONG}
    unite: {LONG}
---
"""
FILES = {
    "actors/long.md": actor(LONG, lieux=PLACE, participation=f"{{niveau: consultation, instances: [{LONG}]}}"),
    "conventions/longue.md": CONVENTION,
}
PAGES = (
    "acteurs/long/",
    "conventions/longue/",
    "echeances/",
    "participation/",
    "territoires/commune-49007/",
    "reseau/",
)


@pytest.mark.parametrize("width", [360, 1280])
def test_a_word_longer_than_the_screen_never_widens_a_page(
    browser: Browser, make_site: MakeSite, serve_folder: Callable[..., str], width: int
) -> None:
    root = make_site(FILES)
    assert build(root, BuildOptions(today=TODAY, out=root / "public")).published
    address = serve_folder(root / "public")
    with closing(browser.new_context(viewport={"width": width, "height": 800})) as context:
        page = context.new_page()
        for url in PAGES:
            page.goto(address + url)
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert (url, wide) == (url, min(wide, width))
