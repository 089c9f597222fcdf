"""A list of conventions → cards where they are few; else lines, by state, then by territory."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.directory.views import ActorCard, ConventionCard, Directory, Partnership, Term
from generator.site.pages.neighbours import partners
from generator.site.pages.places import PlaceGroup, Places

T = TypeVar("T")

MOST_CARDS = 30  # conventions; above, each is told in a line, and a state that holds more is parted by territory


@dataclass(frozen=True, slots=True)
class Line:
    """A convention in few words."""

    card: ConventionCard
    roles: tuple[Term, ...]  # of the actor whose page it is


@dataclass(frozen=True, slots=True)
class Run:
    """The conventions of a long list that are in one state."""

    state: Term
    lines: tuple[Line, ...]
    places: tuple[PlaceGroup[Line], ...]  # () where the lines are few, or all of one territory


@dataclass(frozen=True, slots=True)
class ConventionList(Generic[T]):
    """A list of conventions, or of partnerships, as a page tells it."""

    entries: tuple[T, ...]
    runs: tuple[Run, ...]  # () where the entries are few enough to be laid out one by one
    partners: tuple[ActorCard, ...] = ()  # who signed them too, where no entry is laid out to name them


class ConventionLists:
    """Lays out the lists of conventions of a directory."""

    def __init__(self, directory: Directory) -> None:
        self.places = Places(directory)
        self._states = tuple(group.term for group in directory.states)

    def of_conventions(self, cards: Iterable[ConventionCard]) -> ConventionList[ConventionCard]:
        """Lay out conventions."""
        entries = tuple(cards)
        return ConventionList(entries, self._runs(Line(card, ()) for card in entries))

    def of_partnerships(self, partnerships: Iterable[Partnership]) -> ConventionList[Partnership]:
        """Lay out the conventions an actor is in, with its roles."""
        entries = tuple(partnerships)
        runs = self._runs(Line(one.convention, one.roles) for one in entries)
        return ConventionList(entries, runs, partners(entries) if runs else ())

    def _runs(self, lines: Iterable[Line]) -> tuple[Run, ...]:
        lines = tuple(lines)
        if len(lines) <= MOST_CARDS:
            return ()
        by_state = {state: tuple(line for line in lines if line.card.state.term == state) for state in self._states}
        return tuple(self._run(state, found) for state, found in by_state.items() if found)

    def _run(self, state: Term, lines: tuple[Line, ...]) -> Run:
        is_long = len(lines) > MOST_CARDS
        places = self.places.part(lines, lambda line: line.card.territories) if is_long else ()
        return Run(state, lines, places if len(places) > 1 else ())
