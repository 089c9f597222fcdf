"""The outlines of a site's own territories, read from the files that its settings name."""

from __future__ import annotations

from pathlib import Path

from generator.content.layout import OUTLINES
from generator.content.read.outlines import BadOutline, Shape, parse_outlines, shape_of
from generator.content.read.plain_files import read_plain
from generator.content.settings import SiteSettings
from generator.diagnostics.diagnostic import Diagnostic

_NEVER_IN_A_NAME = set("/\\\0")


def read_outlines(root: Path, settings: SiteSettings) -> tuple[dict[str, Shape], list[Diagnostic]]:
    """Return the shape of each own territory that has an outline file, and what is wrong with the others'."""
    shapes: dict[str, Shape] = {}
    faults: list[Diagnostic] = []
    files: dict[str, object] = {}  # one may hold several territories
    for position, territory in enumerate(settings.value.territories):
        file = territory.outline
        if not file:
            continue
        try:
            if file not in files:
                files[file] = parse_outlines(_read(root, file))
            shapes[territory.id] = shape_of(files[file], territory.id)
        except BadOutline as bad:
            values = (file, territory.id, *bad.values)
            faults.append(settings.entry.diagnostic(bad.code, ("territoires", position, "contour"), *values))
    return shapes, faults


def _read(root: Path, file: str) -> bytes:
    """Read a plain file of the folder of outlines, and of no other."""
    folder, _, name = file.partition("/")
    if folder != OUTLINES or name.startswith(".") or _NEVER_IN_A_NAME & set(name) or (root / OUTLINES).is_symlink():
        raise BadOutline("E245")
    try:
        return read_plain(root / OUTLINES / name)
    except OSError:
        raise BadOutline("E245") from None
