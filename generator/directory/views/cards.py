"""Actors and conventions wherever they are listed or named."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.content.model.types import PartialDate
from generator.content.phones import Phone
from generator.directory.names import added_acronym
from generator.directory.views.common import Term, TerritoryRef


@dataclass(frozen=True, slots=True)
class ActorCard:
    """An actor wherever it is listed or named. A body with no page has a name and nothing else."""

    slug: str  # "" where it has no page
    name: str
    acronym: str
    type: Term | None
    summary: str
    commune: str  # where it receives, or what it covers, in a word
    domains: tuple[Term, ...]
    phone: Phone | None  # to call, from any list
    url: str
    status: str  # publie, suspendu, archive; "" where it has no page
    is_stale: bool
    sort_key: str
    open_days: str = ""  # "du lundi au vendredi"; "" where they are not known
    has_notice: bool = False  # something temporary is told on its page, which its hours may not know

    @property
    def added_acronym(self) -> str:
        """The acronym, where the name does not hold it."""
        return added_acronym(self.acronym, self.name)

    @property
    def is_archived(self) -> bool:
        """True where it is closed: its page and its ties are told as past."""
        return self.status == "archive"


@dataclass(frozen=True, slots=True)
class State:
    """A convention's state on the day of the build, derived from its dates."""

    term: Term  # of the list "etats_convention"
    date: PartialDate | None  # the date that explains it: its end, start or termination
    end: dt.date | None  # the End, moved on by tacit renewal
    is_in_force: bool  # one whose end nobody knows never is
    is_or_was_in_force: bool
    is_past: bool  # ended, terminated or replaced


@dataclass(frozen=True, slots=True)
class ConventionCard:
    """A convention wherever it is listed."""

    slug: str
    title: str
    type: Term
    scheme: Term | None
    state: State
    url: str
    pilots: tuple[ActorCard, ...]
    party_count: int
    signatory_count: int
    domains: tuple[Term, ...]
    territories: tuple[TerritoryRef, ...]
    is_archived: bool
    sort_key: str

    @property
    def is_living(self) -> bool:
        """True for one that is neither over nor archived: in force, to come, or of unknown dates."""
        return not self.state.is_past and not self.is_archived


@dataclass(frozen=True, slots=True)
class ParticipationView:
    """The part the persons concerned take."""

    level: Term | None
    bodies: tuple[str, ...]
    description: str
    conditions: tuple[Term, ...]
    confirmed_by: ActorCard | None  # None: "Déclaré par l'institution"
    confirmed_on: dt.date | None
