"""Content files written by hand beside a mapping: those the site lacks are copied with the first import."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from generator.content.layout import content_file
from generator.content.load import Source, judge
from generator.content.read.parse import MAX_FILE_BYTES
from generator.content.settings import SiteSettings
from generator.content.slugs import is_slug
from generator.diagnostics.diagnostic import Diagnostic, KeyPath
from generator.diagnostics.errors import system_faults
from generator.exchange.importers.mapping.read import Mapping
from generator.exchange.importers.mapping.rules import FOLDERS
from generator.exchange.importers.present.read import read_present


def read_joined(
    mapping: Mapping, folder: Path, settings: SiteSettings, today: dt.date
) -> tuple[list[Source], list[Diagnostic]]:
    """Read the files a mapping names, and judge each as the content file it will be.

    Args:
        folder: of the mapping file.

    Returns:
        Their bytes; and what is wrong, in the mapping or in them.
    """
    sources, faults = [], []
    for path, kind, name in _named(mapping):
        with system_faults(folder):
            source = _read(folder, kind, name)
        if source is None:
            faults.append(mapping.document.diagnostic("E223", path, name))
        else:
            sources.append(source)
            faults += [fault for fault in judge(source, settings, today)[1] if fault.is_error]
    return sources, faults


def absent(root: Path, sources: Sequence[Source], settings: SiteSettings) -> dict[str, bytes]:
    """Return what to write of them: what is there, be it renamed, is the site's own; what was withdrawn stays away."""
    missing = {content_file(source.kind, source.slug): source for source in sources}
    missing = {file: source for file, source in missing.items() if not (root / file).exists()}
    elsewhere = {kind: read_present(root, kind, "").former for kind in {source.kind for source in missing.values()}}
    return {
        file: source.raw
        for file, source in missing.items()
        if source.slug not in elsewhere[source.kind] and source.slug not in settings.value.withdrawals
    }


def _named(mapping: Mapping) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield where each file is named, the folder of content/ it goes to, and its name."""
    joined = mapping.rules.joined
    given = {"acteurs": joined.actors, "conventions": joined.conventions} if joined else {}
    for key, names in given.items():
        for position, name in enumerate(names):
            yield ("fiches_jointes", key, position), FOLDERS[key], name


def _read(folder: Path, kind: str, name: str) -> Source | None:
    """Return a file below the mapping's folder, None if it is none that could be content, or a link leads to it."""
    inside = PurePosixPath(name)
    path = folder / inside
    if inside.is_absolute() or ".." in inside.parts or inside.suffix != ".md" or not is_slug(inside.stem):
        return None
    if not path.is_file() or path.resolve() != folder.resolve() / inside:
        return None
    with path.open("rb") as stream:
        return Source(kind, inside.stem, name, stream.read(MAX_FILE_BYTES + 1))
