"""The page of a convention."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.content.model.types import PartialDate
from generator.directory.views.cards import ActorCard, ConventionCard, ParticipationView
from generator.directory.views.common import NO_EDITION, Edition, EventView, Freshness, LinkView, Term
from generator.directory.views.record import RecordView


@dataclass(frozen=True, slots=True)
class PartyView:
    """A party of a convention."""

    actor: ActorCard
    is_signatory: bool
    roles: tuple[Term, ...]
    commitments: tuple[str, ...]
    confirmed_on: dt.date | None
    siret: str = ""  # its own, or that of its page; "" where its address is confidential


@dataclass(frozen=True, slots=True)
class ActionView:
    """A fiche-action."""

    title: str
    axis: str
    goal: str
    pilot: ActorCard | None
    partners: tuple[ActorCard, ...]
    due: PartialDate | None
    progress: Term | None
    progress_on: dt.date | None
    indicators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting held."""

    on: dt.date
    subject: str
    minutes: LinkView | None


@dataclass(frozen=True, slots=True)
class BodyView:
    """A body that steers."""

    name: str
    role: str
    composition: tuple[ActorCard, ...]
    meetings_per_year: int | None
    meetings: tuple[MeetingView, ...]  # latest first


@dataclass(frozen=True, slots=True)
class MeansView:
    """What is pooled."""

    nature: Term
    brought_by: ActorCard | None
    description: str
    quantity: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class ReadingView:
    """An indicator's value on a day."""

    on: dt.date
    value: float
    comment: str


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """A landmark of the evaluation."""

    label: str
    family: Term | None
    unit: str
    start_value: float | None
    target: float | None
    due: PartialDate | None
    built_with: tuple[ActorCard, ...]
    readings: tuple[ReadingView, ...]  # earliest first


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A text one can read."""

    link: LinkView
    format: str
    size: str
    accessible: bool | None


@dataclass(frozen=True, slots=True)
class EvaluationView:
    """How the convention is judged, and with whom."""

    mode: Term | None
    every_months: int | None
    persons_concerned: tuple[Term, ...]
    reports: tuple[DocumentView, ...]


@dataclass(frozen=True, slots=True)
class SharedInformationView:
    """What information is shared, and on what ground."""

    level: Term
    grounds: tuple[Term, ...]
    gdpr_basis: Term | None
    person_agreement: Term | None
    notice: str


@dataclass(frozen=True, slots=True)
class RenewalView:
    """Whether and how the convention goes on."""

    mode: Term
    duration_months: int | None
    until: PartialDate | None
    notice_months: int | None


@dataclass(frozen=True, slots=True)
class SubsidyView:
    """How money is given, in the words of the file."""

    nature: str
    payment_conditions: str
    payment_period: str
    rae: str
    eu_notified: bool | None
    percentage: float | None


@dataclass(frozen=True, slots=True)
class AmendmentView:
    """A change agreed on a day."""

    on: PartialDate | None
    purpose: str
    link: LinkView | None


@dataclass(frozen=True, slots=True)
class Milestone:
    """A dated moment of a convention's life."""

    on: PartialDate
    what: str  # "Signature"; "" where the detail tells all
    detail: str = ""
    link: LinkView | None = None
    convention: ConventionCard | None = None  # the other one it is about
    is_ahead: bool = False


@dataclass(frozen=True, slots=True)
class ConventionView:
    """The page of a convention. What it does not say is shown as not said."""

    card: ConventionCard
    scheme_details: str
    origin: Term | None
    parties: tuple[PartyView, ...]
    confirmed_count: int  # signatories that confirmed the page
    purpose: str
    context: str
    goals: tuple[str, ...]
    audiences: tuple[Term, ...]
    actions: tuple[ActionView, ...]
    bodies: tuple[BodyView, ...]
    decision: Term | None
    referents: tuple[str, ...]
    means: tuple[MeansView, ...]
    indicators: tuple[IndicatorView, ...]
    evaluation: EvaluationView | None
    participation: ParticipationView | None
    shared_information: SharedInformationView | None
    signed_on: PartialDate | None
    start: PartialDate | None
    end: PartialDate | None
    open_ended: bool
    renewal: RenewalView | None
    terminated_on: dt.date | None
    amendments: tuple[AmendmentView, ...]
    replaces: tuple[ConventionCard, ...]
    replaced_by: tuple[ConventionCard, ...]
    amount_eur: float | None
    reference: str
    proof: str  # "text", "reference", "declared"
    documents: tuple[DocumentView, ...]
    legal_framework: tuple[str, ...]
    freshness: Freshness
    keeper: str
    archive_reason: Term | None
    sources: tuple[LinkView, ...]
    history: tuple[EventView, ...]
    body: str
    file: str
    edition: Edition = NO_EDITION
    milestones: tuple[Milestone, ...] = ()  # of its life, earliest first
    see_instead: tuple[ConventionCard, ...] = ()  # of one that is over: living successors, however many steps away
    is_withdrawn: bool = False  # archived at somebody's request: a page without content
    record: RecordView | None = None  # what its file says; None of a withdrawn page
    subsidy: SubsidyView | None = None
