"""A page as the search knows it, and how its parts are told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.content.phones import Phone
from generator.directory.views import ActorCard, ConventionCard, Term, TermPage, TerritoryRef
from generator.site.search.within import Holders

# How much a word counts by where it stands, on Pagefind's scale, 0 to 10; a plain paragraph counts 1.
NAME, ALIAS, LEAD, LABEL, TEXT = 10, 8, 4, 2, 1

# The order of kinds, where nothing else decides.
ACTOR, CONVENTION, GLOSSARY, FREE_PAGE = range(4)

_MARKDOWN_TARGET = re.compile(r"\]\([^)]{0,2000}\)|<https?://[^>\s]{0,2000}>|https?://\S{1,2000}")


@dataclass(frozen=True, slots=True)
class Record:
    """One page as the search knows it. Texts are as readers see them: folding comes when they are written."""

    url: str  # path from the site's root, as in the views
    kind: str  # acteur, convention, terme, page
    name: str
    acronym: str  # shown after the name that does not hold it
    line: str  # under the name in a result: "Association · Montaurel"
    summary: str
    state: str  # "Fermé ou remplacé"; "" where there is nothing to warn of
    texts: tuple[tuple[int, str], ...]  # weight, text
    filters: tuple[tuple[str, str], ...]  # name, value
    order: tuple[object, ...]  # among all records when there are no words to rank by
    tie_order: tuple[object, ...]  # between records that words rank equal
    phone: Phone | None = None  # the number of "Appeler"


class Needs:
    """The needs that domains answer. Archived pages are found too, last, though the pages of needs leave them out."""

    def __init__(self, pages: Iterable[TermPage]) -> None:
        self._needs = [(page.term, {domain.code for domain in page.related}) for page in pages]

    def of(self, card: ActorCard | ConventionCard) -> list[Term]:
        domains = {domain.code for domain in card.domains}
        return [need for need, answered_by in self._needs if domains & answered_by]


def plain(markdown: str) -> str:
    """Return the words of a Markdown text, without the addresses its links lead to."""
    return _MARKDOWN_TARGET.sub(" ", markdown)


def filters_of(
    kind: str, needs: Iterable[Term], domains: Iterable[Term], audiences: Iterable[Term]
) -> Iterator[tuple[str, str]]:
    """Yield what a page is filtered on, places apart."""
    terms = {"besoin": needs, "domaine": domains, "public": audiences}
    yield "genre", kind
    for name, values in terms.items():
        yield from ((name, term.code) for term in values)


def places_of(
    covered: Iterable[TerritoryRef], stands: Iterable[TerritoryRef], holders: Holders
) -> Iterator[tuple[str, str]]:
    """Yield what a page is filtered on by place: what it covers, then the wide territories it lies in."""
    covered = tuple(covered)
    yield from (("territoire", territory.key) for territory in covered)
    yield from (("dans", key) for key in holders.of((*covered, *stands)))


def last_filter(is_last: bool) -> tuple[tuple[str, str], ...]:
    """Mark what comes after everything else: suspended, archived, past."""
    return (("dernier", "oui"),) if is_last else ()


def line_of(*parts: str) -> str:
    """Join what is known into the line under a name."""
    return " · ".join(part for part in parts if part)


def present(texts: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Leave out what is empty."""
    return ((weight, text) for weight, text in texts if text)
