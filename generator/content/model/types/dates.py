"""Days, months and years."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from generator.content.model.types.base import fault, plain_text

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
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
        raise fault("E205", text)
    return day.first


def parse_partial_date(text: object) -> PartialDate:
    """Read ``2026-03-12``, ``2026-03`` or ``2026``."""
    match = _DATE.fullmatch(plain_text(text).strip())
    if not match:
        raise fault("E205", text)
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


def months_after(day: dt.date, months: int) -> dt.date:
    """Return the same day some months later, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


Date = Annotated[dt.date, PlainValidator(parse_date), WithJsonSchema({"type": "string", "format": "date"})]
APartialDate = Annotated[
    PartialDate,
    PlainValidator(parse_partial_date),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}),
]
