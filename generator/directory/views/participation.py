"""The overview of participation: where the persons concerned sit, at what level, in which evaluations."""

from __future__ import annotations

from dataclasses import dataclass

from generator.directory.views.cards import ActorCard, ConventionCard, ParticipationView
from generator.directory.views.common import Term


@dataclass(frozen=True, slots=True)
class ActorParticipation:
    """An actor and the part the persons concerned take in it."""

    card: ActorCard
    view: ParticipationView
    is_theirs: bool  # persons concerned lead it


@dataclass(frozen=True, slots=True)
class ConventionParticipation:
    """A convention and the part the persons concerned take in it."""

    card: ConventionCard
    view: ParticipationView


@dataclass(frozen=True, slots=True)
class LevelGroup:
    """Who declares one level of participation."""

    level: Term
    actors: tuple[ActorParticipation, ...]
    conventions: tuple[ConventionParticipation, ...]

    @property
    def confirmed_count(self) -> int:
        """How many of these declarations a collective of persons concerned confirmed."""
        views = (*(one.view for one in self.actors), *(one.view for one in self.conventions))
        return sum(view.confirmed_by is not None for view in views)


@dataclass(frozen=True, slots=True)
class ConditionCount:
    """How often one condition that makes participation possible is declared."""

    condition: Term
    actors: int
    conventions: int


@dataclass(frozen=True, slots=True)
class StepGroup:
    """The conventions whose evaluation gives the persons concerned a part in one step."""

    step: Term
    conventions: tuple[ConventionCard, ...]


@dataclass(frozen=True, slots=True)
class ParticipationOverview:
    """Where the persons concerned sit in a directory. Archived pages are not counted."""

    collectives: tuple[ActorCard, ...] = ()  # of persons concerned
    led: tuple[ActorCard, ...] = ()  # other bodies that persons concerned lead
    levels: tuple[LevelGroup, ...] = ()  # most shared power first
    unsaid_actors: int = 0  # that declare no level
    unsaid_conventions: int = 0
    conditions: tuple[ConditionCount, ...] = ()
    steps: tuple[StepGroup, ...] = ()
    unsaid_evaluations: int = 0  # conventions that do not say who takes part in their evaluation
