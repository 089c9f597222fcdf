"""The conventions: by state, with the networks beside them, and one page each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.model.types import PartialDate
from generator.directory.views import ConventionView, Directory, LinkView
from generator.language import N_
from generator.site.pages.letters import letters_about
from generator.site.pages.page import Page, page_at
from generator.site.pages.sheets import LONGEST, Section, sheets

_SECTIONS = (
    *("qui-fait-quoi", "objectifs", "actions", "gouvernance", "moyens", "indicateurs", "evaluation", "participation"),
    *("information", "champ", "vie", "documents", "a-savoir", "sources", "citer"),
)


@dataclass(frozen=True, slots=True)
class Milestone:
    """A dated moment of a convention's life."""

    on: PartialDate | dt.date
    what: str  # a message to translate: "Signature"
    detail: str = ""
    link: LinkView | None = None


def convention_pages(directory: Directory) -> Iterator[Page]:
    """Yield the list and the page of each convention."""
    split = len(directory.conventions) > LONGEST
    states = tuple((group, f"/conventions/etat/{group.term.code}/" if split else "") for group in directory.states)
    total = len(directory.conventions)
    yield page_at("/conventions/", "conventions.html", states=states, networks=directory.networks, total=total)
    for group, url in states if split else ():
        for sheet in sheets(url, [Section("", group.conventions)]):
            yield page_at(sheet.url, "state.html", state=group.term, sheet=sheet)
    for convention in directory.conventions:
        yield _convention_page(directory, convention)


def _convention_page(directory: Directory, convention: ConventionView) -> Page:
    card = convention.card
    return page_at(
        card.url,
        "convention.html",
        convention=convention,
        parts=_parts(convention),
        letters=letters_about(directory.site, card.title, card.url),
        milestones=_milestones(convention),
    )


def _parts(convention: ConventionView) -> tuple[str, ...]:
    """Return the keys of the sections of a page: all but those a convention is not expected to have."""
    is_shown = {"a-savoir": convention.body.strip(), "sources": convention.sources or convention.keeper}
    return tuple(key for key in _SECTIONS if is_shown.get(key, True))


def _milestones(convention: ConventionView) -> tuple[Milestone, ...]:
    """Return what happened and what is due, earliest first."""
    found = [*_dated(convention)]
    found += [Milestone(a.on, N_("Avenant"), a.purpose, a.link) for a in convention.amendments if a.on]
    found += [Milestone(event.on, "", event.text) for event in convention.history if event.on]
    return tuple(sorted(found, key=lambda milestone: _day(milestone.on)))


def _dated(convention: ConventionView) -> Iterator[Milestone]:
    if convention.signed_on:
        yield Milestone(convention.signed_on, N_("Signature"))
    if convention.start and convention.start != convention.signed_on:
        yield Milestone(convention.start, N_("Début"))
    if convention.terminated_on:
        yield Milestone(convention.terminated_on, N_("Résiliation"))
    elif convention.card.state.end:
        written = convention.end if convention.end and convention.end.last == convention.card.state.end else None
        yield Milestone(written or convention.card.state.end, N_("Échéance"))


def _day(on: PartialDate | dt.date) -> dt.date:
    return on.first if isinstance(on, PartialDate) else on
