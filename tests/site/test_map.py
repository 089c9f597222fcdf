"""The drawing of a territory: inside its frame, light, its signs apart and its names readable."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import reference
from generator.directory.views import MapCommune, MapPoint, TerritoryMap
from generator.site.pages.map import draw_map
from generator.site.pages.map_signs import MOST_SIGNS, WIDTH
from tests.site.sample import ref

SQUARE = ((47.0, -1.0), (47.0, 0.0), (48.0, 0.0), (48.0, -1.0))


def territory(points, outline=(SQUARE,), parts=()):
    return TerritoryMap(outline, parts, tuple(points), (MapCommune(ref("commune", "1", "A"), 1, 0),), False, "")


def point(latitude, longitude, name="Ville", count=1, outreach=False):
    return MapPoint((latitude, longitude), ref("commune", name.lower(), name), outreach, count)


def box(name):
    left = {"start": 0, "middle": 0.5, "end": 1}[name.anchor] * len(name.text) * 7
    return (name.x - left, name.y - 11, name.x - left + len(name.text) * 7, name.y + 3)


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_north_is_above_east_is_right_and_a_degree_of_longitude_is_shorter():
    drawing = draw_map(territory([point(47.9, -0.9, "Nord-ouest"), point(47.1, -0.1, "Sud-est")]))
    west, east = sorted(drawing.signs, key=lambda sign: sign.x)
    assert (west.y < east.y, drawing.height > WIDTH) == (True, True)
    assert (east.x - west.x) / (east.y - west.y) == pytest.approx(0.676, abs=0.01)  # cos 47.5°


def test_places_that_stand_together_are_one_sign_with_a_count_by_kind():
    together = [point(47.5, -0.5, count=3), point(47.501, -0.501), point(47.5, -0.5, count=2, outreach=True)]
    signs = draw_map(territory(together)).signs
    assert [(sign.is_outreach, sign.count) for sign in signs] == [(False, 4), (True, 2)]
    disc, diamond = signs
    assert diamond.x - disc.x == pytest.approx(disc.radius + diamond.radius, abs=0.1)


def test_the_name_of_a_sign_is_that_of_the_commune_of_most_of_its_places():
    mixed = draw_map(territory([point(47.5, -0.5, "Albi"), point(47.5, -0.5, "Alban")]))
    mostly = draw_map(territory([point(47.5, -0.5, "Albi", 3), point(47.5, -0.5, "Alban")]))
    assert [name.text for name in mixed.names] == []
    assert [name.text for name in mostly.names] == ["Albi"]


def test_a_path_is_in_whole_units_and_leaves_out_what_cannot_be_seen():
    rock = ((47.5, -0.5), (47.5001, -0.5), (47.5, -0.4999))
    drawing = draw_map(territory([point(47.5, -0.5)], outline=(SQUARE, rock)))
    assert re.fullmatch(r"M\d+ \d+(l-?\d+ -?\d+( -?\d+ -?\d+)*)z", drawing.outline)


def test_the_map_of_a_real_departement_is_light_and_its_names_stand_apart():
    centres = [(c.name, reference.position_of(c)) for c in reference.communes_of_departement("49")]
    chosen = [point(*position, name) for name, position in centres[::5] if position]
    parts = tuple(reference.outline("epci", e.code) for e in reference.all_epci() if "49" in e.departements)
    drawing = draw_map(territory(chosen, reference.outline("departement", "49"), parts))
    assert len(drawing.outline) + len(drawing.parts) < 3_000
    assert len(drawing.names) >= 8
    assert not [(a.text, b.text) for a, b in itertools.combinations(drawing.names, 2) if overlap(box(a), box(b))]
    assert not [(n.text, s.name) for n in drawing.names for s in drawing.signs if overlap(box(n), s.box)]


def test_however_many_places_there_are_the_signs_are_few():
    grid = [point(47 + n / 60, -1 + m / 60, f"C{n}-{m}") for n in range(1, 60) for m in range(1, 60)]
    drawing = draw_map(territory(grid))
    assert len(drawing.signs) <= MOST_SIGNS
    assert sum(sign.count for sign in drawing.signs) == len(grid)


places = st.builds(
    point, st.floats(47, 48), st.floats(-1, 0), st.sampled_from("ABCDEF"), st.integers(1, 500), st.booleans()
)


@given(st.lists(places, min_size=1, max_size=40), st.randoms())
def test_no_place_is_lost_whatever_their_order(found, random):
    drawing = draw_map(territory(found))
    for outreach in (True, False):
        counted = sum(sign.count for sign in drawing.signs if sign.is_outreach == outreach)
        assert counted == sum(one.count for one in found if one.is_outreach == outreach)
    random.shuffle(found)
    assert draw_map(territory(found)) == drawing


@pytest.mark.parametrize("outline", [((47.0, -1.0),) * 4, ((47.0, -1.0), (47.0, 0.0), (47.0, -0.5))])
def test_ground_without_width_or_height_is_still_drawn(outline):
    assert draw_map(territory([point(47.0, -1.0)], outline=(outline,))).signs
