"""Commits → the history of each file, followed through its names."""

from __future__ import annotations

import re

from generator.content.layout import CONTENT
from generator.content.model import KINDS
from generator.content.read.history.model import SHORT, Change, FileHistory, History, Position
from generator.content.read.history.parse import Commit, Log, Step
from generator.content.slugs import is_slug

_KINDS = {"A": "added", "R": "renamed", "D": "removed"}
_FILE = re.compile(rf"\b{CONTENT}/(?:{'|'.join(sorted(KINDS))})/([^/]+)\.md\Z")


def trace(log: Log, at: Position) -> History:
    """Follow each file; only those named as content files are, and that stand in the site today, are told."""
    names = _Names(
        frozenset(at.grafts.decode("ascii", "replace").split()),
        {(commit.name, step.name) for commit in log.statuses for step in commit.steps},
    )
    for commit in reversed(log.commits):
        names.follow(commit)
    return History(
        files=names.told(at.folder),
        removals=names.removals(at.folder),
        head=at.head[:SHORT],
        folder=at.folder,
        gap="shallow" if at.grafts else "",
    )


class _Names:
    """Who bears which name, from the oldest commit on."""

    def __init__(self, cut: frozenset[str], flips: set[tuple[str, bytes]]) -> None:
        self._cut = cut  # commits whose parents were not fetched: what they changed is not known
        self._flips = flips  # commit and file of each change of a ``statut``
        self._alive: dict[bytes, list[Change]] = {}
        self._gone: dict[bytes, list[Change]] = {}
        self._moved: dict[bytes, bytes] = {}

    def follow(self, commit: Commit) -> None:
        """Take note of a commit; two files may swap their names in it."""
        left = {step.former: self._leave(step.former) for step in commit.steps if step.status == "R"}
        for step in commit.steps:
            changes = self._changes_of(step, left)
            if commit.on and commit.name not in self._cut:
                has_flipped = (commit.name, step.name) in self._flips
                changes.append(Change(commit.on, commit.name[:SHORT], *_kind(step), has_flipped))

    def _leave(self, name: bytes) -> list[Change]:
        return self._alive.pop(name, None) or self._gone.pop(name, [])

    def _changes_of(self, step: Step, left: dict[bytes, list[Change]]) -> list[Change]:
        """Return what is known of a file so far, under the name it has after the step."""
        if step.status == "R":
            self._moved[step.former] = step.name
            return self._alive.setdefault(step.name, left[step.former])
        if step.status == "D":
            self._gone[step.name] = changes = self._leave(step.name)
            return changes
        if step.status == "A":
            return self._alive.setdefault(step.name, self._gone.pop(step.name, []))
        return self._alive.setdefault(self._present(step.name), [])  # a branch may have renamed it meanwhile

    def _present(self, name: bytes) -> bytes:
        seen = {name}
        while name not in self._alive and self._moved.get(name, name) not in seen:
            name = self._moved[name]
            seen.add(name)
        return name

    def told(self, folder: str) -> dict[str, FileHistory]:
        """Return what each file of the site went through, by its path from the site's root."""
        named = ((_site_file(name, folder), changes) for name, changes in sorted(self._alive.items()))
        return {file: FileHistory(tuple(reversed(changes))) for file, changes in named if file and changes}

    def removals(self, folder: str) -> tuple[Change, ...]:
        """Return how the files that are there no more went, newest first."""
        found = [changes[-1] for name, changes in self._gone.items() if changes and _site_file(name, folder)]
        gone = (change for change in found if change.kind == "removed")
        return tuple(sorted(gone, key=lambda change: (change.on, change.commit), reverse=True))


def _kind(step: Step) -> tuple[str, str]:
    """Return what a step is called, and the former slug of a renamed file."""
    former = _slug(step.former)
    if step.status == "R" and former in ("", _slug(step.name)):
        return "changed", ""  # its folder moved, or no page ever had that name
    return _KINDS.get(step.status, "changed"), former


def _site_file(name: bytes, folder: str) -> str:
    """Return the path from the site's root of what may be a content file of it, else ""."""
    path = name.decode(errors="replace")
    file = path.removeprefix(folder) if path.startswith(folder) else ""
    return file if (found := _FILE.fullmatch(file)) and is_slug(found[1]) else ""


def _slug(name: bytes) -> str:
    """Return the slug of a content file, whatever folder its site was in; "" for any other name."""
    found = _FILE.search(name.decode(errors="replace"))
    return found[1] if found and is_slug(found[1]) else ""
