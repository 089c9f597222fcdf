"""A file → every telephone number, mail address and web address in it, wherever it stands: keys, texts, body.

A number hidden in a summary is dialled as much as one that has its key: all are sought, none is trusted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.document import Document, texts
from generator.content.phones import parse_phone
from generator.content.refusal import Refusal

PHONE, EMAIL, SITE = "telephone", "courriel", "site"

_NUMBERS = re.compile(r"(?<![\d+])(?:0[1-9](?:[ .\-]?\d\d){4}|\+\d{1,3}(?:[ .\-]?\d{1,4}){2,6})(?!\d)", re.ASCII)
_WORDS = re.compile(r"[\s()<>\[\]{}\"'«»,;|]+")  # between the words of a text, and around the address of a link
_NO_TEXT = frozenset(
    ("siret", "rna", "code_postal", "code_insee", "latitude", "longitude", "horaires_accueil", "import")
)


@dataclass(frozen=True, slots=True)
class Reached:
    """A way to reach somebody."""

    kind: str  # PHONE, EMAIL or SITE
    shown: str


def reached(document: Document) -> tuple[Reached, ...]:
    """Return the ways a file gives, each once, in the order of the file."""
    found: dict[Reached, None] = {}
    for path, node in texts(document.root):
        if not _NO_TEXT.isdisjoint(path):
            continue
        text = str(node.value)
        found |= dict.fromkeys([Reached(PHONE, _number(text))] if path[-1:] == (PHONE,) else _in_text(text))
    return tuple(found | dict.fromkeys(_in_text(document.body)))


def _in_text(text: str) -> Iterator[Reached]:
    for number in _NUMBERS.findall(text):
        yield Reached(PHONE, _number(number))
    for word in _WORDS.split(text):
        lowered = word.rstrip(".:!?").lower()
        if lowered.startswith(("http://", "https://", "www.")):
            yield Reached(SITE, word.rstrip(".:!?"))
        elif "@" in lowered.strip("@"):
            yield Reached(EMAIL, lowered.removeprefix("mailto:"))


def _number(text: str) -> str:
    """Return a number as people write it, so that another writing of it is no other number."""
    try:
        return parse_phone(text).display
    except Refusal:
        return " ".join(text.split())
