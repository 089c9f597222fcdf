"""What nobody has written yet is told on the pages in words that accuse nobody, named only where the site wants it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from generator.directory.network import MOST_NAMED, view_network
from generator.directory.views import Encounter
from generator.site.pages import pages
from generator.site.render import Renderer
from generator.site.theme import find_theme, read_assets
from tests.site import sample
from tests.site.sample import COMMUNE, EPCI, HOSTILE, TODAY, actor, card, make_directory, many_actors, term

FAMILIES, EVERYONE = term("familles", "Familles"), term("logement", "Logement")


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    theme = find_theme("default", Path("."), {})
    return Renderer(theme, read_assets(theme), sample.SITE)


def text(renderer: Renderer, url: str, **changes: object) -> str:
    """Return a page as it is read, its spaces plain."""
    (page,) = (page for page in pages(make_directory(**changes)) if page.url == url)
    return " ".join(renderer.render_page(page).decode().split())


def meeting(renderer: Renderer, *encounters: Encounter) -> str:
    return text(renderer, "/acteurs/a/", actors=(actor(card("a"), to_meet=encounters),), conventions=())


@pytest.mark.parametrize(
    ("encounter", "reason"),
    [
        (Encounter(card("b"), COMMUNE, True, (FAMILIES,), ()), "Même territoire (Angers), même public : familles"),
        (
            Encounter(card("b"), COMMUNE, False, (FAMILIES, term("femmes", "Femmes")), ()),
            "Dans le même territoire (Angers), mêmes publics : familles, femmes",
        ),
        (
            Encounter(card("b"), EPCI, True, (), (EVERYONE,)),
            "Même territoire (Angers Loire Métropole), tous publics, même domaine : logement",
        ),
    ],
)
def test_whom_to_meet_is_told_with_the_reason(renderer, encounter, reason):
    html = meeting(renderer, encounter)
    assert "À rencontrer" in html
    assert 'href="/annuaire/acteurs/b/"' in html
    assert reason in html


def test_an_actor_with_nobody_to_meet_has_no_such_part(renderer):
    assert "À rencontrer" not in meeting(renderer)


def test_a_hostile_name_to_meet_is_only_text(renderer):
    place = dataclasses.replace(COMMUNE, name=HOSTILE)
    html = meeting(renderer, Encounter(card("b", HOSTILE), place, True, (FAMILIES,), ()))
    assert "&lt;script&gt;alert" in html
    assert "<script>alert" not in html


def network_page(renderer: Renderer, *, name_gaps: bool, count: int = 3) -> str:
    actors = many_actors(count)
    conventions = (sample.FULL_CONVENTION, sample.BARE_CONVENTION)
    network = view_network(actors, conventions, TODAY, name_gaps=name_gaps)
    return text(renderer, "/reseau/", actors=actors, conventions=conventions, network=network)


def test_the_network_page_counts_the_gaps_and_names_nobody(renderer):
    # Three actors without a tie; the two conventions of the sample are not over, and give a place to nobody concerned.
    html = network_page(renderer, name_gaps=False)
    assert "3 organismes sur 3 dont aucun lien n’est encore renseigné" in html
    assert "Sur 2 conventions que rien ne dit terminées" in html
    assert "1 sans place renseignée pour les personnes concernées" in html
    assert "/acteurs/acteur-0001/" not in html


def test_the_network_page_names_who_lacks_what_where_the_site_wants_it(renderer):
    html = network_page(renderer, name_gaps=True)
    assert "/acteurs/acteur-0001/" in html
    assert html.count("/conventions/accord-muet/") == 1


def test_a_page_that_names_gaps_stays_light(renderer):
    html = network_page(renderer, name_gaps=True, count=5 * MOST_NAMED)
    assert html.count('href="/annuaire/acteurs/acteur-') == MOST_NAMED
    assert f"Chaque liste donne {MOST_NAMED} noms au plus." in html
