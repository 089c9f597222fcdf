"""A name written all in capitals: hard to read, and read letter by letter by some screen readers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from generator.content.model import Actor, Convention
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic, KeyPath

_WORD = re.compile(r"[^\W\d_]+")
_LONG = 7  # letters: longer than the acronyms of the field (SAMSAH, SESSAD, CLSPD)
_SMALL = frozenset(("DE", "DU", "DES", "LA", "LE", "LES", "ET", "AU", "AUX"))  # that no acronym holds


def check_actor_capitals(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Warn of a name in capitals."""
    yield from _check(entry, [(("nom",), entry.value.name)])


def check_convention_capitals(entry: Entry[Convention], today: dt.date) -> Iterator[Diagnostic]:
    """Warn of a title in capitals, or once of a party's name."""
    parties = ((("parties", position, "nom"), party.name) for position, party in enumerate(entry.value.parties))
    yield from _check(entry, [(("titre",), entry.value.title), *parties])


def _check(entry: Entry[Any], names: list[tuple[KeyPath, str]]) -> Iterator[Diagnostic]:
    """Report the first name in capitals: where there are several, they were all written by the same hand."""
    path, name = next(((path, name) for path, name in names if is_in_capitals(name)), ((), ""))
    if name:
        yield entry.diagnostic("W233", path, name)


def is_in_capitals(name: str) -> bool:
    """True where most letters are capitals and a word is no acronym; a brand of one word may be."""
    words = _WORD.findall(name)
    capitals = [word for word in words if word.isupper()]
    is_loud = len(capitals) > 1 and any(len(word) >= _LONG or word in _SMALL for word in capitals)
    return is_loud and 2 * sum(map(len, capitals)) > sum(map(len, words))
