"""What happened in a directory between two days: told by the files, and by git where there is git.

A date known to the month or the year counts where the whole of it is in the period.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from generator.content.load import Content
from generator.content.read.history import History
from generator.directory.views import Directory
from generator.upkeep.report.happenings import (
    FROM_GIT,
    KINDS,
    Happening,
    Page,
    of_actor,
    of_convention,
    of_page,
    renewals,
)


@dataclass(frozen=True, slots=True)
class Activity:
    """What happened in a period."""

    title: str
    since: dt.date
    until: dt.date  # included
    happenings: dict[str, tuple[Happening, ...]]  # by kind, in order, the earliest first; those of git only with git
    removed: int  # pages taken away, which nobody names
    gap: str  # why the history is not whole: "", "none", "shallow" or "unreadable"


def make_activity(content: Content, directory: Directory, history: History, since: dt.date, until: dt.date) -> Activity:
    """Gather what happened from a day to another, both included; what is to come is left out."""
    until = min(until, directory.site.today)
    actors = [page for page in directory.actors if not page.is_withdrawn]
    conventions = [page for page in directory.conventions if not page.is_withdrawn]
    pages: tuple[Page, ...] = (*actors, *conventions)
    found = [one for page in pages for one in of_page(page, history)]
    found += chain.from_iterable(map(of_actor, actors))
    for page in conventions:
        found += of_convention(page)
        found += renewals(page, content.conventions[page.card.slug].value, since, until)
    inside = [one for one in found if since <= one.on.first and one.on.last <= until]
    gap = history.gap or ("" if history.files else "none")
    told = [kind for kind in KINDS if history.files or kind not in FROM_GIT]
    return Activity(
        title=directory.site.title,
        since=since,
        until=until,
        happenings={kind: _in_order(one for one in inside if one.kind == kind) for kind in told},
        removed=sum(since <= change.on <= until for change in history.removals),
        gap=gap,
    )


def _in_order(happenings: Iterable[Happening]) -> tuple[Happening, ...]:
    """Sort what happened; what two parties of one actor say alike is told once."""
    once = {(one.on.first, one.on.last, one.page.card.sort_key, one.page.file, one.detail): one for one in happenings}
    return tuple(once[key] for key in sorted(once))
