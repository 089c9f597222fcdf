"""Files that may describe one thing, each told once, with an earlier one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic, KeyPath

MOST_COMPARED = 20  # files of one mark: beyond, it is a switchboard's number, say, and tells nothing


class Mark(NamedTuple):
    """What tells a body or a convention from others, and where its file says so."""

    slug: str
    key: tuple[str, ...]  # two files with the same key are compared
    path: KeyPath
    shown: str  # what people read


Alike = Callable[[str, str], bool]  # whether two slugs of one mark may be one thing


class Pairs:
    """Tells each pair once, but those somebody judged to be two things."""

    def __init__(self, entries: Mapping[str, Entry[Any]], apart: Mapping[str, Collection[str]]) -> None:
        self._entries = entries
        self._apart = apart  # by slug, those that it is not
        self._told: set[tuple[str, str]] = set()

    def tell(self, code: str, marks: Iterable[Mark], alike: Alike | None = None) -> Iterator[Diagnostic]:
        """Report each file with the first earlier one of the same mark that it is not known to differ from.

        So there are never more reports than marks. Where ``alike`` judges, a mark of more than ``MOST_COMPARED``
        files is passed over; elsewhere each comparison that leads to no report is one that somebody wrote down.
        """
        alike = cache(alike) if alike else None  # two files may share many marks
        for found in _shared(marks):
            if alike and len(found) > MOST_COMPARED:
                continue
            for position, mark in enumerate(found):
                before = (other.slug for other in islice(found, position))
                earlier = next((slug for slug in before if self._may_be_one(slug, mark.slug, alike)), "")
                if earlier and (earlier, mark.slug) not in self._told:
                    self._told.add((earlier, mark.slug))
                    file = self._entries[earlier].document.file
                    yield self._entries[mark.slug].diagnostic(code, mark.path, mark.shown, file, earlier)

    def _may_be_one(self, earlier: str, later: str, alike: Alike | None) -> bool:
        if later in self._apart[earlier] or earlier in self._apart[later]:
            return False
        return earlier != later and (alike is None or alike(earlier, later))


def _shared(marks: Iterable[Mark]) -> list[list[Mark]]:
    by_key: dict[tuple[str, ...], list[Mark]] = {}
    for mark in marks:
        by_key.setdefault(mark.key, []).append(mark)
    return [found for found in by_key.values() if len(found) > 1]
