from math import isclose, pi

from hypothesis import given
from hypothesis import strategies as st

from generator import reference
from generator.reference import distance_km, position_of

POSITIONS = st.tuples(st.floats(-90, 90), st.floats(-180, 180))
HALF_TURN_KM = 6371 * pi


def test_one_degree_of_meridian_is_a_hundred_and_eleven_kilometres():
    assert isclose(distance_km((47, 0), (48, 0)), HALF_TURN_KM / 180)


def test_a_degree_of_longitude_is_half_as_long_at_sixty_degrees():
    assert isclose(distance_km((60, 2), (60, 3)), HALF_TURN_KM / 360, rel_tol=1e-4)


def test_antipodes_are_half_a_turn_apart():
    assert isclose(distance_km((48, 2), (-48, -178)), HALF_TURN_KM)


@given(POSITIONS, POSITIONS)
def test_the_distance_is_the_same_both_ways_and_never_over_half_a_turn(start, end):
    assert isclose(distance_km(start, end), distance_km(end, start), abs_tol=1e-6)
    assert 0 <= distance_km(start, end) <= HALF_TURN_KM + 1e-6
    assert distance_km(start, start) == 0


def test_angers_is_about_eighty_kilometres_from_nantes():
    angers, nantes = (position_of(reference.commune(code)) for code in ("49007", "44109"))
    assert 75 < distance_km(angers, nantes) < 85


def test_a_commune_without_position_has_none():
    assert position_of(reference.commune("98735")) is None
