"""The lists by need, by domain and by audience."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.directory.views import Directory, TermPage
from generator.language import N_
from generator.site.pages.convention_lists import ConventionLists
from generator.site.pages.page import Page, page_at
from generator.site.pages.places import key_of
from generator.site.pages.sheets import LONGEST, Section, sheets


def term_pages(directory: Directory) -> Iterator[Page]:
    """Yield the index of each kind and the page of each value."""
    lists = ConventionLists(directory)
    kinds = (
        ("besoins", N_("Par besoin"), directory.needs),
        ("domaines", N_("Par domaine"), directory.domains),
        ("publics", N_("Par public"), directory.audiences),
    )
    for kind, title, terms in kinds:
        index: dict[str, Any] = {"kind": kind, "title": title}
        yield page_at(f"/{kind}/", "terms.html", terms=terms, **index)
        for term in terms:
            yield from _pages_of(term, lists, index)


def _pages_of(term: TermPage, lists: ConventionLists, index: Mapping[str, Any]) -> Iterator[Page]:
    """Yield the list of a value; where it is long, a light page that leads to the list of each territory."""
    url = term.term.url
    is_short = len(term.actors) <= LONGEST
    groups = () if is_short else lists.places.part(term.actors, lists.places.near)
    keyed = tuple((group, f"{url}{key_of(group)}/") for group in groups)
    (whole,) = sheets(url, [Section("", term.actors if is_short else ())])
    convention_list = lists.of_conventions(term.conventions)
    yield page_at(url, "term.html", list=term, sheet=whole, places=keyed, convention_list=convention_list, **index)
    for group, own in keyed:
        for sheet in sheets(own, [Section("", group.entries)]):
            yield page_at(sheet.url, "term-place.html", list=term, place=group.place, sheet=sheet, **index)
