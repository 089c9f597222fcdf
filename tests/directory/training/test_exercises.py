"""Answers of the exercises, against those a person finds on a graph small enough to draw."""

from __future__ import annotations

import dataclasses

import pytest

from generator.directory.training.exercises import exercises_of
from generator.directory.training.exercises.exercise import Exercise, named
from generator.directory.training.exercises.persons import persons_exercise
from generator.directory.training.exercises.proofs import proofs_exercise
from generator.directory.training.exercises.silos import silos_exercise
from generator.directory.training.material import Accord, Body, Material, Statement
from generator.language import language
from tests.site.sample import make_directory

FR = language("fr")


def body(name: str, *domains: str, status: str = "publie") -> Body:
    return Body(name, "Association", False, domains, (), (), "", status)


def accord(name: str, **changes) -> Accord:
    empty = {
        field.name: {"str": "", "bool": False, "int": 0, "Names": ()}.get(field.type)
        for field in dataclasses.fields(Accord)
    }
    return Accord(**(empty | {"name": name, "is_living": True, "is_in_force": True, "proof": "text"} | changes))


def network(one: str, other: str, **changes) -> Statement:
    return Statement(one, other, "reseau", ("Orientation",), **changes)


def party(name: str, accord: str, signatory: bool = True) -> Statement:
    return Statement(name, accord, "partie", (), signatory)


# A (logement) = B (santé) by both; A - C (emploi) said by A; C and D (emploi) signed K; E (mobilité) alone;
# F (culture) closed; G (numérique) only in L, which is over; B and A signed K2 in force, declared only.
MATERIAL = Material(
    bodies=(
        body("A", "logement"),
        body("B", "santé"),
        body("C", "emploi"),
        body("D", "emploi", "droits"),
        body("E", "mobilité"),
        body("F", "culture", status="archive"),
        body("G", "numérique"),
        Body("H", "", False, (), (), (), "", ""),
    ),
    accords=(
        accord("K", participation="Consultation", takes_part=True, meetings_planned=4, meetings_held=3),
        accord("K2", proof="declared", evaluates_with_them=True, evaluation_steps=("Analyse",)),
        accord("L", is_living=False, is_in_force=False),
        accord("M", is_in_force=False, participation="Pas de participation", meetings_planned=2, meetings_held=2),
    ),
    statements=(
        network("A", "B"),
        network("B", "A"),
        network("A", "C"),
        network("F", "A", is_past=True),
        party("C", "K"),
        party("D", "K"),
        party("H", "K", signatory=False),
        party("A", "K2"),
        party("B", "K2"),
        party("G", "L"),
        party("A", "L", signatory=False),
    ),
)


def answers(exercise: Exercise) -> list[str]:
    plain = str.maketrans({"\N{NO-BREAK SPACE}": " ", "\N{RIGHT SINGLE QUOTATION MARK}": "'"})
    return [item.answer.translate(plain) for item in exercise.items]


def test_silos_are_found_as_by_hand():
    alone, untied, pairs, bridges = answers(silos_exercise(MATERIAL, FR))
    assert alone == "1 : E."
    assert untied == "2 : mobilité et numérique."  # culture closed; droits and emploi meet by C and D
    # of 15 pairs, three are tied: emploi–logement, logement–santé, droits–emploi; two bodies work in emploi
    assert pairs == "12 couples. D'abord : emploi – mobilité ; emploi – numérique ; emploi – santé."
    # A reaches santé, emploi; C reaches logement, droits; B reaches logement; D nothing but emploi, its own
    assert bridges == "A (2 domaines), C (2 domaines) et B (1 domaine)."


def test_one_body_of_two_domains_does_not_tie_them_by_itself():
    lonely = Material((body("A", "logement", "santé"), body("B")), (), (network("A", "B"),))
    assert answers(silos_exercise(lonely, FR))[1] == "2 : logement et santé."


def test_what_is_signed_is_told_from_what_is_said():
    sides, both, unproven, unsigned = answers(proofs_exercise(MATERIAL, FR))
    assert sides == "1 lien dit par les deux côtés, 1 par un seul."
    assert both == "1 : A–B."
    assert unproven == "1 : K2."
    assert unsigned == "1 : K."  # L is over


def test_the_part_of_the_persons_concerned_is_read_in_living_conventions():
    unsaid, unconfirmed, evaluating, met_less = answers(persons_exercise(MATERIAL, FR))
    assert unsaid == "1 : K2."  # M says that there is none: it says something
    assert unconfirmed == "1 : K."
    assert evaluating == "1 : K2."
    assert met_less == "1 : K."


@pytest.mark.parametrize("make", [silos_exercise, proofs_exercise, persons_exercise])
def test_data_that_hold_nothing_are_told_so(make):
    assert all(answer.startswith("Aucun") for answer in answers(make(Material((), (), ()), FR)))


def test_many_names_are_counted_and_the_first_given():
    told = named([f"N{number:02}" for number in range(20)], FR).replace("\N{NO-BREAK SPACE}", " ")
    assert told.startswith("20 : N00, ")
    assert told.endswith("N11 et 8 autres.")


def test_no_answer_names_an_actor_of_the_directory():
    directory = make_directory()
    told = " ".join(item.answer for exercise in exercises_of(directory) for item in exercise.items)
    assert "Organisme" in told
    assert not any(actor.card.name in told for actor in directory.actors)


def test_an_empty_directory_has_no_exercise():
    assert exercises_of(make_directory(actors=(), conventions=())) == ()
