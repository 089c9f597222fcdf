"""The name of a new file: from the row, and of no other file."""

from __future__ import annotations

from hashlib import sha256

from generator.content.slugs import MAX_SLUG, shortened, slugified, suggested_slug
from generator.exchange.importers.present.read import Present

_LONGEST_SUFFIX = 24  # characters: beyond, an identifier would leave too little of the name


class Taken(Exception):
    """The name is that of a file this import has no right to."""


class Names:
    """The names in use."""

    def __init__(self, present: Present) -> None:
        ours = {file.source.slug for files in present.imported.values() for file in files}
        self._others = present.slugs - ours
        self._used = {*present.slugs, *present.former}

    def choose(self, title: str, identifier: str) -> tuple[str, str]:
        """Return the name wanted and the one to use: the same, or completed by the identifier if another row has it.

        Raises:
            Taken: it is that of a file somebody wrote, or that another source gave.
        """
        wanted = suggested_slug(title)
        for slug in (wanted, *(_joined(wanted, suffix) for suffix in _suffixes(identifier))):
            if slug in self._others:
                raise Taken(slug)
            if slug not in self._used:
                return wanted, slug
        raise Taken(slug)

    def give(self, slug: str) -> None:
        """Remember a name as given to a file."""
        self._used.add(slug)


def _suffixes(identifier: str) -> tuple[str, ...]:
    """Return what tells a row from its namesakes: its identifier if it is short, or else a digest of it."""
    digest = sha256(identifier.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    readable = slugified(identifier)
    return (readable, digest) if 0 < len(readable) <= _LONGEST_SUFFIX else (digest,)


def _joined(wanted: str, suffix: str) -> str:
    return f"{shortened(wanted, MAX_SLUG - len(suffix) - 1)}-{suffix}"
