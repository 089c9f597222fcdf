"""A site's folder → everything its content files say, each judged alone."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.content.checks import CHECKS
from generator.content.layout import CONTENT
from generator.content.model import KINDS, Actor, Convention, FreePage, GlossaryTerm
from generator.content.model.shared import Kept
from generator.content.read import MAX_FILE_BYTES, parse_markdown
from generator.content.settings import SiteSettings, read_settings
from generator.content.slugs import is_slug, suggested_slug
from generator.content.validate import Entry, validate
from generator.diagnostics.diagnostic import Diagnostic, Place
from generator.diagnostics.errors import system_faults

_RESERVED = frozenset(
    ("index", "con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)

IN_DRAFTS = {"E203": "W215", "E234": "W216", "E235": "W217"}  # an error's code → its warning's in a draft

Progress = Callable[[int, int], None]  # done, in all


@dataclass(frozen=True, slots=True)
class Content:
    """What a site's files say."""

    settings: SiteSettings | None  # None: site.yml cannot be read, and nothing else was
    actors: dict[str, Entry[Actor]]  # by slug, in the order of slugs
    conventions: dict[str, Entry[Convention]]
    terms: dict[str, Entry[GlossaryTerm]]
    pages: dict[str, Entry[FreePage]]
    slugs: dict[str, frozenset[str]]  # of every file by kind, valid or not: a faulty file breaks no reference
    diagnostics: list[Diagnostic] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Source:
    """A content file's bytes."""

    kind: str  # a folder of content/
    slug: str
    file: str  # from the site's root, with "/"
    raw: bytes


def load(root: Path, today: dt.date, progress: Progress = lambda done, total: None) -> Content:
    """Read and judge ``site.yml`` and every file under ``content/``.

    Args:
        root: the site's folder.
        today: what "stale" is measured against.
        progress: told after each file.
    """
    settings, diagnostics = read_settings(root)
    entries: dict[str, dict[str, Entry[Any]]] = {kind: {} for kind in KINDS}
    if settings is None:
        return Content(None, {}, {}, {}, {}, {kind: frozenset() for kind in KINDS}, diagnostics)
    with system_faults(root):
        paths, misplaced = find_files(root)
    diagnostics += misplaced
    for done, path in enumerate(paths, 1):
        with system_faults(root):
            source = read_source(root, path)
        entry, faults = judge(source, settings, today)
        diagnostics += faults
        if entry:
            entries[source.kind][source.slug] = entry
        progress(done, len(paths))
    slugs = {kind: frozenset(path.stem for path in paths if path.parent.name == kind) for kind in KINDS}
    return Content(
        settings,
        actors=entries["actors"],
        conventions=entries["conventions"],
        terms=entries["glossary"],
        pages=entries["pages"],
        slugs=slugs,
        diagnostics=diagnostics,
    )


def judge(source: Source, settings: SiteSettings, today: dt.date) -> tuple[Entry[Any] | None, list[Diagnostic]]:
    """Judge one file alone. The entry is None where nothing of it can be read."""
    reading = parse_markdown(source.file, source.raw)
    if reading.document is None:
        return None, list(reading.diagnostics)
    entry, faults = validate(reading.document, KINDS[source.kind], settings.context)
    entry = _with_site_defaults(entry, settings)
    checks = (fault for check in CHECKS[source.kind] for fault in check(entry, today))
    return entry, [*reading.diagnostics, *_lenient_to_drafts(entry, [*faults, *checks])]


def _with_site_defaults(entry: Entry[Any], settings: SiteSettings) -> Entry[Any]:
    """Give a page the settings' own value of what it does not say."""
    if isinstance(entry.value, Kept) and entry.value.review_months is None:
        value = entry.value.model_copy(update={"review_months": settings.value.review_months})
        return dataclasses.replace(entry, value=value)
    return entry


def _lenient_to_drafts(entry: Entry[Any], faults: list[Diagnostic]) -> list[Diagnostic]:
    """Only warn of what a draft still lacks: it is not published, and must not stop what is."""
    if not isinstance(entry.value, Kept) or entry.value.status != "brouillon":
        return faults
    return [dataclasses.replace(fault, code=IN_DRAFTS.get(fault.code, fault.code)) for fault in faults]


def find_files(root: Path) -> tuple[list[Path], list[Diagnostic]]:
    """Return the content files in order, and a diagnostic for whatever else stands among them."""
    files, misplaced = [], []
    for path in _walk(root / CONTENT):
        code, values = _judge_name(root, path)
        if code:
            file = path.relative_to(root).as_posix()
            misplaced.append(Diagnostic(Place(file, 0, 0), 0, code, "", values))
        else:
            files.append(path)
    return files, misplaced


def _walk(folder: Path) -> Iterator[Path]:
    """List what stands in content/ and in its folders, sorted; links are not followed."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name) if folder.is_dir() else ():
        if entry.is_dir(follow_symlinks=False) and entry.name in KINDS:
            yield from (Path(item.path) for item in sorted(os.scandir(entry.path), key=lambda item: item.name))
        elif not entry.name.startswith("."):
            yield Path(entry.path)


def _judge_name(root: Path, path: Path) -> tuple[str, tuple[str, ...]]:
    regular = stat.S_ISREG(path.lstat().st_mode)
    if not regular or path.suffix != ".md" or path.parent.name not in KINDS:
        return "E112", (path.name,)
    if not is_slug(path.stem) or path.stem in _RESERVED:
        return "E111", (path.name, suggested_slug(path.stem))
    return "", ()


def read_source(root: Path, path: Path) -> Source:
    """Read a content file, never much more of it than is accepted."""
    with path.open("rb") as stream:
        raw = stream.read(MAX_FILE_BYTES + 1)
    return Source(path.parent.name, path.stem, path.relative_to(root).as_posix(), raw)
