"""The name of a new file: from the row, and of no other file."""

from __future__ import annotations

from generator.content.slugs import MAX_SLUG, shortened, suggested_slug
from generator.exchange.importers.present import Present


class Taken(Exception):
    """The name is that of a file this import has no right to."""


class Names:
    """The names in use."""

    def __init__(self, present: Present) -> None:
        self._files = present.slugs
        self._ours = frozenset(file.source.slug for file in present.imported.values())
        self._given: set[str] = set()

    def choose(self, title: str, identifier: str) -> tuple[str, str]:
        """Return the name wanted and the one to use: the same, or completed by the identifier if another row has it.

        Raises:
            Taken: it is that of a file somebody wrote, or that another source gave.
        """
        wanted = suggested_slug(title)
        if wanted in self._files - self._ours:
            raise Taken(wanted)
        if wanted not in self._files and wanted not in self._given:
            return wanted, wanted
        suffix = suggested_slug(identifier)
        slug = f"{shortened(wanted, MAX_SLUG - len(suffix) - 1)}-{suffix}"
        if slug in self._files or slug in self._given:
            raise Taken(slug)
        return wanted, slug

    def give(self, slug: str) -> None:
        """Remember a name as given to a file."""
        self._given.add(slug)
