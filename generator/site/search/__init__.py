"""Make the site searchable.

The story, in order:

1. ``records`` says what each page gives to the search: names, texts, what a result shows, what it is filtered on.
2. ``shadow`` writes that as small pages, folded (``fold``), for nobody but the indexer.
3. ``pagefind`` indexes them and makes sure that the index is whole.
4. ``places`` tells where a person may live, and what holds each place; ``within``, which wide places hold a thing.

The page itself is ``search.html`` of the theme, its script ``search.js``.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.diagnostics.errors import system_faults
from generator.directory.views import Directory
from generator.language import language
from generator.site.search.pagefind import OPTIONS, pagefind_version, refuse_partial_index, run_pagefind, tidy
from generator.site.search.places import place_files as search_files
from generator.site.search.records import records
from generator.site.search.shadow import shadow, write_shadow

__all__ = ["make_index", "search_files", "search_key"]


def search_key(directory: Directory) -> str:
    """Return a digest of all that the index depends on: equal keys, equal records in the index."""
    digest = blake2b(repr((pagefind_version(), OPTIONS)).encode(), digest_size=20)
    for path, data in _pages(directory):
        digest.update(f"{path}\n{len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()


def make_index(directory: Directory, folder: Path, work: Path) -> None:
    """Fill an empty folder with the index of the directory.

    Args:
        directory: what is searched.
        folder: where the index goes; nothing else may be in it.
        work: where the shadow is written; it is removed afterwards.

    Raises:
        GeneratorError: the index could not be made, or is not whole.
    """
    with system_faults(work):
        work.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix="shadow-", dir=work) as place:
            count = write_shadow(_pages(directory), Path(place))
            run_pagefind(Path(place), folder, directory.site.language)
        tidy(folder)
        refuse_partial_index(folder, count)


def _pages(directory: Directory) -> Iterator[tuple[str, bytes]]:
    return shadow(records(directory), language(directory.site.language))
