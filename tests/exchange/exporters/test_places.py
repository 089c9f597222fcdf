"""``acteurs.geojson``: points as RFC 7946 wants them, each where its file says."""

import json

from hypothesis import HealthCheck, given, settings

from generator.exchange.exporters.places import export_places
from tests.conftest import actor
from tests.exchange.exporters.conftest import PLACES, renamed
from tests.exchange.exporters.reading import texts


def points(directory):
    (file,) = export_places(directory)
    return json.loads(file.content)


def test_a_place_is_a_point_longitude_first_with_what_a_map_shows(small):
    told = points(small)
    assert told["type"] == "FeatureCollection"
    (point,) = told["features"]
    assert set(point) == {"type", "id", "geometry", "properties"}
    assert (point["type"], point["id"]) == ("Feature", "gue/1")
    assert point["geometry"] == {"type": "Point", "coordinates": [-0.5518, 47.4712]}
    properties = point["properties"]
    assert (properties["name"], properties["description"]) == ("Le Gué", "Accueille et oriente.")
    assert (properties["lieu"], properties["code_insee"]) == ("Accueil | jour", "49007")
    assert (properties["telephone"], properties["adresse"]) == ("02 61 91 00 05", "7 quai du Gué, 49100 Angers")
    assert properties["page"] == "http://127.0.0.1/acteurs/gue/"
    assert all(isinstance(text, str) for text in properties.values())


def test_a_confidential_address_an_archived_and_a_withdrawn_actor_have_no_point(see):
    files = {
        "actors/a.md": actor("A", lieux=PLACES, statut="archive", motif_archivage="fermeture"),
        "actors/b.md": actor("B", lieux=PLACES, statut="archive", motif_archivage="demande-de-retrait"),
        "actors/c.md": actor("C", lieux=PLACES, statut="suspendu"),
    }
    assert [point["id"] for point in points(see(files))["features"]] == ["c/1"]


def test_hours_said_of_no_day_stand_alone(see):
    hours = "horaires_accueil: '\"sur rendez-vous\"'"
    place = f"{{nom: Accueil, code_insee: '49007', latitude: '47.4712', longitude: '-0.5518', {hours}}}"
    (point,) = points(see({"actors/a.md": actor("A", lieux=f"[{place}]")}))["features"]
    assert point["properties"]["horaires"] == "Sur rendez-vous"


def test_each_position_of_the_files_is_a_point(demonstration):
    written = {
        f"{one.card.slug}/{number}"
        for one in demonstration.actors
        if one.record and one.card.status != "archive"
        for number, place in enumerate(one.record.fields.get("lieux", ()), 1)
        if place.get("latitude") and place.get("longitude")
    }
    assert {point["id"] for point in points(demonstration)["features"]} == written


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=texts)
def test_whatever_a_stranger_writes_it_is_one_value_on_one_line(small, text):
    (point,) = points(renamed(small, text))["features"]
    assert point["properties"]["name"] == point["properties"]["description"]
    assert len(point["properties"]["name"].splitlines()) <= 1
