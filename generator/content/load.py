"""A site's folder → everything its content files say, each judged alone."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.content.checks import CHECKS
from generator.content.checks.body import judge_body
from generator.content.checks.writing import check_writing
from generator.content.model import KINDS, Actor, Convention, FreePage, GlossaryTerm
from generator.content.model.shared import Kept
from generator.content.outlines import read_outlines
from generator.content.read.outlines import Shape
from generator.content.read.parse import parse_markdown
from generator.content.read.plain_files import find_files, read_plain
from generator.content.settings import SiteSettings, read_settings
from generator.content.validate import Entry, validate
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.errors import system_faults
from generator.diagnostics.limit import capped

__all__ = ["Content", "Judge", "Source", "find_files", "judge", "load", "read_source"]

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
    outlines: Mapping[str, Shape] = field(default_factory=dict)  # of own territories, by id


@dataclass(frozen=True, slots=True)
class Source:
    """A content file's bytes."""

    kind: str  # a folder of content/
    slug: str
    file: str  # from the site's root, with "/"
    raw: bytes


Judge = Callable[[Source, SiteSettings, dt.date], tuple[Entry[Any] | None, list[Diagnostic]]]


def load(
    root: Path, today: dt.date, progress: Progress = lambda done, total: None, judge_one: Judge | None = None
) -> Content:
    """Read and judge ``site.yml`` and every file under ``content/``.

    Args:
        root: the site's folder.
        today: what "stale" is measured against.
        progress: told after each file.
        judge_one: what judges a file where ``judge`` need not: one that was judged already, unchanged.
    """
    settings, diagnostics = read_settings(root)
    entries: dict[str, dict[str, Entry[Any]]] = {kind: {} for kind in KINDS}
    if settings is None:
        return Content(None, {}, {}, {}, {}, {kind: frozenset() for kind in KINDS}, diagnostics)
    outlines, bad_outlines = read_outlines(root, settings)
    with system_faults(root):
        paths, misplaced = find_files(root)
    diagnostics += [*bad_outlines, *misplaced]
    for done, path in enumerate(paths, 1):
        with system_faults(root):
            source = read_source(root, path)
        entry, faults = (judge_one or judge)(source, settings, today)
        diagnostics += capped(faults)
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
        outlines=outlines,
    )


def judge(source: Source, settings: SiteSettings, today: dt.date) -> tuple[Entry[Any] | None, list[Diagnostic]]:
    """Judge one file alone. The entry is None where nothing of it can be read."""
    reading = parse_markdown(source.file, source.raw)
    if reading.document is None:
        return None, list(reading.diagnostics)
    entry, faults = validate(reading.document, KINDS[source.kind], settings.context)
    body, body_faults = judge_body(reading.document)
    entry = dataclasses.replace(_with_site_defaults(entry, settings), body=body)
    slips = list(check_writing(reading.document))
    misread = {slip.field for slip in slips if slip.is_error}  # their value is not what was meant: not judged
    checks = (fault for check in CHECKS[source.kind] for fault in check(entry, today))
    judged = [fault for fault in (*faults, *checks) if fault.field not in misread]
    return entry, [*reading.diagnostics, *slips, *body_faults, *_worst_of_each(_lenient_to_drafts(entry, judged))]


def _worst_of_each(faults: list[Diagnostic]) -> list[Diagnostic]:
    """Leave out the warnings about a value that is wrong anyway."""
    wrong = {fault.field for fault in faults if fault.is_error and fault.field}
    return [fault for fault in faults if fault.is_error or fault.field not in wrong]


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


def read_source(root: Path, path: Path) -> Source:
    """Read a content file, never much more of it than is accepted."""
    return Source(path.parent.name, path.stem, path.relative_to(root).as_posix(), read_plain(path))
