"""Settings are judged by the same machinery as content."""

import pytest

from generator import build
from generator.content.settings import read_settings
from generator.content.vocabulary import VOCABULARIES
from tests.conftest import SETTINGS, TODAY, actor


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


@pytest.mark.parametrize("name", ["statuts", "revue_mois", "natures_institutionnelles", "niveaux_territoire", "pour"])
def test_a_list_that_steers_the_code_takes_no_value(make_site, name):
    more = f"vocabulaires:\n  {name}:\n    - {{code: autre-2, libelle: Autre, definition: Autre.}}\n"
    settings, (fault,) = read_settings(make_site({}, SETTINGS + more))
    assert (fault.code, fault.place.line, fault.values[0]) == ("E224", 6, name)
    assert "domaines" in fault.values[1]
    assert "autre-2" not in settings.context.vocabularies[name]


@pytest.mark.parametrize("name", sorted(name for name, one in VOCABULARIES.items() if one.is_extensible))
def test_a_site_with_a_value_of_its_own_in_each_open_list_is_built(make_site, name):
    added = f"vocabulaires:\n  {name}:\n    - {{code: autre-2, libelle: Autre, definition: Autre.}}\n"
    keys = {
        "domaines": "domaines",
        "publics": "publics",
        "types_acteur": "type",
        "reseaux_porteurs": "reseaux_porteurs",
    }
    key = keys.get(name, "")
    text = actor("A")
    if key == "type":
        text = text.replace("type: association", "type: autre-2")
    elif key == "domaines":
        text = text.replace("[logement]", "[autre-2]")
    elif key:
        text = actor("A", **{key: "[autre-2]"})
    site = make_site({"actors/a.md": text}, SETTINGS + added)
    assert build.build(site, build.BuildOptions(TODAY, site / "public", search=False, jobs=1)).published


@pytest.mark.parametrize("url", ["https://a.example//b/", "http://127.0.0.1//b/", "https://a.example/b//"])
def test_an_address_whose_path_would_name_another_host_is_refused(make_site, url):
    _, (fault,) = read_settings(make_site({}, SETTINGS.replace("http://127.0.0.1/", url)))
    assert (fault.code, fault.values[1]) == ("E216", url.replace("//b", "/b").replace("b//", "b/"))


def test_a_publisher_whose_name_would_be_cut_in_two_is_told_another_way_to_write_it(make_site):
    settings = SETTINGS + "editeur: {nom: 'Centre social Exemple, association loi 1901'}\n"
    _, (diagnostic,) = read_settings(make_site({}, settings))
    assert (diagnostic.code, diagnostic.field) == ("W242", "editeur.nom")
    assert diagnostic.values == ("Centre social Exemple association loi 1901",)
