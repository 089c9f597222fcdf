"""One rule of an OpenStreetMap text, as opening-hours-py writes it → ``Rule``.

All day must come as 00:00-23:59: the library writes "Mo" for "Mo 00:00-24:00", and bare days are no times to us.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.content.hours.selectors import Scanner, dates, days, weeks
from generator.content.hours.spans import DAY, clock, opening
from generator.content.hours.values import HoursError, Opening, Rule, TooComplex

_ANY_TIME = re.compile(r"24/7(?: |$)")
_TIME = re.compile(r"(\d\d):(\d\d)(?:-(\d\d):(\d\d)|(\+))(?=[, ]|$)")
_END = re.compile(r'(closed|unknown)? ?("[^"]*")?')


def parse_rule(text: str) -> Iterator[Rule]:
    """Yield the rules a canonical one stands for: the week's, then one for each of its other kinds of days.

    Raises:
        TooComplex: it does not fit.
        HoursError: it fits, and cannot be meant.
    """
    scanner = Scanner(text)
    scanner.take(_ANY_TIME)
    common = Rule(dates=tuple(dates(scanner)), weeks=weeks(scanner))
    selected = list(days(scanner)) or [Rule()]
    openings, comment = _times(scanner, text)
    for day in selected:
        yield replace(day, dates=common.dates, weeks=common.weeks, openings=openings, comment=comment)


def _times(scanner: Scanner, text: str) -> tuple[tuple[Opening, ...], str]:
    """Return the openings, and the comment if there are none because it is closed."""
    openings = tuple(_openings(scanner))
    state, quoted = scanner.take(_END).groups()  # type: ignore[union-attr]  # it matches the empty text
    comment = (quoted or "")[1:-1]
    if scanner.rest or (state == "closed" and not all(one.is_all_day for one in openings)):
        raise TooComplex
    if state == "closed":
        return (), comment
    if not (openings or comment or state):
        raise HoursError("no-times", text)
    return tuple(one._replace(comment=comment, is_sure=not state) for one in openings or (Opening(),)), ""


def _openings(scanner: Scanner) -> Iterator[Opening]:
    while match := scanner.take(_TIME):
        hour, minute, end_hour, end_minute, plus = match.groups()
        start = int(hour) * 60 + int(minute)
        if plus:
            yield Opening(clock(start))
        else:
            yield _opening(start, int(end_hour) * 60 + int(end_minute), match[0])
        if not scanner.take_text(","):
            scanner.take_text(" ")
            return


def _opening(start: int, end: int, part: str) -> Opening:
    if end > start + DAY:
        raise TooComplex
    return opening(start, end, part)
