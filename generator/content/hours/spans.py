"""Times of one day: read, checked, merged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from generator.content.hours.values import HoursError, Opening

DAY = 24 * 60  # minutes
_EVENING, _MORNING = dt.time(17), dt.time(9)


def opening(start: int, end: int, part: str) -> Opening:
    """Make an opening from minutes since midnight; the end may stand after midnight if that is plain.

    Raises:
        HoursError: ``no-duration``, ``end-before-start``.
    """
    if (start, end) == (0, DAY - 1):  # 00:00-23:59
        end = DAY
    if start == end:
        raise HoursError("no-duration", part)
    opens, closes = clock(start), clock(end)
    if not (start < end <= start + DAY or is_night(opens, closes) or start > end == 0):
        raise HoursError("end-before-start", part)
    return Opening(opens, closes)


def is_night(opens: dt.time, closes: dt.time) -> bool:
    """Tell whether an end before the start is plainly that of a night: 22:00-06:00."""
    return opens >= _EVENING and dt.time(0) < closes <= _MORNING


def clock(minutes: int) -> dt.time:
    """Return the time of the clock so many minutes after midnight."""
    return dt.time(*divmod(minutes % DAY, 60))


def merge(openings: Iterable[Opening]) -> tuple[tuple[Opening, ...], bool]:
    """Sort the openings of a day and join those that touch; tell whether some overlapped."""
    merged: list[Opening] = []
    has_overlap = False
    for following in sorted(openings, key=_order):
        last = merged[-1] if merged else None
        if last and _touch(last, following):
            has_overlap |= _bounds(following)[0] < _bounds(last)[1]
            merged[-1] = last._replace(closes=max(last, following, key=lambda one: _bounds(one)[1]).closes)
        elif following != last:
            merged.append(following)
    return tuple(merged), has_overlap


def _touch(first: Opening, second: Opening) -> bool:
    if first[2:] != second[2:] or None in (*first[:2], *second[:2]):
        return False
    start, end = _bounds(first)[0], max(_bounds(first)[1], _bounds(second)[1])
    return _bounds(second)[0] <= _bounds(first)[1] and end - start <= DAY


def _bounds(one: Opening) -> tuple[int, int]:
    start, end = _minutes(one.opens), _minutes(one.closes)
    return start, end + (DAY if end <= start else 0)


def _order(one: Opening) -> tuple[bool, int, int, str, bool]:
    return (one.opens is None, *_bounds(one), one.comment, one.is_sure)


def _minutes(moment: dt.time | None) -> int:
    return moment.hour * 60 + moment.minute if moment else 0
