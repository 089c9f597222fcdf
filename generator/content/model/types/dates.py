"""Days, months and years."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import partial
from typing import Annotated

from pydantic import PlainValidator
from pydantic_core import PydanticCustomError

from generator.content import corrections
from generator.content.model.types.base import Kind, fault, plain_text, suggestion

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_DAY_OF_A_CALENDAR = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}", re.ASCII)
YEARS = range(1800, 2200)  # beyond, a slip of the pen


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year; it counts from its first day for a start, to its last for an end."""

    first: dt.date
    last: dt.date
    precision: str  # "day", "month" or "year"

    def __str__(self) -> str:
        return self.first.isoformat()[: {"day": 10, "month": 7, "year": 4}[self.precision]]


def parse_date(text: object) -> dt.date:
    """Read ``2026-03-12``."""
    day = parse_partial_date(text)
    if day.precision != "day":
        raise fault("E205", text, "")
    return day.first


def parse_partial_date(text: object) -> PartialDate:
    """Read ``2026-03-12``, ``2026-03`` or ``2026``."""
    match = _DATE.fullmatch(plain_text(text).strip())
    if not match:
        raise _no_date(plain_text(text).strip())
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = dt.date(year or 0, month or 1, day or 1)
    except ValueError:
        raise fault("E206", text) from None
    if first.year not in YEARS:
        raise fault("E206", text)
    if day:
        return PartialDate(first, first, "day")
    after = dt.date(first.year + (not month or month == 12), (month % 12 + 1) if month else 1, 1)
    return PartialDate(first, after - dt.timedelta(days=1), "month" if month else "year")


def _no_date(text: str) -> PydanticCustomError:
    """Tell a day that does not exist from what is no date at all, and from a date written otherwise."""
    corrected = suggestion(text, partial(corrections.day, is_partial=True))
    return (
        fault("E206", text) if not corrected and _DAY_OF_A_CALENDAR.fullmatch(text) else fault("E205", text, corrected)
    )


def months_after(day: dt.date, months: int) -> dt.date:
    """Return the same day some months later, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


Date = Annotated[dt.date, PlainValidator(parse_date), Kind("date", pattern=r"\d{4}-\d{2}-\d{2}")]
APartialDate = Annotated[
    PartialDate,
    PlainValidator(parse_partial_date),
    Kind("partial-date", pattern=r"\d{4}(-\d{2}(-\d{2})?)?"),
]
