"""The lists: by need, domain, audience, territory, letter and state; the words and the free pages."""

from __future__ import annotations

from dataclasses import dataclass

from generator.directory.names import added_acronym
from generator.directory.views.cards import ActorCard, ConventionCard
from generator.directory.views.common import EmergencyView, LinkView, Term, TerritoryRef


@dataclass(frozen=True, slots=True)
class TerritoryGroup:
    """Actors at one distance from a territory."""

    title: str  # "Ici", "À côté", "Tout le département" …
    explanation: str
    actors: tuple[ActorCard, ...]  # () where they are too many: they are listed on the page of ``see``
    count: int
    see: TerritoryRef | None = None


@dataclass(frozen=True, slots=True)
class TerritoryView:
    """The page of a territory."""

    territory: TerritoryRef
    parents: tuple[TerritoryRef, ...]  # nearest first
    children: tuple[TerritoryRef, ...]  # those that have a page
    groups: tuple[TerritoryGroup, ...]  # of actors, nearest first: "Ici", "À côté" …
    conventions: tuple[ConventionCard, ...]  # of a region or of France: those about it all
    other_names: tuple[str, ...]  # communes déléguées and associées
    actors_inside: int = 0  # that are in it or in a part of it
    conventions_inside: int = 0

    @property
    def actor_count(self) -> int:
        """How many actors are listed."""
        return sum(group.count for group in self.groups)


@dataclass(frozen=True, slots=True)
class TermPage:
    """A list page: of a need, a domain or an audience."""

    term: Term
    actors: tuple[ActorCard, ...]
    conventions: tuple[ConventionCard, ...]
    related: tuple[Term, ...]  # a need's domains; a domain's needs
    needs_quick_exit: bool
    emergencies: tuple[EmergencyView, ...] = ()  # to call at once


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """One word of the common language."""

    slug: str
    term: str
    acronym: str
    other_names: tuple[str, ...]
    definition: str
    source: LinkView | None
    not_to_confuse: tuple[tuple[str, str], ...]  # term, address
    body: str
    url: str
    sort_key: str

    @property
    def added_acronym(self) -> str:
        """The acronym, where the term does not hold it."""
        return added_acronym(self.acronym, self.term)


@dataclass(frozen=True, slots=True)
class FreePageView:
    """A page that is neither an actor nor a convention."""

    slug: str
    title: str
    summary: str
    body: str
    url: str
    file: str


@dataclass(frozen=True, slots=True)
class LetterGroup:
    """Actors whose name starts with one letter."""

    letter: str
    actors: tuple[ActorCard, ...]


@dataclass(frozen=True, slots=True)
class StateGroup:
    """Conventions in one state."""

    term: Term
    conventions: tuple[ConventionCard, ...]
