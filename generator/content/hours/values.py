"""What opening hours are made of: rules, each some days and the times of these days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from generator.content.refusal import Refusal

MAX_LENGTH = 1000  # of a value: longer than any real one, short enough for any pattern
ALL_WEEK = tuple(range(7))
MIDNIGHT = dt.time(0)
WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")  # as OpenStreetMap writes them, and the months
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class HoursError(Refusal):
    """Refuse opening hours."""

    def __init__(self, reason: str, part: str = "", day: str = "") -> None:
        super().__init__(reason, part)
        self.day = day  # the key, where days are given one by one


class TooComplex(Exception):
    """The text is valid and says more than ``Rule`` holds."""


class Opening(NamedTuple):
    """One stretch of time of a day, or what is said in place of one."""

    opens: dt.time | None = None  # None: no time is given, the comment alone tells
    closes: dt.time | None = None  # 00:00 = midnight; not after ``opens`` = the next day; None = nobody says until when
    comment: str = ""  # "sur rendez-vous"
    is_sure: bool = True  # false: "unknown", to be confirmed by asking

    @property
    def is_all_day(self) -> bool:
        """Tell whether it lasts from midnight to midnight."""
        return self.opens == self.closes == MIDNIGHT


class CalendarDay(NamedTuple):
    """A day of the year; year or day is 0 where it is not given."""

    year: int
    month: int
    day: int


class DateSpan(NamedTuple):
    """From a day or month to another, both included: a season, a holiday."""

    first: CalendarDay
    last: CalendarDay


@dataclass(frozen=True, slots=True)
class Rule:
    """Some days, and when it is open on them."""

    weekdays: tuple[int, ...] = ()  # 0 = Monday; empty: any day
    openings: tuple[Opening, ...] = ()  # empty: closed
    comment: str = ""  # why it is closed
    nth: tuple[int, ...] = ()  # only these of the month: 2 = second, -1 = last
    weeks: str = ""  # "odd" or "even": only these ISO weeks
    dates: tuple[DateSpan, ...] = ()  # only then; empty: all the year
    holidays: tuple[str, ...] = ()  # "PH", public holidays; "SH", school holidays: only then
    is_added: bool = False  # beside the hours of the week, not in their place
    is_otherwise: bool = False  # for all the time no other rule speaks of

    @property
    def is_weekly(self) -> bool:
        """Tell whether it holds every week of the year, and is not an exception."""
        return not (self.nth or self.weeks or self.dates or self.holidays or self.is_otherwise)


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours, as machines and as our words need them."""

    osm: str  # OpenStreetMap's text, valid, in one same order and writing
    rules: tuple[Rule, ...]  # the week first, one rule per set of days alike, then the exceptions; empty: too complex
    is_merged: bool = False  # times that overlapped became one: perhaps those of several places


def clean(value: str) -> str:
    """Return the text with plain spaces, if it can be read at all.

    Raises:
        HoursError: ``too-long``, ``control``, ``empty``.
    """
    if len(value) > MAX_LENGTH:
        raise HoursError("too-long")
    text = " ".join(value.split()).rstrip("; ")
    if not text.isprintable():
        raise HoursError("control", text)
    if not text:
        raise HoursError("empty")
    return text
