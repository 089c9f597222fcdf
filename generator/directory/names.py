"""Names in order: the one French collation of the project."""

from __future__ import annotations

import re

from generator.content.slugs import plain_letters

_ARTICLE = re.compile(r"\s*(?:(?:les|le|la)\s+|l['’]\s*)", re.IGNORECASE)


def sort_key(name: str) -> str:
    """Return what a name is sorted by: no accent, no case, no punctuation, no leading article."""
    article = _ARTICLE.match(name)
    plain = plain_letters(name[article.end() :] if article else name)
    words = "".join(character if character.isalnum() else " " for character in plain).split()
    return f"{' '.join(words)}\t{name}"


def added_acronym(acronym: str, name: str) -> str:
    """Return the acronym to show after a name, "" where the name holds it already."""
    return "" if acronym in name else acronym


def initial(key: str) -> str:
    """Return the letter a sort key falls under: "A" … "Z", "0-9" for the rest."""
    first = key[:1].upper()
    return first if "A" <= first <= "Z" else "0-9"
