"""Lists of pages, whatever they are lists of, as people and programs read them."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from generator.diagnostics.markdown import plain
from generator.language import N_, Language, capital

INDENT = "  "
_WIDTH = 100
_DASH = " \N{EN DASH} "  # between what belongs together


@dataclass(frozen=True, slots=True)
class Named:
    """A page, or a domain."""

    name: str
    file: str  # "" for a domain


@dataclass(frozen=True, slots=True)
class Line:
    """What belongs together, and what is to be known of it."""

    named: tuple[Named, ...]
    detail: str


@dataclass(frozen=True, slots=True)
class Listing:
    """What is counted, and each case."""

    key: str  # in JSON
    title: str
    lines: tuple[Line, ...]


def text_lines(listing: Listing, limit: int | None, words: Language) -> list[str]:
    """Tell a list for a terminal: its title, so many lines, how many more."""
    lines = [_titled(listing, words)]
    for line in listing.lines[:limit]:
        lines += wrapped(_named(line) + _detail(line), INDENT, INDENT * 2)
    more = _more(listing, limit, words)
    return [*lines, f"{INDENT}{more}"] if more else lines


def markdown_blocks(listing: Listing, limit: int | None, words: Language) -> list[str]:
    """Tell a list for a forge or a letter: its title, then the list."""
    items = [f"- {_names(line)}{plain(_detail(line))}" for line in listing.lines[:limit]]
    if more := _more(listing, limit, words):
        items.append(f"- {plain(more)}")
    return [f"## {plain(_titled(listing, words))}", "\n".join(items)]


def json_of(listing: Listing, limit: int | None) -> dict[str, object]:
    """Tell a list for a program."""
    return {
        "count": len(listing.lines),
        "entries": [
            {"named": [{"name": one.name, "file": one.file or None} for one in line.named], "detail": line.detail}
            for line in listing.lines[:limit]
        ],
    }


def wrapped(text: str, first: str, next_ones: str) -> list[str]:
    """Cut a text into lines that fit a terminal."""
    return textwrap.wrap(
        text, _WIDTH, initial_indent=first, subsequent_indent=next_ones, break_long_words=False, break_on_hyphens=False
    )


def _titled(listing: Listing, words: Language) -> str:
    return f"{capital(listing.title)} ({words.number(len(listing.lines))})"


def _named(line: Line) -> str:
    return _DASH.join(f"{one.name}  ({one.file})" if one.file else one.name for one in line.named)


def _names(line: Line) -> str:
    return _DASH.join(f"{plain(one.name)} (`{one.file}`)" if one.file else plain(one.name) for one in line.named)


def _detail(line: Line) -> str:
    return f" : {line.detail}" if line.detail else ""


def _more(listing: Listing, limit: int | None, words: Language) -> str:
    """Say how many lines are not shown; "" where all are."""
    left = len(listing.lines[limit or len(listing.lines) :])
    return words.plural(N_("et {count} autre"), N_("et {count} autres"), left) if left else ""
