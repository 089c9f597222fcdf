"""What asked to leave the directory and must not come back with the next import."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.exchange.importers.notes import WITHDRAWN, Note
from generator.exchange.importers.rows.filled import Filled, Leaf
from generator.language import N_

LISTED = N_("figure dans les « retraits » de site.yml")
LISTED_BY_SLUG_ALONE = N_(
    "figure dans les « retraits » de site.yml par son seul nom de fiche : si la source change ce nom, elle reviendra ; "
    "ajoutez-y l'identifiant indiqué"
)
_NUMBERS = ("siret", "rna")


def withdrawal(listed: tuple[str, ...], slug: str, mark: str, entry: Filled) -> Note | None:
    """Return why a row is left alone, None if nothing in it asked to leave.

    Args:
        listed: ``retraits`` of site.yml.
        slug: of the file it would be.
        mark: ``source:identifiant``.
        entry: the values of the file; a number counts wherever it stands, that of a party too.
    """
    known = _known(listed)
    if known & {_bare(mark), *map(_bare, _numbers(entry))}:
        return Note(WITHDRAWN, before=slug, reason=LISTED)
    if _bare(slug) in known:
        return Note(WITHDRAWN, before=slug, after=mark, reason=LISTED_BY_SLUG_ALONE)
    return None


@lru_cache(maxsize=1)  # asked for each row, and the same for all
def _known(listed: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_bare, listed))


def _numbers(filled: Filled, key: str = "") -> Iterator[str]:
    """Yield each SIRET and RNA of a file to be."""
    if isinstance(filled, Leaf):
        if key in _NUMBERS:
            yield filled.text
        return
    for name, item in filled.items() if isinstance(filled, dict) else ((key, item) for item in filled):
        yield from _numbers(item, name)


def _bare(text: str) -> str:
    """Return a name or number without what may be typed in it or not: spaces, capitals."""
    return "".join(text.split()).casefold()
