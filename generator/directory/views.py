"""What templates and exports are given: the public side of the directory, whole, and nothing confidential.

Everything is resolved here (labels, links, dates in force, sentences' parts); a template only lays it out.
Addresses of pages are paths from the site's root ("/acteurs/x/"); "" where a thing has no page.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.content.model.types import PartialDate
from generator.content.phones import Phone
from generator.directory.hours import HoursLine

WordedHours = tuple[HoursLine, ...]  # one line a group of days: .days "Du lundi au vendredi", .times "9 h - 12 h"


@dataclass(frozen=True, slots=True)
class Term:
    """A value of a closed list, in words."""

    code: str
    label: str
    definition: str
    url: str  # of its list page; "" where it has none


@dataclass(frozen=True, slots=True)
class TerritoryRef:
    """A territory, named and linked."""

    level: str
    code: str
    name: str
    level_label: str  # "Commune", "Intercommunalité" …
    url: str
    key: str  # "commune-49007": as in its address, and in the search


@dataclass(frozen=True, slots=True)
class Freshness:
    """Whether a page was re-read, when, by whom."""

    verified_on: dt.date | None
    verified_by: Term | None
    review_months: int
    next_review: dt.date | None
    is_stale: bool
    imported_from: str  # name of the source of an import nobody has re-read since; "" otherwise


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
    url: str
    status: str  # publie, suspendu, archive; "" where it has no page
    is_stale: bool
    sort_key: str


@dataclass(frozen=True, slots=True)
class EmailView:
    """An e-mail address and the link that writes to it, its subject filled in."""

    address: str
    href: str


@dataclass(frozen=True, slots=True)
class LinkView:
    """An address elsewhere, shown with its host."""

    title: str
    url: str
    host: str
    on: dt.date | PartialDate | None = None


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


@dataclass(frozen=True, slots=True)
class State:
    """A convention's state on the day of the build, derived from its dates."""

    term: Term  # of the list "etats_convention"
    date: PartialDate | None  # the date that explains it: its end, start or termination
    end: dt.date | None  # the End, moved on by tacit renewal
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


@dataclass(frozen=True, slots=True)
class Partnership:
    """A convention on the page of one of its parties."""

    convention: ConventionCard
    roles: tuple[Term, ...]
    commitments: tuple[str, ...]
    is_signatory: bool
    partners: tuple[ActorCard, ...]  # the other signatories, if this one signed; () above 12 signatories
    cosignatories: int  # how many others signed
    is_past: bool
    proof: str  # "text", "reference", "declared"
    reference: str  # number of the deliberation or reference


@dataclass(frozen=True, slots=True)
class Declaration:
    """One side's word on a tie."""

    natures: tuple[Term, ...]
    purposes: tuple[str, ...]
    since: PartialDate | None
    seen_on: PartialDate | None


@dataclass(frozen=True, slots=True)
class NetworkTie:
    """A tie without convention, seen from one actor."""

    other: ActorCard
    declared_here: Declaration | None  # by the actor of the page
    declared_there: Declaration | None  # by the other
    is_past: bool  # one side is archived

    @property
    def is_reciprocal(self) -> bool:
        """True where both sides declare it."""
        return self.declared_here is not None and self.declared_there is not None


@dataclass(frozen=True, slots=True)
class InstitutionalTie:
    """Funding, membership or supervision, seen from one actor."""

    other: ActorCard
    nature: Term
    outward: bool  # the page's actor funds, supervises …; False: it is funded, supervised …
    declared_by_other: bool
    purpose: str
    since: PartialDate | None


@dataclass(frozen=True, slots=True)
class Membership:
    """An actor's place in a network, or a network's member."""

    actor: ActorCard
    confirmed_on: dt.date | None


@dataclass(frozen=True, slots=True)
class ParticipationView:
    """The part the persons concerned take."""

    level: Term | None
    bodies: tuple[str, ...]
    description: str
    conditions: tuple[Term, ...]
    confirmed_by: ActorCard | None  # None: "Déclaré par l'institution"
    confirmed_on: dt.date | None


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
class EventView:
    """A dated event of a page's history."""

    on: PartialDate | None
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


@dataclass(frozen=True, slots=True)
class PartyView:
    """A party of a convention."""

    actor: ActorCard
    is_signatory: bool
    roles: tuple[Term, ...]
    commitments: tuple[str, ...]
    confirmed_on: dt.date | None


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
class AmendmentView:
    """A change agreed on a day."""

    on: PartialDate | None
    purpose: str
    link: LinkView | None


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


@dataclass(frozen=True, slots=True)
class TerritoryView:
    """The page of a territory."""

    territory: TerritoryRef
    parents: tuple[TerritoryRef, ...]  # nearest first
    children: tuple[TerritoryRef, ...]  # those that have a page
    groups: tuple[TerritoryGroup, ...]  # of actors, nearest first: "Ici", "À côté" …
    conventions: tuple[ConventionCard, ...]
    other_names: tuple[str, ...]  # communes déléguées and associées

    @property
    def actor_count(self) -> int:
        """How many actors are listed."""
        return sum(len(group.actors) for group in self.groups)


@dataclass(frozen=True, slots=True)
class TerritoryGroup:
    """Actors at one distance from a territory."""

    title: str  # "Ici", "À côté", "Tout le département" …
    explanation: str
    actors: tuple[ActorCard, ...]


@dataclass(frozen=True, slots=True)
class TermPage:
    """A list page: of a need, a domain or an audience."""

    term: Term
    actors: tuple[ActorCard, ...]
    conventions: tuple[ConventionCard, ...]
    related: tuple[Term, ...]  # a need's domains; a domain's needs
    needs_quick_exit: bool


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
class EmergencyView:
    """A number at the foot of every page."""

    label: str
    phone: Phone


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
    is_demonstration: bool
    emergencies: tuple[EmergencyView, ...]
    accessibility: Term
    accessibility_rate: float | None
    accessibility_audited_on: dt.date | None
    not_accessible: tuple[str, ...]
    free_pages: tuple[FreePageView, ...]
    today: dt.date
    edition: str  # short commit of the build; "" outside git


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
    redirects: tuple[tuple[str, str], ...]  # former address, present one
