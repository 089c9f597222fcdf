"""The file as it would be → what the same checks as those of the whole directory say of it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import Any

from generator.content.load import Content, Source, judge
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.limit import capped
from generator.directory import link
from generator.upkeep.propose.draft import Draft
from generator.upkeep.propose.request import Request


@dataclass(frozen=True, slots=True)
class Judgement:
    """What came of the checks."""

    faults: list[Diagnostic]  # of the file, and what becomes wrong elsewhere because of it
    known: frozenset[tuple[str, str]]  # code and field of those the file had before: no request answers for them
    content: Content  # with the file as it would be, where it can be read


def judge_draft(content: Content, request: Request, draft: Draft, today: dt.date) -> Judgement:
    """Judge the file as ``check`` would.

    Args:
        content: the site as it is, its settings read.
        draft: one that has a file to write.
    """
    assert content.settings is not None
    assert draft.after is not None
    slug = draft.file.rpartition("/")[2].removesuffix(".md")
    source = Source(request.folder, slug, draft.file, draft.after)
    entry, faults = judge(source, content.settings, today)
    if entry is None:
        return Judgement(capped(faults), frozenset(), content)
    changed = _with(content, request.folder, entry)
    before = set(link.check(content))
    between = (fault for fault in link.check(changed) if fault.place.file == draft.file or fault not in before)
    known = (fault for fault in (*content.diagnostics, *before) if fault.place.file == draft.file)
    found = sorted({*capped(faults), *between})
    return Judgement(found, frozenset((fault.code, fault.field) for fault in known), changed)


def _with(content: Content, folder: str, entry: Entry[Any]) -> Content:
    """Return the content with an entry in the place of the one of its slug, in the order of slugs."""
    of_its_kind: dict[str, Entry[Any]] = {**getattr(content, folder), entry.slug: entry}
    slugs = {**content.slugs, folder: content.slugs[folder] | {entry.slug}}
    sorted_by_slug = {slug: of_its_kind[slug] for slug in sorted(of_its_kind)}
    if folder == "actors":
        return dataclasses.replace(content, actors=sorted_by_slug, slugs=slugs)
    return dataclasses.replace(content, conventions=sorted_by_slug, slugs=slugs)
