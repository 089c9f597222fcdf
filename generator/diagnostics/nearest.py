"""Did you mean … ?"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

from rapidfuzz import fuzz, process

MIN_LIKENESS = 72  # out of 100: one or two letters wrong in a word, or a word left out


def nearest(word: str, choices: Collection[str]) -> str:
    """Return the choice most like a word, or "" where none is like it."""
    plain = unicodedata.normalize("NFKD", word.lower()).encode("ascii", "ignore").decode()
    found = process.extractOne(plain, sorted(choices), scorer=fuzz.WRatio, score_cutoff=MIN_LIKENESS)
    return found[0] if found else ""
