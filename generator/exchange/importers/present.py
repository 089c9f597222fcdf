"""The content files already there, by where they were imported from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.content.layout import CONTENT
from generator.content.load import Source, find_files, read_source
from generator.content.read import parse_markdown


@dataclass(frozen=True, slots=True)
class PresentFile:
    """A content file, as saved."""

    source: Source
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Present:
    """The files of one kind."""

    slugs: frozenset[str]  # of every file, fit to be read or not
    imported: Mapping[str, PresentFile]  # those of one source, by identifier


def read_present(root: Path, folder: str, source: str) -> Present:
    """Find the files of a kind, and among them those a source gave."""
    paths = [path for path in find_files(root)[0] if path.parent.name == folder]
    imported: dict[str, PresentFile] = {}
    for path in paths:
        found = _read(root, path)
        mark = found.data.get("import") if found else None
        if found and isinstance(mark, dict) and mark.get("source") == source:
            imported.setdefault(str(mark.get("identifiant", "")), found)
    return Present(frozenset(path.stem for path in (root / CONTENT / folder).glob("*.md")), imported)


def _read(root: Path, path: Path) -> PresentFile | None:
    source = read_source(root, path)
    if b"\nimport:" not in source.raw:
        return None
    document = parse_markdown(source.file, source.raw).document
    return PresentFile(source, document.data()) if document else None
