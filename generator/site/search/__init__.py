"""Make the site searchable.

The story, in order:

1. ``records`` says what each page gives to the search: names, texts, what a result shows, what it is filtered on:
   ``facets``, and the places ``within`` which it lies.
2. ``shadow`` writes that as small pages, folded (``fold``), for nobody but the indexer.
3. ``pagefind`` indexes them and makes sure that the index is whole.
4. ``places`` tells where a person may live, and what holds each place; ``words``, what can be found.

The page itself is ``search.html`` of the theme, its script ``search.js``.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from generator.diagnostics.errors import system_faults
from generator.directory.views import Directory
from generator.language import language
from generator.site.search.pagefind import OPTIONS, pagefind_version, refuse_partial_index, run_pagefind, tidy
from generator.site.search.places import FOLDER, place_files
from generator.site.search.records import records
from generator.site.search.shadow import shadow, write_shadow
from generator.site.search.words import word_list

_PREFIX = "shadow-"

__all__ = ["Searched", "remove_leftovers"]


class Searched:
    """What is searched of a directory: made once, for its key, its index and its words."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._records = tuple(records(directory))
        self._pages = tuple(shadow(self._records, language(directory.site.language)))

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the files that the search page asks for beside the index: places, words."""
        yield from place_files(self._directory)
        yield f"{FOLDER}/mots.json", word_list(self._records)

    def key(self) -> str:
        """Return a digest of all that the index depends on: equal keys, equal records in the index."""
        digest = blake2b(repr((pagefind_version(), OPTIONS)).encode(), digest_size=20)
        for path, data in self._pages:
            digest.update(f"{path}\n{len(data)}\n".encode())
            digest.update(data)
        return digest.hexdigest()

    def make_index(self, folder: Path, work: Path) -> None:
        """Fill an empty folder with the index.

        Args:
            folder: where the index goes; nothing else may be in it.
            work: where the shadow is written; it is removed afterwards.

        Raises:
            GeneratorError: the index could not be made, or is not whole.
        """
        with system_faults(work):
            work.mkdir(parents=True, exist_ok=True)
            with TemporaryDirectory(prefix=_PREFIX, dir=work) as place:
                write_shadow(self._pages, Path(place))
                run_pagefind(Path(place), folder, self._directory.site.language)
            tidy(folder)
            refuse_partial_index(folder, len(self._pages))


def remove_leftovers(work: Path) -> None:
    """Remove the shadows that killed builds left; no other build may be at work there."""
    for left in work.glob(f"{_PREFIX}*"):
        rmtree(left, ignore_errors=True)
