"""Actors and conventions → where the persons concerned sit: by level, by condition, by step of the evaluation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.directory.register import Register
from generator.directory.views import ActorView, ConventionView, Term
from generator.directory.views.participation import (
    ActorParticipation,
    ConditionCount,
    ConventionParticipation,
    LevelGroup,
    ParticipationOverview,
    StepGroup,
)


def participation_overview(
    register: Register, actors: Sequence[ActorView], conventions: Sequence[ConventionView]
) -> ParticipationOverview:
    """Return the overview of what is published and not archived.

    Args:
        actors: in the order they are to be listed in; so are the conventions.
    """
    actors = [one for one in actors if not one.card.is_archived]
    conventions = [one for one in conventions if not one.card.is_archived]
    levels = _levels(register, actors, conventions)
    steps = _steps(register, conventions)
    return ParticipationOverview(
        collectives=tuple(one.card for one in actors if one.is_collective),
        led=tuple(one.card for one in actors if one.is_of_persons_concerned and not one.is_collective),
        levels=levels,
        unsaid_actors=len(actors) - sum(len(group.actors) for group in levels),
        unsaid_conventions=len(conventions) - sum(len(group.conventions) for group in levels),
        conditions=_conditions(register, actors, conventions),
        steps=steps,
        unsaid_evaluations=sum(not _steps_of(convention) for convention in conventions),
    )


def _levels(
    register: Register, actors: Iterable[ActorView], conventions: Iterable[ConventionView]
) -> tuple[LevelGroup, ...]:
    """Group those that declare a level, by level, the one that shares most power first."""
    of_actors: dict[str, list[ActorParticipation]] = {}
    of_conventions: dict[str, list[ConventionParticipation]] = {}
    for actor in actors:
        if actor.participation and actor.participation.level:
            declared = ActorParticipation(actor.card, actor.participation, actor.is_of_persons_concerned)
            of_actors.setdefault(actor.participation.level.code, []).append(declared)
    for convention in conventions:
        if convention.participation and convention.participation.level:
            agreed = ConventionParticipation(convention.card, convention.participation)
            of_conventions.setdefault(convention.participation.level.code, []).append(agreed)
    return tuple(
        LevelGroup(level, tuple(of_actors.get(level.code, ())), tuple(of_conventions.get(level.code, ())))
        for level in reversed(_all_terms(register, "niveaux_participation"))
    )


def _conditions(
    register: Register, actors: Iterable[ActorView], conventions: Iterable[ConventionView]
) -> tuple[ConditionCount, ...]:
    """Count each condition, those nobody declares included: the gap tells something too."""
    by_actors, by_conventions = _declared(actors), _declared(conventions)
    conditions = _all_terms(register, "conditions_participation")
    return tuple(ConditionCount(one, by_actors[one.code], by_conventions[one.code]) for one in conditions)


def _declared(views: Iterable[ActorView | ConventionView]) -> Counter[str]:
    return Counter(one.code for view in views if view.participation for one in view.participation.conditions)


def _steps(register: Register, conventions: Iterable[ConventionView]) -> tuple[StepGroup, ...]:
    """Group conventions by step of the evaluation; one that opens several steps is in each."""
    found: dict[str, list[ConventionView]] = {}
    for convention in conventions:
        for step in _steps_of(convention):
            found.setdefault(step.code, []).append(convention)
    return tuple(
        StepGroup(step, tuple(convention.card for convention in found.get(step.code, ())))
        for step in _all_terms(register, "places_des_personnes")
    )


def _steps_of(convention: ConventionView) -> tuple[Term, ...]:
    return convention.evaluation.persons_concerned if convention.evaluation else ()


def _all_terms(register: Register, vocabulary: str) -> tuple[Term, ...]:
    return register.terms(vocabulary, register.context.vocabularies[vocabulary].codes)
