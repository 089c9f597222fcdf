"""The reading grid, filled from a page of the sample, and the choice of the page."""

from __future__ import annotations

import dataclasses

import pytest

from generator.directory.training.grid import Grid, grid_to_show, read_convention
from generator.directory.training.questions import QUESTIONS
from tests.site.sample import BARE_CONVENTION, FULL_CONVENTION, make_directory


def by_key(grid: Grid) -> dict[str, tuple[list[str], list[str]]]:
    def plain(texts):
        return [
            text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{RIGHT SINGLE QUOTATION MARK}", "'") for text in texts
        ]

    return {row.question.key: (plain(row.said), plain(row.unsaid)) for row in grid.rows}


@pytest.fixture
def rows():
    return by_key(read_convention(FULL_CONVENTION, make_directory()))


def test_every_question_is_asked_once_in_its_order(rows):
    assert list(rows) == [question.key for question in QUESTIONS]


def test_who_signed_is_told_from_who_is_only_named(rows):
    said, unsaid = rows["parties"]
    assert said[0].startswith("2 signataires : ")
    assert said[1] == "Sans avoir signé : Un organisme sans page."
    assert said[2] == "Délibération ou référence : 2025-12."
    assert unsaid == []


def test_who_has_no_role_nor_commitment_is_told(rows):
    assert rows["engagements"][1] == ["Le rôle de : Toit partage.", "Les engagements de : Toit partage."]


def test_meetings_held_stand_beside_those_planned(rows):
    said, unsaid = rows["gouvernance"]
    assert "Comité : 2 réunions prévues par an, 1 réunion écrite en douze mois." in said
    assert unsaid == ["Des réunions prévues dont la page ne garde pas trace : Comité."]


def test_indicators_are_told_by_family_with_what_they_lack(rows):
    said, unsaid = rows["indicateurs"]
    assert said == ["Realisation : 1 indicateur."]
    assert unsaid == [
        "Un indicateur de ce qui change (résultat, impact).",
        "La famille de : Satisfaction.",
        "Un relevé pour : Satisfaction.",
        "Avec qui a été construit : Satisfaction.",
    ]


def test_one_that_brings_all_the_means_is_seen(rows):
    assert rows["moyens"][1] == ["Ce que d'autres que Toit partage apportent."]


def test_shared_information_and_its_ground_are_read(rows):
    said, unsaid = rows["information"]
    assert said[0].startswith("Information nominative.")
    assert said[1].startswith("Fondement légal : ")
    assert unsaid == []


def test_a_page_that_says_little_shows_its_gaps():
    grid = read_convention(BARE_CONVENTION, make_directory())
    rows = by_key(grid)
    for key in ("origine", "moyens", "objectifs", "indicateurs", "evaluation", "personnes", "information", "suites"):
        assert rows[key][1], key
    assert rows["duree"][1] == ["La date de signature.", "Le début.", "La fin, ou une durée indéterminée."]
    assert grid.unsaid_count == sum(len(unsaid) for _, unsaid in rows.values())


def test_the_page_that_answers_most_is_shown_whatever_the_order():
    for conventions in ((FULL_CONVENTION, BARE_CONVENTION), (BARE_CONVENTION, FULL_CONVENTION)):
        grid = grid_to_show(make_directory(conventions=conventions))
        assert grid.convention == FULL_CONVENTION.card


def test_a_withdrawn_page_is_never_shown():
    gone = dataclasses.replace(FULL_CONVENTION, is_withdrawn=True)
    assert grid_to_show(make_directory(conventions=(gone, BARE_CONVENTION))).convention == BARE_CONVENTION.card
    assert grid_to_show(make_directory(conventions=(gone,))) is None


def test_a_convention_of_many_parties_names_the_first_and_counts_the_others():
    many = dataclasses.replace(
        FULL_CONVENTION,
        parties=tuple(
            dataclasses.replace(party, actor=dataclasses.replace(party.actor, slug=f"p-{n}", name=f"Partie {n}"))
            for n, party in enumerate([FULL_CONVENTION.parties[0]] * 224)
        ),
    )
    said = by_key(read_convention(many, make_directory()))["parties"][0]
    assert said[0].startswith("224 signataires : Partie 0, ")
    assert said[0].endswith(" et 212 autres.")
