"""A page as the search knows it, and how its parts are told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.content.phones import Phone

# How much a word counts by where it stands, on Pagefind's scale, 0 to 10; a plain paragraph counts 1.
NAME, ALIAS, LEAD, LABEL, TEXT, ASIDE = 10.0, 8.0, 4.0, 2.0, 1.0, 0.25

# The filters that hold where a page is found: what it covers, the wide territories it is or lies in.
COVERS, LIES_IN = "couvre", "dans"

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
    texts: tuple[tuple[float, str], ...]  # weight, text
    criteria: tuple[str, ...]  # values of the facets, as in ``facets``
    covers: tuple[str, ...]  # keys of territories
    lies_in: tuple[str, ...]
    order: tuple[object, ...]  # among all records when there are no words to rank by
    tie_order: tuple[object, ...]  # between records that words rank equal
    phone: Phone | None = None  # the number of "Appeler"


def plain(markdown: str) -> str:
    """Return the words of a Markdown text, without the addresses its links lead to."""
    return _MARKDOWN_TARGET.sub(" ", markdown)


def line_of(*parts: str) -> str:
    """Join what is known into the line under a name."""
    return " · ".join(part for part in parts if part)


def present(texts: Iterable[tuple[float, str]]) -> Iterator[tuple[float, str]]:
    """Leave out what is empty."""
    return ((weight, text) for weight, text in texts if text)
