"""``maillage serve`` as its user sees it: the page follows the file."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

ROOT = Path(__file__).parents[2]
FAKE_SITE = ROOT / "tests" / "site" / "serve" / "fake.py"
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'"
PAGE = f"""<!doctype html><html lang="fr"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Essai</title></head>
<body><main><h1>Accueil</h1><p>{{}}</p></main></body></html>"""

NO_ICON = "Failed to load resource: the server responded with a status of 404 (Not Found)"


@dataclass
class Site:
    """A site being served, and the file it is made from."""

    address: str
    source: Path

    def save(self, text: str) -> None:
        """Save the page in one step, with this text in it."""
        draft = self.source.with_name("page.html~")
        draft.write_text(PAGE.format(text), encoding="utf-8")
        draft.replace(self.source)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A page that says "Un", served."""
    source = tmp_path / "content" / "page.html"
    source.parent.mkdir()
    source.write_text(PAGE.format("Un"), encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(FAKE_SITE), str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout
        address = process.stdout.readline().strip()
        assert any("Site à jour" in line for line in process.stdout)
        yield Site(address, source)
        process.terminate()
        process.communicate()


def test_the_page_follows_each_save_by_itself(page, site, troubles):
    page.goto(site.address)
    expect(page.locator("p")).to_have_text("Un")
    site.save("Deux")
    expect(page.locator("p")).to_have_text("Deux")
    site.save("Trois")
    expect(page.locator("p")).to_have_text("Trois")
    assert [trouble for trouble in troubles if trouble != NO_ICON] == []


def test_an_error_is_announced_over_the_last_good_page_and_goes_once_mended(page, site, troubles):
    page.goto(site.address)
    expect(page.locator("main p")).to_have_text("Un")
    site.save("ERREUR")
    expect(page.get_by_role("alert")).to_contain_text("1 erreur à corriger")
    banner = page.get_by_role("region", name="1 erreur à corriger")
    expect(banner).to_contain_text("content/page.html:4:")
    expect(banner.locator("mark")).to_have_text("ERREUR")
    expect(page.locator("main p")).to_have_text("Un")
    site.save("Deux")
    expect(page.locator("main p")).to_have_text("Deux")
    expect(page.get_by_role("alert")).to_have_count(0)
    assert [trouble for trouble in troubles if trouble != NO_ICON] == []


def test_a_dismissed_error_stays_away_until_something_changes(page, site):
    page.goto(site.address)
    site.save("ERREUR")
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_role("button", name="Masquer").click()
    expect(page.get_by_role("alert")).to_be_hidden()
    page.reload()
    expect(page.get_by_role("alert")).to_be_hidden()
    site.save("encore ERREUR")
    expect(page.get_by_role("alert")).to_be_visible()


def test_a_failure_of_the_tool_is_announced(page, site):
    page.goto(site.address)
    site.save("PANNE")
    expect(page.get_by_role("alert")).to_contain_text("Le thème « absent » manque.")


def test_a_site_that_cannot_be_built_at_first_comes_once_mended(page, tmp_path, site):
    page.goto(site.address)
    expect(page.locator("p")).to_have_text("Un")
    (tmp_path / ".cache" / "serve" / "index.html").unlink()
    site.save("ERREUR")
    expect(page.get_by_role("heading", level=1)).to_have_text("L’annuaire n’est pas encore construit")
    expect(page.get_by_role("alert")).to_be_visible()
    site.save("Deux")
    expect(page.locator("main p")).to_have_text("Deux")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_banner_is_accessible_and_fits_the_screen(page, site, width, scheme):
    page.set_viewport_size({"width": width, "height": 740})
    page.emulate_media(color_scheme=scheme)
    page.goto(site.address)
    site.save(f"{'long-mot-' * 30}ERREUR")
    expect(page.get_by_role("alert")).to_be_visible()
    results = Axe().run(page, context="#maillage-serve")
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("document.querySelector('#maillage-serve').scrollWidth") <= width
