"""What a folder made by an earlier build really holds."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.site.publish.manifest import EMPTY, NAME, Manifest, digest, read_manifest

UNKNOWN = ""  # the digest of what is there and is not ours: equal to no other, so replaced or removed
READABLE = 0o444


@dataclass(slots=True)
class Tree:
    """The files and folders under one folder."""

    manifest: Manifest = EMPTY  # what the build that made it meant to be there
    files: dict[str, str] = field(default_factory=dict)  # path → digest of what is there
    folders: set[str] = field(default_factory=set)  # path of each folder

    @property
    def is_intact(self) -> bool:
        """True if exactly what the manifest tells is there."""
        return self.files == self.manifest.files and self.folders == parents_of(self.manifest.files)

    def folder(self, name: str) -> dict[str, str] | None:
        """Return the files of one folder if it is exactly as its manifest tells, else ``None``."""
        meant = under(name, self.manifest.files)
        return meant if meant == under(name, self.files) else None


def read_tree(folder: Path) -> Tree | None:
    """Read what is in the folder; ``None`` if it has no manifest to be believed.

    A file is believed to be what the manifest says unless it changed since: the manifest is written last, so a file
    whose ``ctime`` (which no program can set back) is later was touched by someone else, and is read again.
    """
    manifest = read_manifest(folder)
    if manifest is None:
        return None
    tree = Tree(manifest)
    written = (folder / NAME).lstat().st_ctime_ns
    for path, entry in walk(folder):
        if entry.is_dir(follow_symlinks=False):
            tree.folders.add(path)
        elif path != NAME:
            tree.files[path] = _digest(entry, manifest.files.get(path, UNKNOWN), written)
    return tree


def walk(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield each thing under the folder with its path from there, a folder before what it holds; follow no link."""
    pending = [""]
    while pending:
        prefix = pending.pop()
        with os.scandir(f"{folder}/{prefix}") as entries:
            for entry in entries:
                path = prefix + entry.name
                if entry.is_dir(follow_symlinks=False):
                    pending.append(path + "/")
                yield path, entry


def parents_of(paths: Iterable[str]) -> set[str]:
    """Return every folder that the files stand in."""
    found: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def under(name: str, files: Mapping[str, str]) -> dict[str, str]:
    return {path: value for path, value in files.items() if path.startswith(name + "/")}


def _digest(entry: os.DirEntry[str], told: str, written: int) -> str:
    status = entry.stat(follow_symlinks=False)
    if told == UNKNOWN or not stat.S_ISREG(status.st_mode) or status.st_mode & READABLE != READABLE:
        return UNKNOWN
    return told if status.st_ctime_ns <= written else digest(Path(entry.path).read_bytes())
