"""Names in order: the one French collation of the project."""

from __future__ import annotations

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "’": "'"})
_ARTICLE = re.compile(r"(?:les |le |la |l')\s*", re.IGNORECASE)


def sort_key(name: str) -> str:
    """Return what a name is sorted by: no accent, no case, no punctuation, no leading article."""
    plain = " ".join(name.translate(_LIGATURES).split())
    letters = unicodedata.normalize("NFKD", _ARTICLE.sub("", plain, count=1) if _ARTICLE.match(plain) else plain)
    folded = "".join(c if c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    return f"{' '.join(folded.casefold().split())}\t{name}"


def initial(key: str) -> str:
    """Return the letter a sort key falls under: "A" … "Z", "0-9" for the rest."""
    first = key[:1].upper()
    return first if "A" <= first <= "Z" else "0-9"
