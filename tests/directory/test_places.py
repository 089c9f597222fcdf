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


REGIONAL = """\
---
titre: {title}
type: charte
parties: [{{nom: A, signataire: oui}}, {{nom: B, signataire: oui}}]
territoires: ["{territory}"]
---
"""


def test_a_region_lists_what_is_about_it_all_and_counts_what_is_in_its_parts(territories_of):
    region = territories_of(
        {
            "actors/ici.md": actor("Ici"),
            "actors/region.md": covering("Région", "region:52"),
            "conventions/ville.md": REGIONAL.format(title="Ville", territory="commune:49007"),
            "conventions/region.md": REGIONAL.format(title="Région", territory="region:52"),
            "conventions/france.md": REGIONAL.format(title="France", territory="france"),
        }
    )["region-52"]
    assert groups(region) == {"Sur tout ce territoire": ["region"]}
    assert [card.slug for card in region.conventions] == ["france", "region"]
    assert (region.actors_inside, region.conventions_inside) == (2, 2)


PLACES = """
  - {type: siege, code_insee: "49007", telephone: 02 61 91 00 01, horaires_accueil: "Mo-Fr 09:00-12:00"}
  - {type: permanence, code_insee: "49015", telephone: 02 61 91 00 02, horaires_accueil: "Tu[2] 09:00-12:00"}"""


def test_a_commune_tells_the_days_and_the_number_of_the_place_that_is_in_it(territories_of):
    pages = territories_of({"actors/mds.md": actor("MDS", lieux=PLACES)})
    seat, visit = (pages[f"commune-{code}"].groups[0].actors[0] for code in ("49007", "49015"))
    assert (seat.commune, seat.open_days) == ("Angers", "du lundi au vendredi")
    assert (visit.commune, visit.open_days) == ("Avrillé", "2e mardi du mois")
    assert (seat.phone.display, visit.phone.display) == ("02 61 91 00 01", "02 61 91 00 02")


def test_a_suspended_actor_has_no_days_and_a_notice_of_the_day_is_known_of_its_lists(territories_of):
    notice = "[{du: 2026-11-01, au: 2026-11-30, texte: Travaux.}]"
    pages = territories_of(
        {
            "actors/a.md": actor("A", lieux=PLACES, statut="suspendu"),
            "actors/b.md": actor("B", lieux=PLACES, infos_temporaires=notice),
            "actors/c.md": actor("C", lieux=PLACES, infos_temporaires=notice.replace("11-30", "11-21")),
        }
    )
    cards = {card.slug: card for card in pages["commune-49007"].groups[0].actors}
    assert [cards[slug].open_days for slug in "abc"] == ["", "du lundi au vendredi", "du lundi au vendredi"]
    assert [cards[slug].has_notice for slug in "abc"] == [False, True, False]
