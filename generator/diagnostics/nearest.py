"""Did you mean … ?"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from functools import lru_cache

from rapidfuzz import fuzz, process

MIN_LIKENESS = 72  # out of 100: one or two letters wrong in a word, or a word left out
LONGEST = 100  # characters: nobody mistypes more than that
MOST_GUESSES = 20  # a file: each looks through every known word


class Guesses:
    """The guesses of one file: the first few unknown words get one, the others none."""

    def __init__(self) -> None:
        self._left = MOST_GUESSES

    def nearest(self, word: str, choices: Collection[str]) -> str:
        """Return the choice most like a word; "" where none is like it, or when there were guesses enough."""
        self._left -= 1
        return nearest(word, choices) if self._left >= 0 else ""


def nearest(word: str, choices: Collection[str]) -> str:
    """Return the choice most like a word, or "" where none is like it."""
    if len(word) > LONGEST:
        return ""
    plain = unicodedata.normalize("NFKD", word.lower()).encode("ascii", "ignore").decode()
    found = process.extractOne(plain, _in_order(frozenset(choices)), scorer=fuzz.WRatio, score_cutoff=MIN_LIKENESS)
    return found[0] if found else ""


@lru_cache(maxsize=32)
def _in_order(choices: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(choices))
