"""What every page knows of the site, and the whole."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from generator.content.phones import Phone
from generator.directory.views.actor import ActorView
from generator.directory.views.common import EmailView, EmergencyView, Term
from generator.directory.views.contribution import Contribution
from generator.directory.views.convention import ConventionView
from generator.directory.views.deadlines import DeadlineCalendar
from generator.directory.views.downloads import Download
from generator.directory.views.lists import (
    FreePageView,
    GlossaryEntry,
    LetterGroup,
    StateGroup,
    TermPage,
)
from generator.directory.views.network import NetworkView
from generator.directory.views.news import NewsView
from generator.directory.views.participation import ParticipationOverview
from generator.directory.views.territories import TerritoryView


@dataclass(frozen=True, slots=True)
class PublisherView:
    """Who answers for the site."""

    name: str
    address: str
    phone: Phone | None
    email: EmailView | None
    director: str
    host: str


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page knows of the site."""

    title: str
    subtitle: str
    language: str
    base_path: str  # "/" or "/annuaire/"
    url: str  # public address, ending in "/"
    territory_name: str
    publisher: PublisherView | None
    contact: EmailView | None
    repository_url: str
    licence: str
    reference_credit: str  # whom to thank for the official tables
    is_demonstration: bool
    emergencies: tuple[EmergencyView, ...]
    accessibility: Term
    accessibility_rate: float | None
    accessibility_audited_on: dt.date | None
    not_accessible: tuple[str, ...]
    free_pages: tuple[FreePageView, ...]
    today: dt.date
    edition: str  # short commit of the build; "" outside git
    has_cooperations: bool = True  # conventions or networks: what the page about them would list
    has_words: bool = True  # a glossary or free pages
    editions_url: str = ""  # at the forge: editions that were given a name; "" without one
    changes_url: str = ""  # at the forge: all changes
    addresses: frozenset[str] | None = None  # of every page; None: of whatever a text links to


@dataclass(frozen=True, slots=True)
class Directory:
    """The whole: actors, conventions and what ties them, seen by the public."""

    site: SiteView
    actors: tuple[ActorView, ...]  # published, suspended and archived, A to Z
    conventions: tuple[ConventionView, ...]
    needs: tuple[TermPage, ...]
    domains: tuple[TermPage, ...]
    audiences: tuple[TermPage, ...]
    territories: tuple[TerritoryView, ...]  # that have a page
    glossary: tuple[GlossaryEntry, ...]
    letters: tuple[LetterGroup, ...]
    states: tuple[StateGroup, ...]
    networks: tuple[ActorView, ...]
    network: NetworkView  # who works with whom, by domain
    redirects: tuple[tuple[str, str], ...]  # former address, present one
    deadlines: DeadlineCalendar = field(default_factory=DeadlineCalendar)
    news: NewsView = field(default_factory=lambda: NewsView(dt.date.min))
    participation: ParticipationOverview = field(default_factory=ParticipationOverview)
    contribution: Contribution = field(default_factory=Contribution)
    downloads: tuple[Download, ...] = ()  # files of data, once they are made: only pages know them
