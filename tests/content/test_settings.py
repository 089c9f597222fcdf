"""Settings are judged by the same machinery as content."""

from generator.content.settings import read_settings
from tests.conftest import SETTINGS


def faults(make_site, more):
    _, diagnostics = read_settings(make_site({}, SETTINGS + more))
    return [(fault.code, fault.place.line) for fault in diagnostics]


def test_the_settings_of_the_tests_are_sound(make_site):
    assert faults(make_site, "") == []


def test_a_value_out_of_a_short_list_is_reported(make_site):
    assert faults(make_site, "afficher_manques: tout\n") == [("E220", 5)]


def test_an_unknown_closed_list_is_reported(make_site):
    more = "vocabulaires:\n  domaine:\n    - {code: rural, libelle: Rural, definition: À la campagne.}\n"
    assert faults(make_site, more) == [("E201", 6)]


def test_added_values_join_the_closed_list(make_site):
    more = "vocabulaires:\n  domaines:\n    - {code: rural, libelle: Rural, definition: À la campagne.}\n"
    settings, _ = read_settings(make_site({}, SETTINGS + more))
    assert settings.context.vocabularies["domaines"]["rural"].label == "Rural"


def test_own_territories_are_known_by_their_level(make_site):
    settings, _ = read_settings(
        make_site({}, SETTINGS + "territoires:\n  - {id: bourg, nom: Bourg, niveau: commune}\n")
    )
    assert settings.context.territory_levels == {"bourg": "commune"}
