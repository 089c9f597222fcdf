"""The history of content files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

SHORT = 8  # letters of a commit, as people are shown it


@dataclass(frozen=True, slots=True)
class Change:
    """What one commit did to one file."""

    on: dt.date  # as the committer's calendar had it, wherever the site is built
    commit: str  # 8 hexadecimal digits
    kind: str = "changed"  # added, changed, renamed or removed
    former: str = ""  # of a renamed file: its slug before
    touches_status: bool = False  # its ``statut`` was among what changed


@dataclass(frozen=True, slots=True)
class FileHistory:
    """What one file went through, whatever its names."""

    changes: tuple[Change, ...]  # newest first, at least one

    @property
    def first(self) -> Change | None:
        """How the file came; None where the history is cut before."""
        return self.changes[-1] if self.changes[-1].kind == "added" else None

    @property
    def last(self) -> Change:
        """Its last change."""
        return self.changes[0]

    def until(self, today: dt.date) -> FileHistory | None:
        """Leave out what is dated in the future: a clock was wrong, or the site is built as of an earlier day."""
        known = tuple(change for change in self.changes if change.on <= today)
        return FileHistory(known) if known else None


@dataclass(frozen=True, slots=True)
class History:
    """What git knows of a site's content files."""

    files: Mapping[str, FileHistory] = field(default_factory=lambda: MappingProxyType({}))  # by path from the site
    removals: tuple[Change, ...] = ()  # of files that are there no more, newest first; their names are not told
    head: str = ""  # last commit, 8 hexadecimal digits; "" outside git
    folder: str = ""  # the site's in its repository: "", "annuaire/"
    gap: str = ""  # why it is not whole: "shallow", or "unreadable": git is there and tells nothing

    def of(self, file: str) -> FileHistory | None:
        """Return what is known of a file, by its path from the site's root: "content/actors/x.md"."""
        return self.files.get(file)


NO_HISTORY = History()


@dataclass(frozen=True, slots=True)
class Position:
    """Where a repository stands."""

    head: str  # the whole name of its last commit
    folder: str  # the site's in it
    grafts: bytes  # commits whose parents were not fetched; b"" in a whole clone

    @property
    def key(self) -> str:
        """What the history of all files depends on, and nothing else."""
        return f"{self.head} {self.grafts.hex()}"
