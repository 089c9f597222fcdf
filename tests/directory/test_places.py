"""A territory page lists who is here, near, and competent from further away."""

import pytest

from generator.content.load import load
from generator.directory import link
from generator.language import language
from tests.conftest import SETTINGS, TODAY, actor

OWN = (
    SETTINGS
    + """\
territoires:
  - {id: pays, nom: Le Pays, niveau: departement}
  - {id: vallee, nom: La Vallée, niveau: epci, parent: pays}
  - {id: bourg, nom: Bourg, niveau: commune, parent: vallee}
  - {id: hameau, nom: Hameau, niveau: commune, parent: vallee}
"""
)


@pytest.fixture
def territories_of(make_site):
    def territories(files, settings=SETTINGS):
        content = load(make_site(files, settings), TODAY)
        assert not [fault for fault in (*content.diagnostics, *link.check(content)) if fault.is_error]
        directory = link.link(content, TODAY, language("fr"), "http://127.0.0.1/")
        return {view.territory.key: view for view in directory.territories}

    return territories


def groups(view):
    return {group.title: [card.slug for card in group.actors] for group in view.groups}


def covering(name, territory, **more):
    return actor(name, **more).replace('["commune:49007"]', f'["{territory}"]')


def test_a_commune_page_opens_with_here_then_near_then_the_departement(territories_of):
    pages = territories_of(
        {
            "actors/ici.md": actor("Ici"),
            "actors/a-cote.md": covering("À côté", "commune:49015"),
            "actors/departement.md": covering("Département", "departement:49"),
            "actors/ailleurs.md": covering("Ailleurs", "commune:49328"),
        }
    )
    assert groups(pages["commune-49007"]) == {
        "Ici": ["ici"],
        "À côté": ["a-cote"],
        "Tout le département": ["departement"],
    }


def test_an_actor_that_receives_in_a_commune_is_here_whatever_it_covers(territories_of):
    caf = covering("Caf", "departement:49", lieux='[{code_insee: "49007"}]')
    assert groups(territories_of({"actors/caf.md": caf})["commune-49007"])["Ici"] == ["caf"]


def test_epci_departement_and_region_have_a_page_where_a_commune_has_one(territories_of):
    pages = territories_of({"actors/ici.md": actor("Ici")})
    assert {"epci-244900015", "departement-49", "region-52"} <= set(pages)
    assert groups(pages["epci-244900015"]) == {"Dans une partie du territoire": ["ici"]}


def test_all_the_communes_of_the_home_territory_have_a_page(territories_of):
    assert "commune-49328" in territories_of({"actors/ici.md": actor("Ici")})


def test_a_former_commune_leads_to_the_page_of_its_successor(territories_of):
    assert (
        "ancien"
        in groups(territories_of({"actors/ancien.md": covering("Ancien", "commune:49069")})["commune-49126"])["Ici"]
    )


def test_own_territories_nest_as_official_ones_do(territories_of):
    pages = territories_of(
        {
            "actors/b.md": covering("Bourg", "bourg"),
            "actors/h.md": covering("Hameau", "hameau"),
            "actors/p.md": covering("Pays", "pays"),
        },
        OWN,
    )
    assert groups(pages["commune-bourg"]) == {"Ici": ["b"], "À côté": ["h"], "Tout le département": ["p"]}
    assert groups(pages["departement-pays"]) == {
        "Sur tout ce territoire": ["p"],
        "Dans une partie du territoire": ["b", "h"],
    }


def test_a_confidential_address_stands_on_no_commune_by_its_places(territories_of):
    shelter = covering("Refuge", "departement:49", adresse_confidentielle="oui")
    pages = territories_of({"actors/refuge.md": shelter})
    assert groups(pages["commune-49007"]) == {"Tout le département": ["refuge"]}


def test_a_territory_made_of_official_communes_holds_what_stands_in_them(territories_of):
    settings = SETTINGS + 'territoires:\n  - {id: bassin, nom: Le Bassin, niveau: epci, codes: ["49007"]}\n'
    pages = territories_of({"actors/ici.md": actor("Ici"), "actors/b.md": covering("Bassin", "bassin")}, settings)
    assert groups(pages["epci-bassin"])["Dans une partie du territoire"] == ["ici"]
    assert groups(pages["commune-49007"])["À côté"] == ["b"]


def test_a_long_list_of_neighbours_is_left_to_the_page_of_their_intercommunalite(territories_of):
    near = {f"actors/pres-{number}.md": covering(f"Près {number}", "commune:49015") for number in range(61)}
    pages = territories_of({"actors/ici.md": actor("Ici"), **near})
    beside = pages["commune-49007"].groups[1]
    assert (beside.actors, beside.count, beside.see.key) == ((), 61, "epci-244900015")
    assert len(pages["epci-244900015"].groups[0].actors) == 62
