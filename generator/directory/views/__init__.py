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
    Edition,
    EmailView,
    EmergencyView,
    EventView,
    Freshness,
    LinkView,
    Term,
    TerritoryRef,
)
from generator.directory.views.contribution import Contribution, ForgeDoor, NewFile
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
    Milestone,
    PartyView,
    ReadingView,
    RenewalView,
    SharedInformationView,
    SubsidyView,
)
from generator.directory.views.deadlines import Deadline, DeadlineCalendar, DeadlineMonth
from generator.directory.views.downloads import Download
from generator.directory.views.gaps import DenseGroup, GapFigures, Gaps, Overlap
from generator.directory.views.lists import (
    FreePageView,
    GlossaryEntry,
    LetterGroup,
    StateGroup,
    TermPage,
)
from generator.directory.views.meet import Encounter
from generator.directory.views.network import Bridge, DomainPair, MutualTie, NetworkFigures, NetworkView
from generator.directory.views.news import NewsEntry, NewsView
from generator.directory.views.participation import (
    ActorParticipation,
    ConditionCount,
    ConventionParticipation,
    LevelGroup,
    ParticipationOverview,
    StepGroup,
)
from generator.directory.views.record import RecordView
from generator.directory.views.site import Directory, PublisherView, SiteView
from generator.directory.views.territories import (
    LocalLine,
    MapCommune,
    MapPoint,
    NeedGroup,
    TerritoryGroup,
    TerritoryMap,
    TerritoryView,
)
from generator.directory.views.ties import Declaration, InstitutionalTie, Membership, NetworkTie, Partnership

__all__ = [
    "AccessView",
    "ActionView",
    "ActorCard",
    "ActorParticipation",
    "ActorView",
    "AmendmentView",
    "BodyView",
    "Bridge",
    "ConditionCount",
    "ContactView",
    "Contribution",
    "ConventionCard",
    "ConventionParticipation",
    "ConventionView",
    "Deadline",
    "DeadlineCalendar",
    "DeadlineMonth",
    "Declaration",
    "DenseGroup",
    "Directory",
    "DocumentView",
    "DomainPair",
    "Download",
    "Edition",
    "EmailView",
    "EmergencyView",
    "Encounter",
    "EvaluationView",
    "EventView",
    "ForgeDoor",
    "FreePageView",
    "Freshness",
    "GapFigures",
    "Gaps",
    "GlossaryEntry",
    "IndicatorView",
    "InstitutionalTie",
    "LetterGroup",
    "LevelGroup",
    "LinkView",
    "LocalLine",
    "LocationView",
    "MapCommune",
    "MapPoint",
    "MeansView",
    "MeetingView",
    "Membership",
    "Milestone",
    "MutualTie",
    "NeedGroup",
    "NetworkFigures",
    "NetworkTie",
    "NetworkView",
    "NewFile",
    "NewsEntry",
    "NewsView",
    "NoticeView",
    "Overlap",
    "ParticipationOverview",
    "ParticipationView",
    "Partnership",
    "PartyView",
    "PlainLanguageView",
    "PublisherView",
    "ReadingView",
    "RecordView",
    "RenewalView",
    "ServiceView",
    "SharedInformationView",
    "SiteView",
    "State",
    "StateGroup",
    "StepGroup",
    "SubsidyView",
    "Term",
    "TermPage",
    "TerritoryGroup",
    "TerritoryMap",
    "TerritoryRef",
    "TerritoryView",
    "WordedHours",
]
