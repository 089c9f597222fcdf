"""The content files already there, by where they were imported from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.content.layout import CONTENT
from generator.content.load import Source, find_files, read_source
from generator.content.read.parse import parse_markdown
from generator.diagnostics.errors import system_faults


@dataclass(frozen=True, slots=True)
class Mark:
    """What an import wrote in a file to know it again."""

    source: str
    identifier: str
    prints: Mapping[str, str]  # of each imported value, by key


@dataclass(frozen=True, slots=True)
class PresentFile:
    """A content file of an import, as saved."""

    source: Source
    data: Mapping[str, Any]
    mark: Mark


class Twins(Exception):
    """Several files bear the same mark: nobody can tell which one the source keeps up to date."""


@dataclass(frozen=True, slots=True)
class Present:
    """The files of one kind."""

    slugs: frozenset[str]  # of every file, fit to be read or not, in small letters
    former: frozenset[str]  # former slugs, which lead to a file
    imported: Mapping[str, tuple[PresentFile, ...]]  # those of one source, by identifier; more than one is a fault
    damaged: tuple[str, ...]  # files whose mark cannot be read: they may be of this source

    def find(self, identifier: str) -> PresentFile | None:
        """Return the file a row was written to.

        Raises:
            Twins: there are several.
        """
        files = self.imported.get(identifier, ())
        if len(files) > 1:
            raise Twins(*(file.source.file for file in files))
        return files[0] if files else None


def read_present(root: Path, folder: str, source: str) -> Present:
    """Find the files of a kind, and among them those a source gave."""
    imported: defaultdict[str, list[PresentFile]] = defaultdict(list)
    former: set[str] = set()
    damaged: list[str] = []
    with system_faults(root):
        sources = [read_source(root, path) for path in find_files(root)[0] if path.parent.name == folder]
        slugs = frozenset(path.stem.casefold() for path in (root / CONTENT / folder).glob("*.md"))
    for found in sources:
        data, is_marked = _read(found)
        former |= _texts(data.get("anciens_slugs"))
        mark = read_mark(data.get("import"))
        if mark and mark.source == source:
            imported[mark.identifier].append(PresentFile(found, data, mark))
        elif is_marked and not mark:
            damaged.append(found.file)
    files = {identifier: tuple(files) for identifier, files in imported.items()}
    return Present(slugs, frozenset(former), files, tuple(damaged))


def read_mark(written: object) -> Mark | None:
    """Return the mark of an import, None if there is none or a hand has broken it."""
    if not isinstance(written, dict):
        return None
    source, identifier, prints = (written.get(key) for key in ("source", "identifiant", "empreintes"))
    if not (isinstance(source, str) and isinstance(identifier, str) and source and identifier):
        return None
    prints = {} if prints is None else prints
    if not (isinstance(prints, dict) and all(isinstance(text, str) for text in prints.values())):
        return None
    return Mark(source, identifier, prints)


def _read(source: Source) -> tuple[Mapping[str, Any], bool]:
    """Return what a file says, nothing where it cannot matter here, and whether it bears a mark, sound or not."""
    if b"import" not in source.raw and b"anciens_slugs" not in source.raw:
        return {}, False
    root = document.root.value if (document := parse_markdown(source.file, source.raw).document) else None
    if document is None or not isinstance(root, dict):
        return {}, b"\nimport:" in source.raw
    return document.data(), any(key.text == "import" for key in root)


def _texts(value: object) -> set[str]:
    return {item for item in value if isinstance(item, str)} if isinstance(value, list) else set()
