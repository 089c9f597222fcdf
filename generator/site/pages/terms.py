"""The lists by need, by domain and by audience."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.directory.views import Directory, TermPage
from generator.language import N_
from generator.site.pages.page import Page, page_at
from generator.site.pages.places import Places
from generator.site.pages.sheets import LONGEST, Section, sheets


def term_pages(directory: Directory) -> Iterator[Page]:
    """Yield the index of each kind and the page of each value."""
    places = Places(directory)
    kinds = (
        ("besoins", N_("Par besoin"), directory.needs),
        ("domaines", N_("Par domaine"), directory.domains),
        ("publics", N_("Par public"), directory.audiences),
    )
    for kind, title, terms in kinds:
        index: dict[str, Any] = {"kind": kind, "title": title}
        yield page_at(f"/{kind}/", "terms.html", terms=terms, **index)
        for term in terms:
            yield from _pages_of(term, places, index)


def _pages_of(term: TermPage, places: Places, index: Mapping[str, Any]) -> Iterator[Page]:
    """Yield the list of a value; where it is long, a light page that leads to the list of each territory."""
    url = term.term.url
    is_short = len(term.actors) <= LONGEST
    groups = () if is_short else places.part(term.actors)
    keyed = tuple((group, f"{url}{group.place.key if group.place else 'ailleurs'}/") for group in groups)
    (whole,) = sheets(url, [Section("", term.actors if is_short else ())])
    yield page_at(url, "term.html", list=term, sheet=whole, places=keyed, **index)
    for group, own in keyed:
        for sheet in sheets(own, [Section("", group.actors)]):
            yield page_at(sheet.url, "term-place.html", list=term, place=group.place, sheet=sheet, **index)
