"""The conventions: by state, with the networks beside them, and one page each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.model.types import PartialDate
from generator.directory.views import ConventionCard, ConventionView, Directory, LinkView, StateGroup
from generator.language import N_
from generator.site.pages.convention_lists import MOST_CARDS
from generator.site.pages.letters import letters_about
from generator.site.pages.page import Page, page_at
from generator.site.pages.parties import by_role
from generator.site.pages.places import PlaceGroup, Places, key_of
from generator.site.pages.sheets import LONGEST, Section, sheets
from generator.site.pages.trends import trend_of

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
    places = Places(directory)
    parted = {state.term.code: _parted(state, places) for state in directory.states if _is_parted(directory, state)}
    yield page_at(
        "/conventions/",
        "conventions.html",
        states=directory.states,
        parted=parted,
        networks=directory.networks,
    )
    for state in directory.states:
        for group, url in parted.get(state.term.code, ()):
            for sheet in sheets(url, [Section("", group.entries)]):
                yield page_at(sheet.url, "state-place.html", state=state.term, place=group.place, sheet=sheet)
    for convention in directory.conventions:
        yield _convention_page(directory, convention)


def _is_parted(directory: Directory, state: StateGroup) -> bool:
    """Tell whether a state leaves the list, which is too long, for pages of its own."""
    return len(directory.conventions) > LONGEST and len(state.conventions) > MOST_CARDS


def _parted(state: StateGroup, places: Places) -> tuple[tuple[PlaceGroup[ConventionCard], str], ...]:
    """Part the conventions of a state by territory, each with the address of its list."""
    groups = places.part(state.conventions, lambda card: card.territories)
    return tuple((group, f"/conventions/etat/{state.term.code}/{key_of(group)}/") for group in groups)


def _convention_page(directory: Directory, convention: ConventionView) -> Page:
    card = convention.card
    return page_at(
        card.url,
        "convention.html",
        convention=convention,
        parts=_parts(convention),
        letters=letters_about(directory.site, card.title, card.url),
        signatories=tuple(party for party in convention.parties if party.is_signatory),
        others=by_role(convention.parties),
        milestones=_milestones(convention),
        trends=tuple(trend_of(indicator) for indicator in convention.indicators),
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
