"""Which days a rule of an OpenStreetMap text is for: dates, weeks, weekdays, holidays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content.hours.values import MONTHS, WEEKDAYS, CalendarDay, DateSpan, HoursError, Rule, TooComplex

_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WEEKS = {"week01-53/2": "odd", "week02-52/2": "even", "week02-53/2": "even"}

_DATE = re.compile(r"(?:(\d{4}) ?)?([A-Z][a-z]{2})(?: (\d{1,2}))?(?=[-, ]|$)")
_DAY = re.compile(r"([A-Z][a-z])(?:-([A-Z][a-z])|\[([\d,-]+)\])?(?=[, ]|$)")
_HOLIDAY = re.compile(r"[PS]H(?=[, ]|$)")


class Scanner:
    """A text taken from left to right."""

    def __init__(self, text: str) -> None:
        self.rest = text

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Take what matches at this point."""
        match = pattern.match(self.rest)
        if match:
            self.rest = self.rest[match.end() :]
        return match

    def take_text(self, text: str) -> bool:
        """Take this text if it comes next, and tell whether it did."""
        found = self.rest.startswith(text)
        self.rest = self.rest.removeprefix(text)
        return found


def dates(scanner: Scanner) -> Iterator[DateSpan]:
    """Yield the seasons and days at this point of the text."""
    while match := scanner.take(_DATE):
        first = last = _calendar_day(match)
        if scanner.take_text("-"):
            last = _last_day(scanner, first)
        yield DateSpan(first, last)
        if not scanner.take_text(","):
            scanner.take_text(" ")
            return


def _last_day(scanner: Scanner, first: CalendarDay) -> CalendarDay:
    match = scanner.take(_DATE)
    if not match:
        raise TooComplex
    last = _calendar_day(match)
    last = last._replace(year=last.year or first.year)
    if first.year and last < first:  # "2025 Dec 20-Jan 05": of which year?
        raise TooComplex
    return last


def _calendar_day(match: re.Match[str]) -> CalendarDay:
    year, month, day = match.groups()
    if month not in MONTHS:
        raise TooComplex
    found = CalendarDay(int(year or 0), MONTHS.index(month) + 1, int(day or 0))
    if found.day > _MONTH_LENGTHS[found.month - 1]:
        raise HoursError("no-such-day", match[0])
    return found


def weeks(scanner: Scanner) -> str:
    """Return "odd" or "even" if only such weeks are meant."""
    for text, parity in _WEEKS.items():
        if scanner.take_text(text + " "):
            return parity
    return ""


def days(scanner: Scanner) -> Iterator[Rule]:
    """Yield the plain weekdays as one rule, then each numbered weekday and kind of holiday."""
    plain: set[int] = set()
    others: list[Rule] = []
    while True:
        if holiday := scanner.take(_HOLIDAY):
            others.append(Rule(holidays=(holiday[0],)))
        elif match := scanner.take(_DAY):
            first, last, nth = match.groups()
            start = _weekday(first)
            if nth:
                others.append(Rule(weekdays=(start,), nth=_numbers(nth)))
            else:
                plain |= {(start + step) % 7 for step in range((_weekday(last or first) - start) % 7 + 1)}
        else:
            break
        if not scanner.take_text(","):
            scanner.take_text(" ")
            break
    if plain:
        yield Rule(weekdays=() if len(plain) == 7 else tuple(sorted(plain)))
    yield from others


def _numbers(text: str) -> tuple[int, ...]:
    """Read "1,3", "-1": the first and third, the last; beyond the last but one there are no words."""
    numbers = tuple(sorted({int(number) for number in text.split(",")}))
    if numbers[0] < -2:
        raise TooComplex
    return numbers


def _weekday(name: str) -> int:
    if name not in WEEKDAYS:
        raise TooComplex
    return WEEKDAYS.index(name)
