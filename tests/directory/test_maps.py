"""A territory's map holds the places that stand in it, and nothing that is not to be shown."""

import json

import pytest

from generator.content.load import load
from generator.directory import link
from generator.language import language
from tests.conftest import SETTINGS, TODAY, actor

ANGERS = '{code_insee: "49007", latitude: 47.47, longitude: -0.55, type: siege}'
OWN = (
    SETTINGS
    + """\
territoires:
  - {id: pays, nom: Le Pays, niveau: departement, contour: contours/pays.geojson}
  - {id: vallee, nom: La Vallée, niveau: epci, parent: pays, contour: contours/pays.geojson}
  - {id: bourg, nom: Bourg, niveau: commune, parent: vallee, contour: contours/pays.geojson}
  - {id: hameau, nom: Hameau, niveau: commune, parent: vallee}
"""
)
SQUARE = {"type": "Polygon", "coordinates": [[[-1, 47], [0, 47], [0, 48], [-1, 48], [-1, 47]]]}
SHAPES = {"pays": SQUARE, "vallee": SQUARE, "bourg": {"type": "Point", "coordinates": [-0.5, 47.5]}}
GEOJSON = json.dumps({"type": "FeatureCollection", "features": [{"id": i, "geometry": g} for i, g in SHAPES.items()]})


@pytest.fixture
def maps_of(make_site):
    def maps(*places, settings=SETTINGS, **more):
        files = {f"actors/a{n}.md": actor(f"A{n}", lieux=f"[{place}]", **more) for n, place in enumerate(places)}
        content = load(make_site({**files, "../contours/pays.geojson": GEOJSON}, settings), TODAY)
        assert not [fault for fault in (*content.diagnostics, *link.check(content)) if fault.is_error]
        directory = link.link(content, TODAY, language("fr"), "http://127.0.0.1/")
        return {view.territory.key: view.map for view in directory.territories}

    return maps


def points(found):
    return [(point.position, point.commune.name, point.is_outreach, point.count) for point in found.points]


def test_places_are_on_the_maps_of_the_epci_the_departement_and_the_region_not_on_the_commune_s(maps_of):
    maps = maps_of(ANGERS)
    drawn = {key for key, found in maps.items() if found}
    assert drawn == {"epci-244900015", "departement-49", "region-52"}
    assert all(points(maps[key]) == [((47.47, -0.55), "Angers", False, 1)] for key in drawn)


def test_permanences_are_told_apart_from_the_other_places_of_the_same_point(maps_of):
    found = maps_of(ANGERS, ANGERS, ANGERS.replace("siege", "permanence"))["departement-49"]
    assert points(found) == [((47.47, -0.55), "Angers", False, 2), ((47.47, -0.55), "Angers", True, 1)]
    (angers,) = found.communes
    assert (angers.commune.name, angers.receptions, angers.outreach) == ("Angers", 2, 1)


def test_a_place_without_position_or_too_far_to_be_there_is_at_the_centre_of_its_commune(maps_of):
    far = ANGERS.replace("47.47", "48.47")
    for place in ('{code_insee: "49007"}', far):
        found = maps_of(place)["departement-49"]
        assert (found.at_centres, points(found)) == (True, [((47.477, -0.556), "Angers", False, 1)])
    assert not maps_of(ANGERS)["departement-49"].at_centres


@pytest.mark.parametrize("kind", ["a-domicile", "a-distance"])
def test_what_is_no_place_is_not_drawn(maps_of, kind):
    assert maps_of(ANGERS.replace("siege", kind))["departement-49"] is None


def test_an_archived_actor_is_not_drawn(maps_of):
    archived = {"statut": "archive", "motif_archivage": "fermeture"}
    assert maps_of(ANGERS, **archived).get("departement-49") is None


def test_a_confidential_address_draws_nothing_even_where_the_file_gives_it_by_mistake(make_site):
    text = actor("Refuge", adresse_confidentielle="oui", lieux=f"[{ANGERS}]")
    content = load(make_site({"actors/refuge.md": text}), TODAY)
    directory = link.link(content, TODAY, language("fr"), "http://127.0.0.1/")
    assert [view.map for view in directory.territories if view.map] == []


def test_a_departement_is_drawn_with_its_epci_and_thanks_those_who_made_the_outlines(maps_of):
    found = maps_of(ANGERS)["departement-49"]
    assert (len(found.parts), "IGN" in found.credit) == (10, True)


def test_own_territories_are_drawn_from_the_file_of_the_site(maps_of):
    maps = maps_of('{code_insee: "bourg"}', settings=OWN)
    for key in ("departement-pays", "epci-vallee"):
        assert points(maps[key]) == [((47.5, -0.5), "Bourg", False, 1)]
        assert (maps[key].outline, maps[key].credit) == ((((47, -1), (47, 0), (48, 0), (48, -1)),), "")
    assert len(maps["departement-pays"].parts) == 1


def test_an_own_commune_of_unknown_place_is_not_drawn(maps_of):
    assert maps_of('{code_insee: "hameau"}', settings=OWN)["epci-vallee"] is None


def test_where_no_outline_is_known_there_is_no_map(maps_of):
    maps = maps_of('{code_insee: "97105"}')
    assert (maps["departement-971"], maps.get("epci-200018653")) == (None, None)


def test_a_build_that_draws_no_map_reads_no_outline(maps_of, monkeypatch):
    from generator.reference import outlines

    def refuse(name):
        raise AssertionError(name)

    monkeypatch.setattr(outlines, "read_table", refuse)
    outlines._lines.cache_clear()
    assert not any(maps_of().values())
