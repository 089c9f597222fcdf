"""File names that would be one: they differ by their capitals or by how their accents are written, no more."""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

from generator.diagnostics.diagnostic import Diagnostic


def told_together(faults: Iterable[Diagnostic], files: Iterable[str]) -> list[Diagnostic]:
    """Name, of each file whose name is refused, the other file that its name as it should be would take the place of.

    Args:
        faults: what is misplaced under content/.
        files: every other content file, from the site's root.
    """
    holders = {_folded(file): file for file in files}
    return [_with_holder(fault, holders) if fault.code == "E111" else fault for fault in faults]


def _with_holder(fault: Diagnostic, holders: dict[str, str]) -> Diagnostic:
    file = fault.place.file
    folder, suggested = PurePosixPath(file).parent, fault.values[1]
    for name in (file, f"{folder}/{suggested}.md"):
        holder = holders.setdefault(_folded(name), file)
        if holder != file:
            return dataclasses.replace(fault, code="E330", values=(fault.values[0], holder))
    return fault


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())
