"""The lists by need, by domain and by audience."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.directory.views import ActorCard, Directory, TermPage
from generator.site.pages.page import Page, page_at
from generator.site.pages.places import Places
from generator.site.pages.sheets import LONGEST, Section, sheets


def term_pages(directory: Directory) -> Iterator[Page]:
    """Yield the index of each kind and the page of each value."""
    places = Places(directory)
    kinds = (("besoins", directory.needs), ("domaines", directory.domains), ("publics", directory.audiences))
    for kind, terms in kinds:
        yield page_at(f"/{kind}/", "terms.html", kind=kind, terms=terms)
        yield from _pages_of(kind, terms, places)


def _pages_of(kind: str, terms: Sequence[TermPage], places: Places) -> Iterator[Page]:
    for term in terms:
        if len(term.actors) <= LONGEST:
            sections = [Section("", term.actors)]
            yield _page(kind, term, term.term.url, sections)
        else:
            yield from _split_by_place(kind, term, places)


def _page(kind: str, term: TermPage, url: str, sections: Sequence[Section[ActorCard]]) -> Page:
    return page_at(url, "term.html", kind=kind, list=term, sheet=sheets(url, sections)[0], places=())


def _split_by_place(kind: str, term: TermPage, places: Places) -> Iterator[Page]:
    """Yield a light first page that leads to the list of each territory."""
    url = term.term.url
    groups = places.part(term.actors)
    keyed = [(group, f"{url}{group.place.key if group.place else 'ailleurs'}/") for group in groups]
    yield page_at(url, "term.html", kind=kind, list=term, sheet=sheets(url, [])[0], places=tuple(keyed))
    for group, own in keyed:
        for sheet in sheets(own, [Section("", group.actors)]):
            yield page_at(sheet.url, "term-place.html", kind=kind, list=term, place=group.place, sheet=sheet)
