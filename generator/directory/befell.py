"""What befell each page, and when: as git tells, else as the page's own dates do; and the turns of each convention."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.content.model.types import PartialDate
from generator.content.read.history import Change, FileHistory
from generator.directory.history import a_day
from generator.directory.lifecycle import beginning
from generator.directory.register import Register
from generator.directory.views import ActorView, ConventionView
from generator.language import NN_

KINDS = {  # key → what befell a page; then, many
    "ajoutee": NN_("Fiche ajoutée", "{count} fiches ajoutées"),
    "archivee": NN_("Fiche archivée", "{count} fiches archivées"),
    "renommee": NN_("Fiche dont l'adresse a changé", "{count} fiches dont l'adresse a changé"),
    "modifiee": NN_("Fiche modifiée", "{count} fiches modifiées"),
    "relue": NN_("Fiche relue", "{count} fiches relues"),
    "supprimee": NN_("Fiche supprimée", "{count} fiches supprimées"),
    "debut": NN_("Convention commencée", "{count} conventions commencées"),
    "echeance": NN_("Échéance de convention passée", "{count} conventions dont l'échéance est passée"),
    "resiliation": NN_("Convention résiliée", "{count} conventions résiliées"),
    "remplacement": NN_("Convention remplacée", "{count} conventions remplacées"),
    "evenement": NN_("Événement", "{count} événements"),
}
ORDER = {kind: rank for rank, kind in enumerate(KINDS)}

Page = ActorView | ConventionView
Told = tuple[PartialDate, str, Page, str]  # when, what, to which page, in which words


def told_of(register: Register, page: Page) -> Iterator[Told]:
    """Yield what befell a page, and the events it tells."""
    known = register.history.of(page.file)
    if told := known.until(register.today) if known else None:
        yield from ((a_day(on), kind, page, "") for on, kind in befell(told, page.card.is_archived).items())
    elif page.freshness.verified_on:
        yield a_day(page.freshness.verified_on), "relue", page, ""
    for event in page.history:
        if event.on:
            yield event.on, "evenement", page, event.text


def befell(told: FileHistory, is_archived: bool) -> dict[dt.date, str]:
    """Return what befell a page on each day: what matters most, where there is more than one thing."""
    archived = next((change for change in told.changes if change.touches_status), None) if is_archived else None
    days: dict[dt.date, str] = {}
    for change in told.changes:
        kind = "archivee" if change is archived else _kind(change, told)
        days[change.on] = min(days.get(change.on, kind), kind, key=ORDER.__getitem__)
    return days


def _kind(change: Change, told: FileHistory) -> str:
    if change.kind == "added" and change is told.changes[-1]:
        return "ajoutee"
    return "renommee" if change.kind == "renamed" else "modifiee"


def turns_of(convention: ConventionView) -> Iterator[Told]:
    """Yield how a convention began and ended."""
    state, begun = convention.card.state, beginning(convention.signed_on, convention.start)
    if begun:
        yield begun, "debut", convention, ""
    if state.term.code == "resiliee" and convention.terminated_on:
        yield a_day(convention.terminated_on), "resiliation", convention, ""
    elif state.term.code == "echeance-passee" and state.date:
        yield state.date, "echeance", convention, ""
    successors = [one for one in convention.milestones if one.convention in convention.replaced_by]
    if state.term.code == "remplacee" and successors:
        yield successors[0].on, "remplacement", convention, ""
