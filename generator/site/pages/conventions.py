"""The conventions: by state, with the networks beside them, and one page each."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.citation import cite_convention
from generator.directory.views import ConventionCard, ConventionView, Directory, StateGroup
from generator.language import N_
from generator.site.pages.convention_lists import MOST_CARDS
from generator.site.pages.page import Page, page_at, withdrawn_page
from generator.site.pages.parties import by_role
from generator.site.pages.places import PlaceGroup, Places, key_of
from generator.site.pages.sheets import LONGEST, Section, sheets
from generator.site.pages.trends import trend_of

_SECTIONS = (
    *("qui-fait-quoi", "objectifs", "actions", "gouvernance", "moyens", "indicateurs", "evaluation", "participation"),
    *("information", "champ", "vie", "documents", "a-savoir", "sources", "citer"),
)


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
    if convention.is_withdrawn:
        said = N_("Cette fiche a été retirée de l'annuaire sur demande. Son adresse reste, sans contenu.")
        return withdrawn_page(card.url, card.title, said, [(one.title, one.url) for one in convention.see_instead])
    return page_at(
        card.url,
        "convention.html",
        convention=convention,
        parts=_parts(convention),
        record=convention.record,
        citation=cite_convention(directory.site, convention),
        signatories=tuple(party for party in convention.parties if party.is_signatory),
        others=by_role(convention.parties),
        trends=tuple(trend_of(indicator) for indicator in convention.indicators),
    )


def _parts(convention: ConventionView) -> tuple[str, ...]:
    """Return the keys of the sections of a page: all but those a convention is not expected to have."""
    return tuple(key for key in _SECTIONS if key != "a-savoir" or convention.body.strip())
