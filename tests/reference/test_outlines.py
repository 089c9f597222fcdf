"""Outlines: to draw by, in their true place."""

import pytest

from generator import reference


def holds(outline, position):
    """Tell whether a position is inside rings, by the crossings of a ray."""
    latitude, longitude = position
    crossings = 0
    for ring in outline:
        for (a, left), (b, right) in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (a > latitude) != (b > latitude):
                crossings += (right - left) * (latitude - a) / (b - a) + left > longitude
    return crossings % 2 == 1


@pytest.mark.parametrize("code", ["49", "75", "2A", "972", "973", "974"])
def test_a_departement_holds_the_centre_of_its_chef_lieu(code):
    chef_lieu = reference.commune(reference.departement(code).chef_lieu)
    assert holds(reference.outline("departement", code), reference.position_of(chef_lieu))


def test_an_epci_astride_two_departements_is_one_ground():
    arche = reference.epci("200073096")
    outline = reference.outline("epci", arche.code)
    assert (arche.departements, len(outline)) == (("07", "26"), 1)
    inside = [
        commune for commune in reference.communes_of_epci(arche.code) if holds(outline, reference.position_of(commune))
    ]
    assert {commune.departement for commune in inside} == {"07", "26"}


def test_an_outline_does_not_repeat_its_first_point():
    for code in ("49", "29", "85"):
        assert all(ring[0] != ring[-1] for ring in reference.outline("departement", code))


def test_a_region_is_one_ground_with_its_islands():
    pays_de_la_loire = reference.outline("region", "52")
    angers = reference.position_of(reference.commune("49007"))
    assert holds(pays_de_la_loire, angers)
    assert holds(pays_de_la_loire, reference.position_of(reference.commune("53130")))
    assert not holds(pays_de_la_loire, reference.position_of(reference.commune("35238")))


def test_every_departement_has_an_outline_but_those_whose_islands_were_moved_and_the_collectivities():
    without = {d.code for d in reference.all_departements() if not reference.outline("departement", d.code)}
    assert without == {"971", "976", "975", "977", "978", "984", "986", "987", "988", "989"}


def test_every_epci_has_an_outline_but_theirs_and_the_parts_of_the_metropole_du_grand_paris():
    without = [epci for epci in reference.all_epci() if not reference.outline("epci", epci.code)]
    assert {epci.departements for epci in without if epci.kind != "EPT"} == {("971",), ("976",)}
    assert len(without) == 22


@pytest.mark.parametrize(("level", "code"), [("commune", "49007"), ("france", ""), ("epci", "x"), ("../x", "49")])
def test_what_has_no_outline_has_no_rings(level, code):
    assert reference.outline(level, code) == ()
