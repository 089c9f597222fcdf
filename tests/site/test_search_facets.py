"""The facets of the search: what a page is kept for, and how many pages each box holds."""

from __future__ import annotations

import dataclasses
from collections import Counter
from pathlib import Path

import pytest

from generator.directory.views import Directory
from generator.language import language
from generator.site.pages import pages
from generator.site.search.facets import ACCESS, Facet, facets
from generator.site.search.records import records
from tests.site.search_sample import OFFICE, actor, sample_directory

ALL_AGES = ["0-2", "3-11", "12-17", "18-25", "26-59", "60"]


def directory_of(root: Path, **more: str) -> Directory:
    """Return the small directory with one more actor a name, its last keys given."""
    return sample_directory(root, **{slug: actor(slug.title(), more=text) for slug, text in more.items()})


def criteria_of(directory: Directory, slug: str) -> list[str]:
    """Return what the page of an actor holds."""
    return list(next(record.criteria for record in records(directory) if record.url == f"/acteurs/{slug}/"))


def ages_of(directory: Directory, slug: str) -> list[str]:
    """Return the bands of age of an actor."""
    return [each.removeprefix("age-") for each in criteria_of(directory, slug) if each.startswith("age-")]


def access_of(directory: Directory, slug: str) -> set[str]:
    """Return what is known of how one comes to an actor."""
    return {each.removeprefix("acces-") for each in criteria_of(directory, slug) if each.startswith("acces-")}


def by_name(directory: Directory) -> dict[str, Facet]:
    """Return the facets by their names."""
    return {facet.name: facet for facet in facets(directory)}


@pytest.mark.parametrize(
    ("keys", "bands"),
    [
        ("", ALL_AGES),
        ("publics: [tous-publics]", ALL_AGES),
        ("conditions_acces: {age_min: 18}", ["18-25", "26-59", "60"]),
        ("conditions_acces: {age_max: 2}", ["0-2"]),
        ("conditions_acces: {age_min: 16, age_max: 25}", ["12-17", "18-25"]),
        ("conditions_acces: {age_min: 25, age_max: 26}", ["18-25", "26-59"]),
        ("conditions_acces: {age_min: 99}", ["60"]),
        ("conditions_acces: {age_min: 0}", ALL_AGES),
        ("conditions_acces: {age_min: 60, age_max: 18}", ALL_AGES),
        ("conditions_acces: {frais: gratuit}", ALL_AGES),
        ("publics: [petite-enfance]", ["0-2", "3-11"]),
        ("publics: [enfants]", ["3-11"]),
        ("publics: [adolescents-jeunes]", ["12-17", "18-25"]),
        ("publics: [personnes-agees, enfants]", ["3-11", "60"]),
        ("publics: [majeurs-proteges]", ["18-25", "26-59", "60"]),
        ("publics: [personnes-agees, aidants]", ALL_AGES),
        ("publics: [personnes-agees]\nconditions_acces: {age_min: 50}", ["26-59", "60"]),
    ],
)
def test_an_actor_is_in_each_band_of_age_that_it_receives(tmp_path: Path, keys: str, bands: list[str]) -> None:
    assert ages_of(directory_of(tmp_path, essai=keys), "essai") == bands


def place(appointment: str) -> str:
    """Return a place with its rule on appointments."""
    return f"{OFFICE}    rendez_vous: {appointment}"


@pytest.mark.parametrize(
    ("keys", "access"),
    [
        ("", set()),
        ("conditions_acces: {qui_peut_saisir: [professionnel, personne]}", {"personne"}),
        ("conditions_acces: {qui_peut_saisir: [proche, professionnel]}", set()),
        ("conditions_acces: {frais: gratuit}", {"gratuit"}),
        ("conditions_acces: {frais: gratuit-sous-conditions}", set()),
        ("conditions_acces: {frais: payant}", set()),
        ("conditions_acces: {rendez_vous: sans}", {"sans-rendez-vous"}),
        ("conditions_acces: {rendez_vous: les-deux}", {"sans-rendez-vous"}),
        ("conditions_acces: {rendez_vous: avec}", set()),
        (place("sans"), {"sans-rendez-vous"}),
        (place("avec"), set()),
        (
            f"conditions_acces: {{rendez_vous: avec, frais: gratuit}}\n{place('les-deux')}",
            {"gratuit", "sans-rendez-vous"},
        ),
    ],
)
def test_only_the_ways_in_that_a_file_tells_are_held(tmp_path: Path, keys: str, access: set[str]) -> None:
    assert access_of(directory_of(tmp_path, essai=keys), "essai") == access


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Directory:
    """Return a directory where each facet has something to tell."""
    return directory_of(
        tmp_path_factory.mktemp("essai"),
        essai="publics: [enfants]\nconditions_acces: {frais: gratuit, qui_peut_saisir: [personne]}",
        autre="publics: [femmes]\nstatut: suspendu\nconditions_acces: {frais: gratuit}",
    )


def test_each_count_is_the_number_of_pages_that_hold_the_box(directory: Directory) -> None:
    held = Counter(each for record in records(directory) for each in record.criteria)
    told = {f"{facet.name}-{choice.code}": choice.count for facet in facets(directory) for choice in facet.choices}
    assert told == {criterion: count for criterion, count in held.items() if criterion != "rang-dernier"}
    assert told["acces-gratuit"] == 2
    assert told["public-enfants"] == 1
    assert told["type-convention"] == told["type-terme"] == told["type-page"] == 1
    assert told["type-association"] == len(directory.actors)


def test_what_is_withdrawn_is_counted_nowhere(directory: Directory) -> None:
    gone = next(actor for actor in directory.actors if actor.card.slug == "essai")
    others = tuple(actor for actor in directory.actors if actor is not gone)
    withdrawn = dataclasses.replace(directory, actors=(*others, dataclasses.replace(gone, is_withdrawn=True)))
    assert facets(withdrawn) == facets(dataclasses.replace(directory, actors=others))


def test_the_facets_come_in_order_with_the_words_of_the_site(directory: Directory) -> None:
    found = facets(directory)
    assert [facet.name for facet in found] == ["besoin", "public", "age", "type", "acces"]
    assert {facet.name for facet in found if facet.joins == "all"} == {"acces"}
    assert [choice.code for choice in by_name(directory)["age"].choices] == ALL_AGES
    needs = [page.term.code for page in directory.needs]
    shown = [choice.code for choice in by_name(directory)["besoin"].choices]
    assert shown == [code for code in needs if code in shown]
    assert by_name(directory)["acces"].choices[0].label == language("fr").text(ACCESS["personne"])
    assert [choice.label for choice in by_name(directory)["type"].choices] == [
        "Association",
        "Convention",
        "Mot du glossaire",
        "Page d\N{RIGHT SINGLE QUOTATION MARK}information",
    ]


def test_a_facet_without_anything_is_not_shown(tmp_path: Path) -> None:
    assert "acces" not in by_name(sample_directory(tmp_path))


def test_a_convention_a_term_and_a_page_have_no_age_and_no_way_in(directory: Directory) -> None:
    others = [record for record in records(directory) if record.kind != "acteur"]
    assert {record.kind for record in others} == {"convention", "terme", "page"}
    assert not [each for record in others for each in record.criteria if each.startswith(("age-", "acces-"))]


def test_the_search_page_is_given_the_facets(directory: Directory) -> None:
    page = next(page for page in pages(directory) if page.url == "/recherche/")
    assert page.context["facets"] == facets(directory)
