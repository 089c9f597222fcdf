"""What is drawn, as Chromium lays it out: every word inside the drawing, large enough, on no other."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from contextlib import closing
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.directory.views import NetworkTie, Term
from generator.site.pages import pages
from generator.site.pages.ego import MOST_NAMED
from generator.site.render import Renderer
from generator.site.theme import find_theme, read_assets
from tests.site.sample import SITE, actor, card, make_directory, term
from tests.site.test_ego import LONG, OTHERWISE, SAID
from tests.site.test_network_pages import tied

WIDE = "Coordination de l'Observatoire Mémoire et Mouvement"
SMALLEST = 11  # px
BOXES = """() => [...document.querySelectorAll('.ego__ladder tspan, .ego__ladder text:not(:has(tspan))')].map(text => {
  const box = text.getBoundingClientRect();
  const scale = document.querySelector('.ego__ladder').getScreenCTM().a;
  return [box.left, box.top, box.right, box.bottom, parseFloat(getComputedStyle(text).fontSize) * scale];
})"""
Box = tuple[float, float, float, float, float]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serve_folder: Callable[..., str]) -> str:
    """Serve a page of twelve long names, one of two hundred neighbours, and the poster of all domains."""
    root = tmp_path_factory.mktemp("drawings")
    theme = find_theme("default", Path("nowhere"))
    site = dataclasses.replace(SITE, base_path="/")
    renderer = Renderer(theme, read_assets(theme), site)
    for asset in renderer.assets.values():
        _write(root, asset.path, asset.content)
    names = [card(f"a{n}", (*LONG[:3], WIDE)[n % 4]) for n in range(MOST_NAMED)]
    domains = [term(f"d{n}", f"{WIDE} {n}", f"/domaines/d{n}/") for n in range(20)]
    many = [card(f"b{n:03}", domains=(domains[n % 20],)) for n in range(200)]
    views = tuple(
        actor(card(slug, LONG[0]), network_ties=tuple(NetworkTie(one, SAID, OTHERWISE, False) for one in others))
        for slug, others in (("noms", names), ("nombre", many))
    )
    directory = make_directory(actors=views, conventions=(), site=site)
    found = {page.url: page for page in pages(directory)}
    for url in ("/acteurs/noms/", "/acteurs/nombre/"):
        _write(root, found[url].path, renderer.render_page(found[url]))
    for number in (3, 31):
        _write(root, f"affiche-{number}.svg", _poster(renderer, number))
    return serve_folder(root)


def _write(root: Path, path: str, content: bytes) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _poster(renderer: Renderer, number: int) -> bytes:
    directory = tied({(0, 1), (1, 2)})
    words = ("Apprentissage du français et illettrisme", "Santé", "Protection juridique des majeurs")
    domains: list[Term] = [
        dataclasses.replace(term(f"d{n:02}", words[n % 3]), url=f"/domaines/d{n:02}/") for n in range(number)
    ]
    first, *_ = directory.network.pairs
    pairs = tuple(dataclasses.replace(first, first=one, second=other) for one, other in combinations(domains, 2))
    network = dataclasses.replace(directory.network, domains=tuple(domains), pairs=pairs)
    (page,) = (page for page in pages(dataclasses.replace(directory, network=network)) if page.path.endswith(".svg"))
    return renderer.render_page(page)


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("page", ["noms", "nombre"])
def test_the_words_of_a_ladder_are_inside_it_apart_and_large_enough(
    page: str, width: int, browser: Browser, address: str
) -> None:
    with closing(browser.new_context(viewport={"width": width, "height": 800})) as context:
        tab = context.new_page()
        tab.goto(f"{address}acteurs/{page}/")
        boxes: list[Box] = tab.evaluate(BOXES)
        frame = tab.locator(".ego__ladder").bounding_box()
        assert frame is not None
        assert len(boxes) > MOST_NAMED
        assert [box for box in boxes if box[0] < frame["x"] or box[2] > frame["x"] + frame["width"] + 0.5] == []
        assert [(one, other) for one, other in combinations(boxes, 2) if _overlap(one, other)] == []
        assert min(box[4] for box in boxes) >= SMALLEST
        assert tab.evaluate("document.documentElement.scrollWidth") <= width


def _overlap(one: Box, other: Box) -> bool:
    """True where two texts share more than the empty edge of their lines."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0 and down > 3


@pytest.mark.parametrize("number", [3, 31])
def test_every_word_of_the_poster_is_on_the_sheet(number: int, page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1588, "height": 1123})
    page.goto(f"{address}affiche-{number}.svg")
    boxes = page.evaluate(
        "() => [...document.querySelectorAll('text')].filter(t => t.textContent.trim()).map(t => {"
        "const b = t.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom, t.textContent] })"
    )
    assert len(boxes) > 30
    assert [box for box in boxes if box[0] < 0 or box[1] < 0 or box[2] > 1588 or box[3] > 1123] == []
