"""A folder → one side of a comparison: what its files say, and what ties them on a day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.content.document import Document
from generator.content.layout import SETTINGS, content_file
from generator.content.load import Content, Judge, Source, judge, load
from generator.content.model import KINDS
from generator.content.read.plain_files import read_plain
from generator.content.settings import SiteSettings
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.limit import capped
from generator.directory import link
from generator.directory.register import Register
from generator.directory.ties import Ties, derive_ties
from generator.language import Language


@dataclass(frozen=True)
class Side:
    """A site, before or after."""

    root: Path
    content: Content
    diagnostics: list[Diagnostic]
    today: dt.date
    words: Language

    @cached_property
    def register(self) -> Register:
        """What is published of it."""
        return Register(self.content, self.today, self.words)

    @cached_property
    def ties(self) -> Ties:
        """Who is tied to whom."""
        return derive_ties(self.register)

    @cached_property
    def documents(self) -> dict[str, Document]:
        """The files that can be read, by path."""
        found = {
            entry.document.file: entry.document for kind in KINDS for entry in entries(self.content, kind).values()
        }
        return found | ({SETTINGS: self.content.settings.entry.document} if self.content.settings else {})

    @property
    def unread(self) -> frozenset[str]:
        """The files nothing of which can be read."""
        files = {content_file(kind, slug) for kind in KINDS for slug in self.content.slugs[kind]}
        return frozenset(files - self.documents.keys())

    @property
    def faulty(self) -> frozenset[str]:
        """The files that hold errors, compared as far as they can be read."""
        return frozenset(one.place.file for one in self.diagnostics if one.is_error)


def entries(content: Content, kind: str) -> dict[str, Entry[Any]]:
    """Return the entries of a folder of content/."""
    by_kind: dict[str, dict[str, Any]] = {
        "actors": content.actors,
        "conventions": content.conventions,
        "glossary": content.terms,
        "pages": content.pages,
    }
    return by_kind[kind]


def read_side(
    root: Path,
    today: dt.date,
    words: Language,
    progress: Callable[[int, int], None] = lambda done, total: None,
    like: Side | None = None,
) -> Side:
    """Read and judge a site.

    Args:
        like: another state of it, read already: a file that is the same in both is not judged again.
    """
    content = load(root, today, progress, _judge_anew(root, like) if like else None)
    found = content.diagnostics + (link.check(content) if content.settings else [])
    return Side(root, content, capped(found), today, words)


def _judge_anew(root: Path, like: Side) -> Judge:
    """Return how to judge a file whose twin may have been judged: settings being equal, so is what comes of it."""
    if _bytes_of(root / SETTINGS) != _bytes_of(like.root / SETTINGS):
        return judge
    faults: defaultdict[str, list[Diagnostic]] = defaultdict(list)
    for fault in like.content.diagnostics:
        faults[fault.place.file].append(fault)
    known = {entry.document.file: entry for kind in KINDS for entry in entries(like.content, kind).values()}

    def judged(source: Source, settings: SiteSettings, today: dt.date) -> tuple[Entry[Any] | None, list[Diagnostic]]:
        twin = known.get(source.file)
        if twin and _bytes_of(like.root / source.file) == source.raw:
            return twin, faults[source.file]
        return judge(source, settings, today)

    return judged


def _bytes_of(path: Path) -> bytes | None:
    try:
        return read_plain(path)
    except OSError:
        return None
