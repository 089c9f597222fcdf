"""The poster of the network: one whole file, readable from afar, that says what the pages say."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.directory.views import Directory
from generator.site.pages import pages
from generator.site.pages.poster import BOTTOM, RIGHT, URL, poster
from generator.site.render import Renderer
from generator.site.theme import find_theme, read_assets
from tests.site.sample import HOSTILE, SITE, make_directory, term
from tests.site.test_network_pages import tied
from tests.site.test_theme import schemes

THEME = find_theme("default", Path("nowhere"))
SVG = "{http://www.w3.org/2000/svg}"
EVERY = {(one, other) for one in range(12) for other in range(one)}


def render(directory: Directory, url: str = URL) -> str:
    (page,) = (page for page in pages(directory) if page.url == url)
    return Renderer(THEME, read_assets(THEME), directory.site).render_page(page).decode()


def words(svg: str) -> str:
    """Return what a reader reads."""
    texts = ElementTree.fromstring(svg).iter(f"{SVG}text")
    lines = [" ".join(part for part in text.itertext() if part.strip()) for text in texts]
    return re.sub(r"\s+", " ", "\n".join(lines))


def test_it_is_an_a3_sheet_that_asks_for_nothing():
    svg = render(tied({(0, 1)}))
    root = ElementTree.fromstring(svg.encode())
    assert svg.startswith("<?xml")
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("420mm", "297mm", "0 0 420 297")
    assert root.find(f"{SVG}title") is not None
    assert not re.search(r"<script|<a |<image|<use|@import|url\(|href|style=", svg)


def test_it_tells_territory_day_figures_method_and_address():
    text = words(render(tied({(0, 1)})))
    for said in (
        *("Qui travaille avec qui", "Maine-et-Loire", "Annuaire d’essai", "État au 22 novembre 2026", "Démonstration."),
        *("12 organismes publiés", "1 lien de réseau déclaré d’un seul côté", "sur 66"),
        *("Un lien compte ce qui est documenté, pas l’influence", "https://essai.example/annuaire/reseau/"),
    ):
        assert said in text
    real = dataclasses.replace(SITE, is_demonstration=False)
    assert "Démonstration" not in words(render(dataclasses.replace(tied(set()), site=real)))


def test_the_matrix_counts_each_pair_once_conventions_above_the_diagonal_and_ties_below():
    directory = tied({(0, 1), (13, 0), (2, 5)}, 14)
    sheet = poster(directory.network)
    counts = {(line.number, square.x > line.x): 0 for line in sheet.lines for square in line.squares}
    for line in sheet.lines:
        assert len(line.squares) == 11
        for square in line.squares:
            assert square.is_convention is (square.x > line.x)
            counts[line.number, square.is_convention] += square.count
    assert {key: count for key, count in counts.items() if count} == {(2, False): 2, (6, False): 1}
    assert render(directory).count('class="weft"') == 2


@pytest.mark.parametrize("number", [3, 31, 60])
def test_the_matrix_stays_in_its_room(number):
    domains = [term(f"d{n:02}", f"Domaine de nom assez long {n:02}", f"/domaines/d{n:02}/") for n in range(number)]
    network = dataclasses.replace(make_directory(actors=()).network, domains=tuple(domains))
    sheet = poster(network)
    assert max(square.x for line in sheet.lines for square in line.squares) + sheet.side <= RIGHT + 0.5
    assert sheet.lines[-1].y + sheet.side <= BOTTOM + 0.5


def test_it_weighs_what_the_page_of_the_network_says():
    directory = tied(EVERY)
    domains = tuple(term(f"d{n:02}", f"Domaine de nom assez long {n:02}", f"/domaines/d{n:02}/") for n in range(31))
    pair = directory.network.pairs[0]
    pairs = tuple(
        dataclasses.replace(pair, first=one, second=other) for i, one in enumerate(domains) for other in domains[:i]
    )
    network = dataclasses.replace(directory.network, domains=domains, pairs=pairs)
    heaviest = render(dataclasses.replace(directory, network=network))
    assert "moins de 150" in render(directory, "/reseau/")
    assert 50_000 < len(heaviest.encode()) < 150_000


def test_hostile_words_are_only_text():
    site = dataclasses.replace(SITE, title=HOSTILE, territory_name=HOSTILE, licence=HOSTILE)
    svg = render(dataclasses.replace(tied({(0, 1)}, name=HOSTILE), site=site))
    ElementTree.fromstring(svg)
    assert "<script" not in svg


def test_its_colours_are_those_of_the_light_scheme():
    colours = set(re.findall(r"#[0-9a-f]{6}", render(tied({(0, 1)}))))
    assert colours <= set(schemes()["light"].values())
    assert {schemes()["light"][name] for name in ("ink", "warp", "weft")} <= colours


def test_a_directory_without_any_actor_has_a_poster_that_says_so():
    text = words(render(make_directory(actors=(), conventions=())))
    assert "Liens entre domaines pas encore renseignés." in text


def test_the_network_page_leads_to_it():
    assert 'href="/annuaire/reseau/affiche.svg"' in render(tied({(0, 1)}), "/reseau/")
