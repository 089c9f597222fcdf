"""The demonstration in Chromium: each kind of page, phone and desk, light and dark, with and without script."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from generator.build import BuildOptions, build
from tests.conftest import TODAY

KINDS = {
    "accueil": "",
    "a-z": "acteurs/",
    "acteur": "acteurs/halte-du-quai/",
    "acteur-protege": "acteurs/les-lucioles/",
    "acteur-suspendu": "acteurs/garage-solidaire-la-clef/",
    "acteur-et-information-du-moment": "acteurs/france-services-pierrevaux/",
    "reseau": "acteurs/cafe-partenaires/",
    "conventions": "conventions/",
    "qui-travaille-avec-qui": "reseau/",
    "matrice": "reseau/matrice/",
    "deux-domaines": "reseau/hebergement-mise-a-labri--violences-aide-aux-victimes/",
    "echeances": "echeances/",
    "participation": "participation/",
    "convention": "conventions/ctg-montaurel-2024-2027/",
    "convention-a-verifier": "conventions/fourgon-frigorifique-panier-partage/",
    "besoin": "besoins/violences/",
    "domaine": "domaines/logement/",
    "public": "publics/familles/",
    "territoires": "territoires/",
    "commune": "territoires/commune-montaurel/",
    "intercommunalite": "territoires/epci-montaurel-agglomeration/",
    "departement": "territoires/departement-aurenne/",
    "glossaire": "glossaire/",
    "page": "lire-une-convention/",
    "contribuer": "contribuer/",
    "donnees": "donnees/",
    "dictionnaire": "donnees/dictionnaire/",
    "carte-pour-un-autre-site": "embarquer/acteurs/halte-du-quai/",
    "mentions": "mentions-legales/",
    "absente": "404.html",
    "recherche": "recherche/",
}
SCREENS = {"phone, light": (320, "light"), "desk, dark": (1280, "dark")}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serve_folder: Callable[..., str]) -> str:
    root = tmp_path_factory.mktemp("demonstration")
    shutil.copy("site.yml", root)
    for folder in ("content", "contours"):
        shutil.copytree(folder, root / folder)
    result = build(root, BuildOptions(today=TODAY, out=root / "public"))
    assert result.published
    return serve_folder(root / "public")


@pytest.fixture(params=SCREENS, ids=list(SCREENS))
def screen(request: pytest.FixtureRequest, browser: Browser, troubles: list[str]):
    width, scheme = SCREENS[request.param]
    with closing(browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)) as context:
        page = context.new_page()
        page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        yield page


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_accessible_and_fits_its_screen(kind: str, screen: Page, address: str, troubles: list[str]) -> None:
    screen.goto(address + KINDS[kind])
    found = Axe().run(screen, options={"runOnly": RULES})
    assert [(fault["id"], fault["nodes"][0]["html"][:200]) for fault in found.response["violations"]] == []
    width = screen.viewport_size["width"] if screen.viewport_size else 0
    assert screen.evaluate("document.documentElement.scrollWidth") <= width
    assert troubles == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_asks_for_nothing_elsewhere_and_little_here(kind: str, page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + KINDS[kind])
    assert [url for url in asked if not url.startswith(address)] == []
    assert len(asked) <= 4


def test_without_script_every_list_leads_to_every_actor(browser: Browser, address: str) -> None:
    with closing(browser.new_context(java_script_enabled=False)) as context:
        page = context.new_page()
        for path in ("acteurs/", "recherche/"):
            page.goto(address + path)
            links = page.locator('main a[href^="/acteurs/"]')
            slugs = {link.get_attribute("href") for link in links.all()}
            published = [
                path.stem
                for path in Path("content/actors").glob("*.md")
                if "\nstatut: brouillon" not in path.read_text("utf-8")
            ]
            assert [slug for slug in published if f"/acteurs/{slug}/" not in slugs] == [], path


def test_an_actor_is_called_written_to_and_sent_a_message_by_plain_links(page: Page, address: str) -> None:
    page.goto(f"{address}acteurs/halte-du-quai/")
    call = page.get_by_role("link", name="Appeler").first
    expect(call).to_be_in_viewport()
    assert (call.get_attribute("href") or "").startswith("tel:")
    assert (page.get_by_role("link", name="Écrire").first.get_attribute("href") or "").startswith("mailto:")


def test_something_temporary_is_told_before_the_hours_and_in_the_lists(page: Page, address: str) -> None:
    page.goto(f"{address}acteurs/france-services-pierrevaux/")
    told = page.get_by_text("Information du moment").first
    hours = page.locator(".actions__hours")
    expect(hours).to_be_visible()
    above, below = told.bounding_box(), hours.bounding_box()
    assert above is not None
    assert below is not None
    assert above["y"] < below["y"]
    page.goto(f"{address}territoires/commune-pierrevaux/")
    offices = page.locator("li.card:not(.card--convention)")
    expect(offices.filter(has_text="France services de Pierrevaux")).to_contain_text(
        "Information du moment : voir la fiche".replace(" :", "\N{NO-BREAK SPACE}:")
    )


def test_a_commune_tells_the_days_of_the_permanence_it_hosts(page: Page, address: str) -> None:
    page.goto(f"{address}territoires/commune-saint-evroy/")
    expect(page.get_by_role("listitem").filter(has_text="information et de coordination")).to_contain_text(
        "2e et 4e mardis du mois"
    )


def test_the_menu_opens_by_keyboard_and_the_skip_link_comes_first(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller au contenu")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"


def test_a_former_address_leads_to_the_present_page(page: Page, address: str) -> None:
    former = [
        (path.stem, line.split("[")[1].split("]")[0].split(",")[0].strip())
        for path in sorted(Path("content/actors").glob("*.md"))
        for line in path.read_text("utf-8").split("\n")
        if line.startswith("anciens_slugs: [") and "[]" not in line
    ]
    assert former, "the demonstration shows a renamed page"
    slug, old = former[0]
    page.goto(f"{address}acteurs/{old}/")
    page.wait_for_url(f"{address}acteurs/{slug}/")
