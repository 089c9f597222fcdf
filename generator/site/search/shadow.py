"""The shadow: one small page per record, holding only what is searched, folded, beside what a result shows as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from html import escape
from pathlib import Path
from textwrap import shorten

from generator.directory.names import added_acronym
from generator.language import Language
from generator.site.search.criteria import CRITERION
from generator.site.search.fold import fold
from generator.site.search.forms import masculine, other_forms
from generator.site.search.record import ASIDE, COVERS, LIES_IN, NAME, Record

# Pagefind also weighs what is kept of a page; search.js says how much each counts. A body is sought more often than a
# text about it, so the name of each kind has its own weight.
NAME_META = {"acteur": "title", "convention": "convention", "terme": "terme", "page": "page"}
# A word of every page: asked for all pages without any, Pagefind would fetch the whole index. Nobody types it, and what
# comes after "z" is in the smallest part of the index.
EVERY_PAGE = "þþþ"
SHOWN_LENGTH = 280  # characters of a summary in a result


def shadow(found: Iterable[Record], words: Language) -> Iterator[tuple[str, bytes]]:
    """Yield the path and content of each page of the shadow, sorted by path.

    Args:
        found: the records, in any order.
        words: the language of the site: for stems, and for what results show.
    """
    found = sorted(found, key=lambda record: record.url)
    ranks = _ranks(found, "order")
    tie_ranks = _ranks(found, "tie_order")
    for record in found:
        yield path_of(record.url), _page(record, words, ranks[record.url], tie_ranks[record.url]).encode()


def write_shadow(pages: Iterable[tuple[str, bytes]], folder: Path) -> None:
    """Write the pages into a folder."""
    for path, data in pages:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def path_of(url: str) -> str:
    """Return the file that stands for an address: flat, so that thousands of pages do not cost as many folders.

    "/acteurs/x/" gives "acteurs/x.html", "/glossaire/#caf" gives "glossaire/#caf.html"; the script of the search page
    reads it the other way.
    """
    return f"{url.strip('/')}.html" if url != "/" else "index.html"


def _ranks(found: Iterable[Record], order: str) -> dict[str, int]:
    """Number the records, from 1: Pagefind sorts text by code point, and numbers as numbers."""
    return {record.url: rank for rank, record in enumerate(sorted(found, key=lambda r: getattr(r, order)), 1)}


def _page(record: Record, words: Language, rank: int, tie_rank: int) -> str:
    """Write one page. Values stand in attributes that Pagefind is pointed to, never in its own little language."""
    name, typeset = fold(masculine(record.name)), words.typography
    acronym = added_acronym(record.acronym, record.name)
    title = f"{record.name} ({acronym})" if acronym else record.name
    kept = {
        NAME_META[record.kind]: name,
        "sigle": fold(record.acronym) if record.kind == "acteur" else "",
        "nom": typeset(title),
        "ligne": typeset(record.line),
        "resume": typeset(_shown(record.summary)),
        "etat": typeset(record.state),
        # What is kept is searched too: a number is one word each way, so that "61" or "tel" does not find them all.
        "numero": record.phone.display.replace(" ", "") if record.phone else "",
        "appel": record.phone.href.removeprefix("tel:") if record.phone else "",
    }
    head = [
        *(_meta(f"meta={key}", value) for key, value in kept.items() if value),
        *(_meta(f"filter={CRITERION}", value) for value in record.criteria),
        *(_meta(f"filter={COVERS}", value) for value in record.covers),
        *(_meta(f"filter={LIES_IN}", value) for value in record.lies_in),
        _meta("sort=rang", str(rank)),
        _meta("sort=egalite", str(tie_rank)),
    ]
    texts = ((ASIDE, EVERY_PAGE), (NAME, record.name), *record.texts)
    body = [f'<p data-pagefind-weight="{weight:g}">{_searched(text)}</p>' for weight, text in texts]
    return "\n".join(
        (
            f'<!doctype html><html lang="{words.code}"><head><meta charset="utf-8"><title>-</title>',
            *head,
            "</head><body data-pagefind-body>",
            *body,
            "</body></html>\n",
        )
    )


@lru_cache(maxsize=8192)  # labels come back on thousands of pages
def _searched(text: str) -> str:
    """Return a text folded, with other forms of the words it holds, as HTML."""
    folded = fold(masculine(text))
    return escape(" ".join((folded, *other_forms(folded))))


@lru_cache(maxsize=1024)
def _shown(summary: str) -> str:
    return shorten(summary, SHOWN_LENGTH, placeholder="…")


@lru_cache(maxsize=8192)
def _meta(directive: str, value: str) -> str:
    """Write a value that Pagefind is to keep: ``directive`` is "filter=besoin", "meta=nom", "sort=rang"."""
    kind, _, key = directive.partition("=")
    return f'<meta data-pagefind-{kind}="{key}[content]" content="{escape(value)}">'
