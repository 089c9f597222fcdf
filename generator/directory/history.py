"""When a page came and last changed: as git tells, else as its own file does, and never as the file system does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.content.model.shared import Kept
from generator.content.model.types import PartialDate
from generator.directory.gone import is_withdrawn
from generator.directory.register import Register
from generator.directory.views import Edition


def view_edition(register: Register, kept: Kept, file: str, *, hides_its_past: bool = False) -> Edition:
    """Return the edition of a page.

    Args:
        file: path of its content file from the site's root.
        hides_its_past: earlier versions may hold what must not be found: none is linked.
    """
    if is_withdrawn(kept):
        return Edition()
    edition = edition_of_file(register, file, hides_its_past=hides_its_past)
    if edition.on is None and (dates := sorted(dates_in_file(kept, register.today), key=lambda d: (d.last, d.first))):
        return Edition(dates[-1], dates[0], edit_url=edition.edit_url)
    return edition


def edition_of_file(register: Register, file: str, *, hides_its_past: bool = False) -> Edition:
    """Return the edition of a file as git alone tells it."""
    forge, known = register.forge, register.history.of(file)
    told = known.until(register.today) if known else None
    edit = forge.edit_url(file)
    if told is None:
        return Edition(edit_url=edit)
    return Edition(
        on=a_day(told.last.on),
        first_on=a_day(told.first.on) if told.first else None,
        commit=told.last.commit,
        history_url="" if hides_its_past else forge.history_url(file),
        source_url=forge.version_url(file, told.last.commit),
        edit_url=edit,
    )


def dates_in_file(kept: Kept, today: dt.date) -> Iterator[PartialDate]:
    """Yield the days a page says it was re-read or something was written in its history."""
    if kept.verified_on and kept.verified_on <= today:
        yield a_day(kept.verified_on)
    yield from (event.on for event in kept.history if event.on and event.on.first <= today)


def a_day(day: dt.date) -> PartialDate:
    """Return a day as a date known to the day."""
    return PartialDate(day, day, "day")
