"""Slugs: what a content file may be called, and the plain letters they are made of."""

from __future__ import annotations

import re
import unicodedata

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAX_SLUG = 80  # characters
RESERVED = frozenset(  # "index" is every folder's own page; Windows keeps the others for its devices
    ("index", "con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)
_ANY = "fiche"  # where a name has no letter, or is reserved
_SPELT_OUT = str.maketrans({"œ": "oe", "æ": "ae", "’": "'"})


def is_slug(text: str) -> bool:
    """True for what a content file may be called."""
    return len(text) <= MAX_SLUG and SLUG.fullmatch(text) is not None and text not in RESERVED


def plain_letters(text: str) -> str:
    """Return a text small, without accents or ligatures: what two ways to write one name share."""
    spelt_out = unicodedata.normalize("NFKD", text.casefold().translate(_SPELT_OUT))
    return "".join(character for character in spelt_out if not unicodedata.combining(character))


def slugified(text: str) -> str:
    """Return the letters and digits of a text, a dash between its words; "" where it has none."""
    return "-".join(re.findall(r"[a-z0-9]+", plain_letters(text)))


def suggested_slug(name: str) -> str:
    """Return the file name a title would get: ``L'École à Angers`` → ``l-ecole-a-angers``."""
    slug = shortened(slugified(name), MAX_SLUG) or _ANY
    return f"{_ANY}-{slug}" if slug in RESERVED else slug


def shortened(slug: str, limit: int) -> str:
    """Cut a slug between two words."""
    if len(slug) <= limit:
        return slug
    return slug[: limit + 1].rpartition("-")[0] or slug[:limit]
