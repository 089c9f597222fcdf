"""The page of an actor."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.content.model.types import PartialDate
from generator.content.phones import Phone
from generator.directory.hours import HoursLine
from generator.directory.views.cards import ActorCard, ConventionCard, ParticipationView
from generator.directory.views.common import (
    NO_EDITION,
    Edition,
    EmailView,
    EventView,
    Freshness,
    LinkView,
    Term,
    TerritoryRef,
)
from generator.directory.views.meet import Encounter
from generator.directory.views.record import RecordView
from generator.directory.views.ties import InstitutionalTie, Membership, NetworkTie, Partnership

COLLECTIVE = "collectif-de-personnes-concernees"  # of the list "types_acteur"

WordedHours = tuple[HoursLine, ...]  # one line a group of days: .days "Du lundi au vendredi", .times "9 h - 12 h"


@dataclass(frozen=True, slots=True)
class LocationView:
    """Where an actor receives."""

    name: str
    type: Term | None
    address: tuple[str, ...]  # lines as on an envelope
    commune: TerritoryRef | None
    phone: Phone | None
    hours: WordedHours | None
    hours_note: str
    appointment: Term | None
    host: ActorCard | None
    accessibility: str
    map_url: str  # OpenStreetMap; "" where no position is known
    latitude: float | None
    longitude: float | None
    street: str = ""
    complement: str = ""
    postal_code: str = ""
    town: str = ""  # as on an envelope
    opening_hours: str = ""  # as OpenStreetMap writes them


@dataclass(frozen=True, slots=True)
class ContactView:
    """A way to reach an actor."""

    function: str
    audience: Term
    person: str  # "" unless agreed to within 24 months
    phone: Phone | None
    email: EmailView | None
    form: LinkView | None


@dataclass(frozen=True, slots=True)
class AccessView:
    """How one orients somebody."""

    who_may_ask: tuple[Term, ...]
    appointment: Term | None
    fees: Term | None
    age_min: int | None
    age_max: int | None
    documents: tuple[str, ...]
    delay: str
    do_not_refer: str
    details: str  # HTML-free text, paragraphs parted by blank lines


@dataclass(frozen=True, slots=True)
class ServiceView:
    """One thing an actor offers."""

    name: str
    description: str
    type: Term | None
    themes: tuple[Term, ...]
    audiences: tuple[Term, ...]
    fees: Term | None
    fees_details: str
    access: str
    reception_modes: tuple[Term, ...]
    request_modes: tuple[Term, ...]
    who_may_request: tuple[Term, ...]
    request_link: LinkView | None
    request_details: str
    zone: tuple[TerritoryRef, ...]
    phone: Phone | None
    email: EmailView | None
    hours: WordedHours | None
    opening_hours: str = ""  # as OpenStreetMap writes them


@dataclass(frozen=True, slots=True)
class PlainLanguageView:
    """The page in plain words."""

    text: str
    is_falc: bool  # re-read by persons concerned
    reread_by: str
    reread_on: dt.date | None


@dataclass(frozen=True, slots=True)
class NoticeView:
    """Something temporary, shown from a day to a day."""

    start: dt.date
    end: dt.date
    text: str


@dataclass(frozen=True, slots=True)
class ActorView:
    """The page of an actor."""

    card: ActorCard
    other_names: tuple[str, ...]
    led_by_persons_concerned: bool
    missions: tuple[str, ...]
    audiences: tuple[Term, ...]
    territories: tuple[TerritoryRef, ...]
    has_confidential_address: bool
    main_phone: Phone | None  # the number of "Appeler"
    main_phone_hours: WordedHours | None
    main_email: EmailView | None
    main_sms: str  # "sms:+336…", "" where no number takes messages
    locations: tuple[LocationView, ...]
    contacts: tuple[ContactView, ...]
    access: AccessView | None
    services: tuple[ServiceView, ...]
    partnerships: tuple[Partnership, ...]
    other_conventions: tuple[ConventionCard, ...]  # it is a party; nothing says that they are in force
    network_ties: tuple[NetworkTie, ...]
    institutional_ties: tuple[InstitutionalTie, ...]
    memberships: tuple[Membership, ...]  # the networks it belongs to
    members: tuple[Membership, ...]  # of a network
    animator: ActorCard | None
    animates: tuple[ActorCard, ...]
    meetings_per_year: int | None
    last_meeting: PartialDate | None
    participation: ParticipationView | None
    plain_language: PlainLanguageView | None
    website: LinkView | None
    languages: tuple[str, ...]
    notices: tuple[NoticeView, ...]
    siret: str
    rna: str
    parent: ActorCard | None
    children: tuple[ActorCard, ...]
    freshness: Freshness
    keeper: str  # function of who keeps the page
    archive_reason: Term | None
    replaces: tuple[ActorCard, ...]
    replaced_by: tuple[ActorCard, ...]
    sources: tuple[LinkView, ...]
    history: tuple[EventView, ...]
    body: str  # Markdown
    file: str  # "content/actors/x.md"
    is_withdrawn: bool  # archived at the body's request: a page without content
    needs_quick_exit: bool  # a page on violence
    to_meet: tuple[Encounter, ...] = ()  # actors that nothing ties to it yet, and what they share
    edition: Edition = NO_EDITION
    see_instead: tuple[ActorCard, ...] = ()  # of an archived page: living successors, however many steps away
    record: RecordView | None = None  # what its file says; None of a withdrawn page
    carrier_networks: tuple[Term, ...] = ()  # of data·inclusion's list
    national_audiences: tuple[str, ...] = ()  # its audiences, as data·inclusion's list has them

    @property
    def is_collective(self) -> bool:
        """True for a collective of persons concerned."""
        return self.card.type is not None and self.card.type.code == COLLECTIVE

    @property
    def is_of_persons_concerned(self) -> bool:
        """True where persons concerned lead it, whatever its type."""
        return self.led_by_persons_concerned or self.is_collective
