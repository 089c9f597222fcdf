"""The page of a territory says everything its map draws, and prints as a sheet without navigation."""

import re

import pytest

from generator.site.pages.territories import territory_pages
from generator.site.render import Renderer
from generator.site.theme import find_theme, read_assets
from tests.site.sample import HOSTILE, make_directory

EPCI, REGION, COMMUNE = (f"/territoires/{key}/" for key in ("epci-244900015", "region-52", "commune-49007"))


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    directory = make_directory()
    theme = find_theme("default", tmp_path_factory.mktemp("site"))
    renderer = Renderer(theme, read_assets(theme), directory.site)
    return {page.url: renderer.render_page(page).decode() for page in territory_pages(directory)}


def test_a_map_has_a_title_a_description_and_the_same_in_a_list(pages):
    figure = re.search(r'<figure class="map">.*?</figure>', pages[EPCI], re.DOTALL)[0]
    (labels,) = re.findall(r'<svg role="img" aria-labelledby="(\S+) (\S+)"', figure)
    assert all(f'id="{label}">' in figure for label in labels)
    assert "Angers Loire Métropole</title>" in figure
    assert len(re.findall(r"2\spermanences", figure)) == 2  # the description, and the list
    assert "Contours simplifiés" in figure


def test_the_legend_tells_only_what_is_drawn(pages):
    legend = re.search(r'<ul class="map__legend">.*?</ul>', pages[EPCI], re.DOTALL)[0]
    assert ("Permanence ou passage" in legend, "Lieu d" in legend) == (True, False)


def test_nothing_a_stranger_wrote_is_a_tag_in_the_drawing_nor_in_the_lines(pages):
    assert "alert(1)" in pages[EPCI]
    assert "<script>" not in pages[EPCI]
    assert HOSTILE not in pages[EPCI]


def test_the_actors_of_wider_territories_stand_apart_in_each_need(pages):
    need = re.search(r"<details>\s*<summary>Se loger.*?</details>", pages[EPCI], re.DOTALL)[0]
    assert "Aussi compétents ici" in need
    assert [len(re.findall("<li", part)) for part in need.split("Aussi compétents ici")] == [1, 1]


def test_needs_without_actor_are_told_in_words_that_accuse_nobody(pages):
    (told,) = re.findall(r'<p class="unmet">.*?</p>', pages[EPCI])
    assert "ne veut pas dire qu" in told
    assert "Violences" in told


@pytest.mark.parametrize("url", [REGION, COMMUNE])
def test_a_territory_without_map_has_no_figure_and_loses_nothing(pages, url):
    assert "<figure" not in pages[url]
    assert "<h1>" in pages[url]
