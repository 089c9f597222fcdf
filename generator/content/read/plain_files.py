"""What may be read of a site's folder: plain files, never much more of each than is accepted, and no link."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from generator.content.collisions import told_together
from generator.content.layout import CONTENT
from generator.content.model import KINDS
from generator.content.read.decoding import MAX_FILE_BYTES
from generator.content.slugs import is_slug, suggested_slug
from generator.diagnostics.diagnostic import Diagnostic, on_file

_NO_SURPRISE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)  # a pipe must not keep us waiting


class NotPlain(OSError):
    """A link, a pipe, a folder: not a file to read."""


def read_plain(path: Path) -> bytes:
    """Read a file, up to one byte more than is accepted.

    Raises:
        NotPlain: it is none.
        OSError: it is absent, or cannot be read.
    """
    if not stat.S_ISREG(path.lstat().st_mode):
        raise NotPlain(str(path))
    with open(os.open(path, os.O_RDONLY | _NO_SURPRISE), "rb") as stream:
        return stream.read(MAX_FILE_BYTES + 1)


def find_files(root: Path) -> tuple[list[Path], list[Diagnostic]]:
    """Return the content files in order, and a diagnostic for whatever else stands among them."""
    content = root / CONTENT
    if not os.path.lexists(content):
        return [], [on_file(CONTENT, "E115")]
    if not _is_folder(content):
        return [], [on_file(CONTENT, "E116", CONTENT)]
    files: list[Path] = []
    misplaced: list[Diagnostic] = []
    for path in _walk(content):
        if fault := _fault_of(path):
            code, *values = fault
            misplaced.append(on_file(path.relative_to(root).as_posix(), code, *values))
        else:
            files.append(path)
    return files, told_together(misplaced, (path.relative_to(root).as_posix() for path in files))


def _walk(content: Path) -> Iterator[Path]:
    """List what stands in content/ and in its folders, sorted; links are not followed, hidden files not seen."""
    for path in _listed(content):
        if path.name in KINDS and _is_folder(path):
            yield from _listed(path)
        else:
            yield path


def _listed(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _fault_of(path: Path) -> tuple[str, ...] | None:
    """Say why a path is no content file."""
    if path.name in KINDS and path.parent.name == CONTENT:
        return "E116", path.name
    if path.suffix != ".md" or path.parent.name not in KINDS or not stat.S_ISREG(path.lstat().st_mode):
        return "E112", path.name
    if not is_slug(path.stem):
        return "E111", path.name, suggested_slug(path.stem)
    return None


def _is_folder(path: Path) -> bool:
    return stat.S_ISDIR(path.lstat().st_mode)
