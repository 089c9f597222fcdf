"""The actors of a site by their SIRET: the one thing that says a body of a table is a body of the directory."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from stdnum.fr import siret as siret_number

from generator.content.load import find_files, read_source
from generator.content.read.parse import parse_markdown
from generator.diagnostics.errors import system_faults

_AROUND = re.compile(r"[\s.'’\"]")  # blanks, and the quote that keeps a number from a spreadsheet


def sound_siret(text: str) -> str:
    """Return the 14 digits of a SIRET whose check digit is right, "" for anything else."""
    compact = _AROUND.sub("", text)
    return compact if compact.isascii() and siret_number.is_valid(compact) else ""


def read_actors_by_siret(root: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the slugs of the actor files that give each SIRET, archived ones only where no other does."""
    slugs: defaultdict[str, dict[str, bool]] = defaultdict(dict)
    with system_faults(root):
        sources = [read_source(root, path) for path in find_files(root)[0] if path.parent.name == "actors"]
    for source in sources:
        document = parse_markdown(source.file, source.raw).document if b"siret" in source.raw else None
        data = document.data() if document else {}
        if siret := sound_siret(text if isinstance(text := data.get("siret"), str) else ""):
            slugs[siret][source.slug] = data.get("statut") == "archive"
    return {siret: _present_ones(found) for siret, found in slugs.items()}


def _present_ones(is_archived: Mapping[str, bool]) -> tuple[str, ...]:
    present = tuple(slug for slug, archived in is_archived.items() if not archived)
    return present or tuple(is_archived)
