"""The calendar of deadlines: what is due, month by month, then what was due and is not yet told."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.views import Deadline, DeadlineCalendar, Directory
from generator.language import N_
from generator.site.pages.page import Page, page_at
from generator.site.pages.sheets import Section, Sheet, sheets

URL = "/echeances/"
UPCOMING = N_("À venir")
PAST = N_("Dates passées, suites à renseigner")


def deadline_pages(directory: Directory) -> Iterator[Page]:
    """Yield the calendar; a long one is cut into sheets."""
    calendar = directory.deadlines
    cut = sheets(URL, _sections(calendar))
    for sheet in cut:
        yield page_at(sheet.url, "deadlines.html", calendar=calendar, sheet=sheet, past_url=_past_url(cut), past=PAST)


def _sections(calendar: DeadlineCalendar) -> Iterator[Section[Deadline]]:
    for month in calendar.months:
        yield Section(UPCOMING, month.deadlines, subtitle=month.title)
    yield Section(PAST, calendar.past)


def _past_url(cut: list[Sheet[Deadline]]) -> str:
    """Return where the past begins; "" where nothing is past."""
    holding = (sheet.url for sheet in cut if any(section.title == PAST for section in sheet.sections))
    return next((f"{url}#passees" for url in holding), "")
