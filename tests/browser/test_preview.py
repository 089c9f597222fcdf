"""Who accepts a change reads both pages side by side, and nothing in them acts."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.cli.test_diff import AFTER, BEFORE
from tests.conftest import actor
from tests.upkeep.diff.states import write

WIDTHS = {"phone": (390, 844), "desk": (1280, 900)}


@pytest.fixture
def file(tmp_path, invoke):
    """Write the file of two states, one of which a stranger wrote."""
    script = "<script>parent.document.title = 'pris'</script>"
    hostile = f"{AFTER['actors/relais.md']}\n[dehors](https://faux.example/) {script}\n"
    after = {**AFTER, "actors/relais.md": hostile, "actors/pont.md": actor("Le Pont")}
    sites = [write(tmp_path / name, files) for name, files in (("avant", BEFORE), ("apres", after))]
    path = tmp_path / "apercu.html"
    path.write_text(invoke("diff", *sites, "--format", "html").stdout, encoding="utf-8")
    return path


@pytest.mark.parametrize("width", WIDTHS)
def test_both_pages_are_read_side_by_side_or_one_under_the_other(browser, file, width):
    page = browser.new_page(viewport=dict(zip(("width", "height"), WIDTHS[width], strict=True)))
    page.goto(file.as_uri())
    section = page.locator("section").filter(has=page.get_by_role("heading", name="Le Relais"))
    section.scroll_into_view_if_needed()
    before, after = (section.locator("iframe").nth(rank) for rank in (0, 1))
    expect(before.content_frame.get_by_role("heading", name="Le Relais", level=1)).to_be_visible()
    after.scroll_into_view_if_needed()
    expect(after.content_frame.locator("body")).to_contain_text("03 53 01 00 99", use_inner_text=True)
    boxes = before.bounding_box(), after.bounding_box()
    assert (boxes[0]["y"] == boxes[1]["y"]) == (width == "desk")
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[width][0]
    page.close()


def test_styles_are_those_of_the_site(browser, file):
    page = browser.new_page()
    page.goto(file.as_uri())
    frame = page.locator("iframe").first.content_frame
    font = frame.get_by_role("heading", level=1).evaluate("e => getComputedStyle(e).fontFamily")
    assert "serif" in font
    assert "Palatino" in font
    page.close()


def test_no_link_of_a_shown_page_leads_anywhere_and_nothing_is_asked_of_anybody(browser, file):
    page = browser.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    section = page.locator("section").filter(has=page.get_by_role("heading", name="Le Relais"))
    frame = section.locator("iframe").nth(1).content_frame
    for link in (frame.get_by_role("link", name="dehors"), frame.get_by_role("link", name="Appeler")):
        link.first.click()
    expect(frame.get_by_role("heading", name="Le Relais", level=1)).to_be_visible()
    assert page.title().startswith("Avant et après")
    assert [url for url in asked if not url.startswith(("file:", "about:"))] == []
    assert len(page.context.pages) == 1
    page.close()


def test_the_file_has_no_fault_of_accessibility(browser, file):
    page = browser.new_page()
    page.goto(file.as_uri())
    found = Axe().run(page, options={"iframes": False})
    assert [violation["id"] for violation in found.response["violations"]] == []
    page.close()
