"""What templates and exports are given: the public side of the directory, whole, and nothing confidential.

Everything is resolved here (labels, links, dates in force, sentences' parts); a template only lays it out.
Addresses of pages are paths from the site's root ("/acteurs/x/"); "" where a thing has no page.
"""

from generator.directory.views.actor import (
    AccessView,
    ActorView,
    ContactView,
    LocationView,
    NoticeView,
    PlainLanguageView,
    ServiceView,
    WordedHours,
)
from generator.directory.views.cards import ActorCard, ConventionCard, ParticipationView, State
from generator.directory.views.common import (
    EmailView,
    EmergencyView,
    EventView,
    Freshness,
    LinkView,
    Term,
    TerritoryRef,
)
from generator.directory.views.convention import (
    ActionView,
    AmendmentView,
    BodyView,
    ConventionView,
    DocumentView,
    EvaluationView,
    IndicatorView,
    MeansView,
    MeetingView,
    PartyView,
    ReadingView,
    RenewalView,
    SharedInformationView,
)
from generator.directory.views.lists import (
    FreePageView,
    GlossaryEntry,
    LetterGroup,
    StateGroup,
    TermPage,
    TerritoryGroup,
    TerritoryView,
)
from generator.directory.views.site import Directory, PublisherView, SiteView
from generator.directory.views.ties import Declaration, InstitutionalTie, Membership, NetworkTie, Partnership

__all__ = [
    "AccessView",
    "ActionView",
    "ActorCard",
    "ActorView",
    "AmendmentView",
    "BodyView",
    "ContactView",
    "ConventionCard",
    "ConventionView",
    "Declaration",
    "Directory",
    "DocumentView",
    "EmailView",
    "EmergencyView",
    "EvaluationView",
    "EventView",
    "FreePageView",
    "Freshness",
    "GlossaryEntry",
    "IndicatorView",
    "InstitutionalTie",
    "LetterGroup",
    "LinkView",
    "LocationView",
    "MeansView",
    "MeetingView",
    "Membership",
    "NetworkTie",
    "NoticeView",
    "ParticipationView",
    "Partnership",
    "PartyView",
    "PlainLanguageView",
    "PublisherView",
    "ReadingView",
    "RenewalView",
    "ServiceView",
    "SharedInformationView",
    "SiteView",
    "State",
    "StateGroup",
    "Term",
    "TermPage",
    "TerritoryGroup",
    "TerritoryRef",
    "TerritoryView",
    "WordedHours",
]
