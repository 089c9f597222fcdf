"""The lists: by need, domain, audience, letter and state; the words and the free pages."""

from __future__ import annotations

from dataclasses import dataclass

from generator.directory.names import added_acronym
from generator.directory.views.cards import ActorCard, ConventionCard
from generator.directory.views.common import NO_EDITION, Edition, EmergencyView, LinkView, Term


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
    edition: Edition = NO_EDITION

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
    edition: Edition = NO_EDITION


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
