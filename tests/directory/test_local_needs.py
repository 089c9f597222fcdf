"""The page of an EPCI or a département tells who answers each need, and for which nobody is known."""

import pytest

from generator.content.load import load
from generator.directory import link, local_needs
from generator.language import NO_BREAK, language
from tests.conftest import SETTINGS, TODAY, actor

ANGERS = "epci-244900015"


@pytest.fixture
def view_of(make_site):
    def view(files, key=ANGERS):
        content = load(make_site(files, SETTINGS), TODAY)
        assert not [fault for fault in (*content.diagnostics, *link.check(content)) if fault.is_error]
        directory = link.link(content, TODAY, language("fr"), "http://127.0.0.1/")
        return next(view for view in directory.territories if view.territory.key == key)

    return view


def of(name, territory="commune:49007", domains="logement", **more):
    text = actor(name, **more).replace('["commune:49007"]', f'["{territory}"]')
    return text.replace("domaines: [logement]", f"domaines: [{domains}]")


def test_each_need_has_its_actors_those_who_work_further_away_apart(view_of):
    view = view_of({"actors/ici.md": of("Ici"), "actors/partout.md": of("Partout", "departement:49")})
    (need,) = view.needs
    assert (need.need.code, need.count) == ("se-loger", 2)
    assert [line.card.slug for line in need.here] == ["ici"]
    assert [line.card.slug for line in need.wider] == ["partout"]


def test_an_actor_of_several_needs_is_told_in_each_and_in_full_once(view_of):
    (first, second) = view_of({"actors/a.md": of("A", domains="logement, violences-aide-aux-victimes")}).needs
    assert (first.need.code, second.need.code) == ("se-loger", "violences")
    assert [line.is_told for group in (first, second) for line in group.here] == [False, True]


def test_a_line_has_the_address_and_the_hours_of_the_place_in_the_territory(view_of):
    places = (
        '[{code_insee: "49328", commune: Saumur, voie: 3 quai Sud}, '
        '{code_insee: "49007", voie: 1 rue du Port, horaires_accueil: "Mo-Fr 09:00-12:00"}]'
    )
    view = view_of({"actors/a.md": of("A", "departement:49", lieux=places)})
    (line,) = view.needs[0].here
    assert (line.address, line.hours.replace(NO_BREAK, " ")) == (
        "1 rue du Port, Angers",
        "du lundi au vendredi, 9 h – 12 h",
    )


def test_a_confidential_actor_has_a_line_without_address(view_of):
    (line,) = view_of({"actors/a.md": of("A", "epci:244900015", adresse_confidentielle="oui")}).needs[0].here
    assert (line.address, line.hours, line.card.phone is not None) == ("", "", True)


def test_a_suspended_actor_is_told_without_hours(view_of):
    place = '[{code_insee: "49007", horaires_accueil: "Mo-Fr 09:00-12:00"}]'
    (line,) = view_of({"actors/a.md": of("A", lieux=place, statut="suspendu")}).needs[0].here
    assert line.hours == ""


def test_needs_that_nobody_is_known_to_answer_are_told_whatever_the_distance(view_of):
    files = {"actors/a.md": of("A"), "actors/france.md": of("F", "france", "sante")}
    unmet = [need.code for need in view_of(files).unmet]
    assert not {"se-loger", "se-soigner"} & set(unmet)
    assert "violences" in unmet
    assert len(unmet) == 10


def test_needs_too_long_for_a_page_are_only_counted(view_of, monkeypatch):
    monkeypatch.setattr(local_needs, "MOST_LINES", 2)
    three = {f"actors/a{n}.md": of(f"A{n}") for n in range(3)}
    (need,) = view_of(three).needs
    assert (need.count, need.here, need.wider) == (3, (), ())


@pytest.mark.parametrize("key", ["commune-49007", "region-52"])
def test_a_commune_and_a_region_leave_that_to_the_epci_and_the_departement(view_of, key):
    view = view_of({"actors/a.md": of("A")}, key)
    assert (view.needs, view.unmet) == ((), ())
