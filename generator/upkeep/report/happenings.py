"""What happened to each page and in each convention, whenever it was."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.model import Convention
from generator.content.model.types import PartialDate
from generator.content.read.history import History
from generator.directory.befell import befell
from generator.directory.deadlines import ENDED
from generator.directory.history import a_day
from generator.directory.lifecycle import ONE_DAY, end_of, start_of
from generator.directory.views import ActorView, ConventionView
from generator.language import N_

ADDED, CHANGED, ARCHIVED = "pages_added", "pages_changed", "pages_archived"

KINDS = {  # in the order they are told
    ADDED: N_("fiches ajoutées"),
    CHANGED: N_("fiches modifiées"),
    ARCHIVED: N_("fiches archivées"),
    "pages_read": N_("fiches relues"),
    "conventions_signed": N_("conventions signées"),
    "conventions_begun": N_("conventions commencées"),
    "conventions_renewed": N_("conventions renouvelées ou remplacées"),
    "conventions_amended": N_("avenants"),
    "conventions_ended": N_("conventions arrivées à échéance ou résiliées"),
    "parties_confirmed": N_("signataires qui ont confirmé une convention"),
    "ties_begun": N_("liens de réseau commencés"),
    "meetings_held": N_("rencontres tenues"),
    "indicators_read": N_("indicateurs relevés"),
    "evaluations_made": N_("bilans d'évaluation"),
    "events": N_("événements"),
}
FROM_GIT = (ADDED, CHANGED, ARCHIVED)  # nobody else knows
_BEFELL = {"ajoutee": ADDED, "modifiee": CHANGED, "renommee": CHANGED, "archivee": ARCHIVED}

Page = ActorView | ConventionView


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened."""

    kind: str
    on: PartialDate
    page: Page
    detail: str = ""


def of_page(page: Page, history: History) -> Iterator[Happening]:
    """Yield what befell the page itself, and the events it tells."""
    if known := history.of(page.file):
        for on, what in befell(known, page.card.is_archived).items():
            if what in _BEFELL:
                yield Happening(_BEFELL[what], a_day(on), page)
    if page.freshness.verified_on:
        yield Happening("pages_read", a_day(page.freshness.verified_on), page)
    for event in page.history:
        if event.on:
            yield Happening("events", event.on, page, event.text)


def of_actor(actor: ActorView) -> Iterator[Happening]:
    """Yield the meeting and the ties an actor dates."""
    if actor.last_meeting:
        yield Happening("meetings_held", actor.last_meeting, actor)
    for tie in actor.network_ties:
        if tie.declared_here and tie.declared_here.since:
            yield Happening("ties_begun", tie.declared_here.since, actor, tie.other.name)


def of_convention(convention: ConventionView) -> Iterator[Happening]:
    """Yield the turns of a convention, and the work done in it."""
    if convention.signed_on:
        yield Happening("conventions_signed", convention.signed_on, convention)
    if convention.start:
        yield Happening("conventions_begun", convention.start, convention)
    state = convention.card.state
    if state.date and state.term.code in ENDED | {"resiliee"}:
        yield Happening("conventions_ended", state.date, convention)
    for amendment in convention.amendments:
        if amendment.on:
            yield Happening("conventions_amended", amendment.on, convention, amendment.purpose)
    for party in convention.parties:
        if party.confirmed_on:
            yield Happening("parties_confirmed", a_day(party.confirmed_on), convention, party.actor.name)
    yield from _work(convention)


def _work(convention: ConventionView) -> Iterator[Happening]:
    for body in convention.bodies:
        for meeting in body.meetings:
            yield Happening("meetings_held", a_day(meeting.on), convention, body.name)
    for indicator in convention.indicators:
        for reading in indicator.readings:
            yield Happening("indicators_read", a_day(reading.on), convention, indicator.label)
    for report in convention.evaluation.reports if convention.evaluation else ():
        if isinstance(report.link.on, PartialDate):
            yield Happening("evaluations_made", report.link.on, convention, report.link.title)


def renewals(view: ConventionView, convention: Convention, since: dt.date, until: dt.date) -> Iterator[Happening]:
    """Yield a tacit renewal in the period, which the files never write, and what took a convention's place."""
    ended, goes_on = end_of(convention, since - ONE_DAY), end_of(convention, until)
    start = None if view.replaced_by or view.card.is_archived else start_of(convention)
    if ended and goes_on and start and start <= ended < goes_on:
        yield Happening("conventions_renewed", a_day(ended + ONE_DAY), view)
    for milestone in view.milestones:
        if milestone.convention in view.replaced_by:
            yield Happening("conventions_renewed", milestone.on, view, milestone.convention.title)
