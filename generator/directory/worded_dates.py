"""Dates in words, as precisely as they are known."""

from __future__ import annotations

import datetime as dt

from generator.content.model.types import PartialDate
from generator.language import N_, Language


def when(value: dt.date | PartialDate | None, language: Language) -> str:
    """Write a day, a month or a year, as precisely as it is known."""
    if isinstance(value, PartialDate):
        if value.precision == "year":
            return str(value.first.year)
        return language.month(value.first) if value.precision == "month" else language.date(value.first)
    return language.date(value) if value else ""


def since(value: dt.date | PartialDate, language: Language) -> str:
    """Say from when: "depuis le 3 mars 2024", "depuis mars 2024"."""
    return language.text(N_("depuis le {date}") if is_day(value) else N_("depuis {date}"), date=when(value, language))


def is_day(value: dt.date | PartialDate) -> bool:
    """True for a date known to the day."""
    return not isinstance(value, PartialDate) or value.precision == "day"
