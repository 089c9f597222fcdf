"""The pages of the network say the same thing in a drawing, a table, a matrix and lists."""

import dataclasses
import re
from itertools import pairwise
from pathlib import Path

import pytest

from generator.directory.network import view_network
from generator.directory.views import Declaration, Directory, NetworkTie
from generator.site.pages import pages
from generator.site.pages.domain_graph import MOST_DRAWN, domain_graph
from generator.site.pages.sheets import LONGEST
from generator.site.render import Renderer
from generator.site.theme import find_theme, read_assets
from tests.site.sample import HOSTILE, SITE, TODAY, actor, card, make_directory, term

DOMAINS = [term(f"d{n:02}", f"Domaine {n:02}", f"/domaines/d{n:02}/") for n in range(12)]
SAID = Declaration((term("orientation"),), (), None, None)


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    theme = find_theme("default", Path("."), {})
    return Renderer(theme, read_assets(theme), SITE)


def tied(pairs: set[tuple[int, int]], count: int = len(DOMAINS), name: str = "") -> Directory:
    """Return actors of one domain each, some of them tied."""
    cards = [card(f"a{n:03}", name, domains=(DOMAINS[n % len(DOMAINS)],)) for n in range(count)]
    ties: list[list[NetworkTie]] = [[] for _ in cards]
    for one, other in sorted(pairs):
        ties[one].append(NetworkTie(cards[other], SAID, None, False))
        ties[other].append(NetworkTie(cards[one], None, SAID, False))
    actors = tuple(actor(own, network_ties=tuple(found)) for own, found in zip(cards, ties, strict=True))
    return make_directory(actors=actors, conventions=())


def render(renderer: Renderer, directory: Directory, url: str) -> str:
    (page,) = (page for page in pages(directory) if page.url == url)
    return renderer.render_page(page).decode()


def test_the_drawing_and_the_table_hold_the_same_pairs(renderer):
    every = {(one, other) for one in range(12) for other in range(one)}
    html = render(renderer, tied(every), "/reseau/")
    drawn = set(re.findall(r'data-pair="([^"]+)"', html))
    listed = set(re.findall(r'<th scope="row"><a href="/annuaire/reseau/([^"/]+)/', html))
    assert drawn == listed
    assert len(drawn) == MOST_DRAWN


def test_a_line_is_solid_or_dashed_and_the_drawing_has_a_title(renderer):
    html = render(renderer, make_directory(), "/reseau/") + render(renderer, tied({(0, 1)}), "/reseau/")
    (line,) = re.findall(r"<path [^>]*data-pair[^>]*>", html)
    assert "stroke-dasharray" in line
    assert "<title id=" in html
    assert "<desc id=" in html
    assert 'role="img"' in html


def test_width_grows_with_the_count_in_three_steps():
    pairs = {(n * 12, n * 12 + 1) for n in range(6)} | {(n * 12 + 2, n * 12 + 3) for n in range(3)} | {(4, 5)}
    network = tied(pairs, 72).network
    widths = {thread.first: thread.width for thread in domain_graph(network.domains, network.pairs).threads}
    assert widths["d00"] > widths["d02"] > widths["d04"]


def test_labels_stay_inside_the_drawing_and_never_on_one_another():
    graph = domain_graph(DOMAINS, ())
    for is_left in (True, False):
        rows = sorted(line for dot in graph.dots if dot.is_left is is_left for line, _ in dot.lines)
        assert all(below - above >= 15 for above, below in pairwise(rows))
    assert all(abs(dot.y) < graph.half_height and abs(dot.label_x) < graph.half_width for dot in graph.dots)


def test_the_matrix_links_each_pair_that_holds_something_both_ways_and_shows_the_others(renderer):
    html = render(renderer, tied({(0, 1), (13, 0)}, 14), "/reseau/matrice/")
    assert html.count('href="/annuaire/reseau/d00--d01/"') == 2
    assert html.count(">2 r</span>") == 2
    assert html.count('<td class="count">0</td>') == 12 * 11 - 2
    assert html.count('scope="col"') == html.count('scope="row"') == 12
    assert 'role="region" tabindex="0"' in html


def test_only_pairs_that_hold_something_have_a_page(renderer):
    directory = tied({(0, 1), (2, 5)})
    urls = {page.url for page in pages(directory) if page.url.startswith("/reseau/")}
    assert urls == {"/reseau/", "/reseau/matrice/", "/reseau/affiche.svg", "/reseau/d00--d01/", "/reseau/d02--d05/"}
    html = render(renderer, directory, "/reseau/d00--d01/")
    assert 'href="/annuaire/acteurs/a000/"' in html
    assert "Déclaré par A000" in html


def test_the_list_of_a_pair_is_cut_where_it_would_be_heavy():
    directory = tied({(n * 12, n * 12 + 1) for n in range(LONGEST + 1)}, (LONGEST + 1) * 12)
    urls = [page.url for page in pages(directory) if page.url.startswith("/reseau/d00")]
    assert urls == ["/reseau/d00--d01/", "/reseau/d00--d01/page-2/"]


def test_gaps_are_told_without_names_unless_the_site_wants_them(renderer):
    directory = tied({(0, 1)})
    html = render(renderer, directory, "/reseau/")
    assert "Liens pas encore renseignés" in html
    assert "/acteurs/a005/" not in html
    named = view_network(directory.actors, directory.conventions, TODAY, name_gaps=True)
    assert "/acteurs/a005/" in render(renderer, dataclasses.replace(directory, network=named), "/reseau/")


def test_hostile_names_are_only_text(renderer):
    directory = tied({(0, 1)}, name=HOSTILE)
    for url in ("/reseau/", "/reseau/matrice/", "/reseau/d00--d01/"):
        assert "<script" not in render(renderer, directory, url)


def test_an_empty_directory_still_explains_itself(renderer):
    directory = make_directory(actors=(), conventions=())
    assert "pas encore renseignés" in render(renderer, directory, "/reseau/")
    assert "au moins deux domaines" in render(renderer, directory, "/reseau/matrice/")


@pytest.mark.parametrize("url", ["/conventions/", "/plan-du-site/"])
def test_the_network_is_reached_from_the_conventions_and_the_map(renderer, url):
    assert 'href="/annuaire/reseau/"' in render(renderer, make_directory(), url)


@pytest.mark.parametrize(("domain", "warned"), [("violences-aide-aux-victimes", True), ("sante", False)])
def test_a_pair_that_touches_violence_lets_one_leave_at_once(renderer, domain, warned):
    cards = [card("a", domains=(DOMAINS[0],)), card("b", domains=(term(domain, url=f"/domaines/{domain}/"),))]
    here, there = NetworkTie(cards[1], SAID, None, False), NetworkTie(cards[0], None, SAID, False)
    actors = (actor(cards[0], network_ties=(here,)), actor(cards[1], network_ties=(there,)))
    html = render(renderer, make_directory(actors=actors, conventions=()), f"/reseau/d00--{domain}/")
    assert ("Quitter vite cette page" in html) is warned
