"""Where the persons concerned sit, counted from the files."""

import pytest

from generator.content.load import load
from generator.directory import link
from generator.directory.views import LevelGroup, ParticipationOverview
from generator.language import language
from tests.conftest import TODAY, actor

COLLECTIVE = actor("La parole").replace("type: association", "type: collectif-de-personnes-concernees")
CONVENTION = """\
---
titre: {slug}
type: charte
parties:
  - {{acteur: a, signataire: oui, roles: [pilote]}}
  - {{acteur: b, signataire: oui, roles: [operateur]}}
territoires: ["commune:49007"]
{keys}
---
"""


@pytest.fixture
def overview(make_site):
    """Give the overview of actors and conventions given by their keys."""

    def build(actors: dict[str, str], conventions: dict[str, str]) -> ParticipationOverview:
        files = {"actors/a.md": actor("A"), "actors/b.md": actor("B"), "actors/la-parole.md": COLLECTIVE}
        for slug, keys in actors.items():
            text = actor(slug.upper()) if slug != "la-parole" else COLLECTIVE
            files[f"actors/{slug}.md"] = text.replace("accord:", f"{keys}\naccord:") if keys else text
        for slug, keys in conventions.items():
            files[f"conventions/{slug}.md"] = CONVENTION.format(slug=slug, keys=keys)
        content = load(make_site(files), TODAY)
        assert not [fault for fault in (*content.diagnostics, *link.check(content)) if fault.is_error]
        return link.link(content, TODAY, language("fr"), "http://127.0.0.1/").participation

    return build


def level(found: ParticipationOverview, code: str) -> LevelGroup:
    return next(group for group in found.levels if group.level.code == code)


def test_levels_go_from_the_most_shared_power_to_none(overview):
    codes = [group.level.code for group in overview({}, {}).levels]
    assert (codes[0], codes[-1], len(codes)) == ("a-l-initiative-des-personnes", "aucune", 7)


def test_each_declares_once_at_its_level_and_those_who_say_nothing_are_counted_apart(overview):
    found = overview(
        {"a": "participation: {niveau: co-decision}", "c": "participation: {conditions: [transport]}"},
        {"x": "participation: {niveau: co-decision}", "y": ""},
    )
    group = level(found, "co-decision")
    assert [one.card.slug for one in group.actors] == ["a"]
    assert [one.card.slug for one in group.conventions] == ["x"]
    assert (found.unsaid_actors, found.unsaid_conventions) == (3, 1)  # b, c and the collective; y


def test_only_a_collective_that_is_named_confirms(overview):
    confirmed = "{niveau: concertation, confirme_par: la-parole, confirme_le: 2026-09-01}"
    found = overview(
        {"a": f"participation: {confirmed}", "b": "participation: {niveau: concertation}"},
        {"x": f"participation: {confirmed}"},
    )
    assert level(found, "concertation").confirmed_count == 2


def test_collectives_are_told_from_other_bodies_that_persons_concerned_lead(overview):
    theirs = "porte_par_les_personnes_concernees: oui"
    found = overview({"gem": theirs, "la-parole": theirs}, {})
    assert [card.slug for card in found.collectives] == ["la-parole"]
    assert [card.slug for card in found.led] == ["gem"]


def test_conditions_are_counted_those_nobody_offers_included(overview):
    found = overview(
        {"a": "participation: {niveau: information, conditions: [transport, formation]}"},
        {"x": "participation: {niveau: information, conditions: [transport]}"},
    )
    counts = {one.condition.code: (one.actors, one.conventions) for one in found.conditions}
    assert counts["transport"] == (1, 1)
    assert counts["formation"] == (1, 0)
    assert counts["defraiement"] == (0, 0)


def test_a_convention_is_in_each_step_of_the_evaluation_it_opens(overview):
    steps = "evaluation: {personnes_concernees: [choix-des-criteres, restitution]}"
    found = overview({}, {"x": steps, "y": "evaluation: {mode: interne}", "z": ""})
    by_step = {group.step.code: [card.slug for card in group.conventions] for group in found.steps}
    assert by_step == {
        "choix-des-criteres": ["x"],
        "recueil": [],
        "analyse": [],
        "restitution": ["x"],
        "aucune": [],
    }
    assert found.unsaid_evaluations == 2


def test_archived_pages_are_not_counted(overview):
    gone = "statut: archive\nmotif_archivage: fermeture\nparticipation: {niveau: information}"
    found = overview({"c": f"{gone}\nporte_par_les_personnes_concernees: oui"}, {"x": gone})
    assert level(found, "information").actors == ()
    assert level(found, "information").conventions == ()
    assert found.led == ()
    assert (found.unsaid_actors, found.unsaid_conventions) == (3, 0)
