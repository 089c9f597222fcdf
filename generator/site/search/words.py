"""The words that can be found: the search page offers the nearest ones where a word finds nothing."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from generator.content.slugs import plain_letters
from generator.site.search.forms import masculine, other_forms
from generator.site.search.record import ALIAS, Record

MOST_WORDS = 15_000  # 60 kB on the wire; names come first
_LETTER = "A-Za-zÀ-ÖØ-öø-\u024f"
_WORD = re.compile(f"(?<![0-9{_LETTER}])[{_LETTER}]{{4,40}}(?![0-9{_LETTER}])")


def word_list(found: Iterable[Record]) -> bytes:
    """Return the file of the words: small letters, accents kept, those of most pages first.

    A word written two ways is given once, as most pages write it. Where there are too many, those of names are kept.
    """
    pages, named = Counter[str](), set[str]()
    for record in found:
        names = _words(record.name, *(text for weight, text in record.texts if weight >= ALIAS))
        pages.update(names | _words(*(text for _, text in record.texts)))
        named |= names
    plain = {word: plain_letters(word) for word in pages}
    best: dict[str, str] = {}
    for word in sorted(pages, key=lambda word: (-pages[word], word)):
        best.setdefault(plain[word], word)
    first = {plain[word] for word in named}
    kept = sorted(best.values(), key=lambda word: (plain[word] not in first, -pages[word], word))[:MOST_WORDS]
    words = sorted(kept, key=lambda word: (-pages[word], word))
    return json.dumps({"mots": words}, ensure_ascii=False, separators=(",", ":")).encode()


def _words(*texts: str) -> set[str]:
    return set().union(*map(_words_of, texts))


@lru_cache(maxsize=8192)  # labels come back on thousands of pages
def _words_of(text: str) -> frozenset[str]:
    written = masculine(text)
    return frozenset(_WORD.findall(" ".join((written, *other_forms(written))).lower()))
