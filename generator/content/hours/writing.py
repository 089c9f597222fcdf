"""``Rule`` → OpenStreetMap text: the one order and writing of ``Hours.osm``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from generator.content.hours.spans import is_night
from generator.content.hours.values import ALL_WEEK, MONTHS, WEEKDAYS, CalendarDay, DateSpan, Opening, Rule


def render_rules(rules: Iterable[Rule]) -> str:
    """Return the OpenStreetMap text of the rules."""
    text = ""
    for rule in rules:
        separator = " || " if rule.is_otherwise else ", " if rule.is_added else "; "
        text += (separator if text else "") + _rule(rule)
    return text


def _rule(rule: Rule) -> str:
    """Write one rule; openings with different comments follow one another as additional rules."""
    days = _days(rule)
    if not rule.openings:
        return _joined(days, "off", _quoted(rule.comment))
    groups = groupby(rule.openings, key=lambda one: (one.comment, one.is_sure, one.opens is None))
    return ", ".join(_openings(days, list(group)) for _, group in groups)


def _openings(days: str, openings: Sequence[Opening]) -> str:
    first = openings[0]
    times = ",".join(_times(one) for one in openings if one.opens)
    if times == "00:00-24:00" and not days:
        times = "24/7"
    return _joined(days, times, "" if first.is_sure else "unknown", _quoted(first.comment))


def _times(one: Opening) -> str:
    if one.opens is None or one.closes is None:
        return f"{one.opens:%H:%M}+"
    hour = one.closes.hour + (24 if one.closes <= one.opens and not is_night(one.opens, one.closes) else 0)
    return f"{one.opens:%H:%M}-{hour:02}:{one.closes:%M}"


def _days(rule: Rule) -> str:
    dates = ",".join(_span(span) for span in rule.dates)
    weeks = {"": "", "odd": "week 01-53/2", "even": "week 02-52/2"}[rule.weeks]
    weekdays = "" if rule.weekdays == ALL_WEEK else ",".join(_weekdays(rule.weekdays))
    if rule.nth:
        weekdays += f"[{','.join(map(str, rule.nth))}]"
    return _joined(dates, weeks, ",".join(rule.holidays), weekdays)


def _weekdays(weekdays: Sequence[int]) -> Iterable[str]:
    """Yield "Mo-We" for days that follow one another, else the day."""
    for _, run in groupby(enumerate(weekdays), key=lambda pair: pair[1] - pair[0]):
        days = [WEEKDAYS[day] for _, day in run]
        yield days[0] if len(days) == 1 else f"{days[0]}-{days[-1]}"


def _span(span: DateSpan) -> str:
    if span.first == span.last:
        return _day(span.first)
    last = span.last._replace(year=0) if span.first.year == span.last.year else span.last
    return f"{_day(span.first)}-{_day(last)}"


def _day(day: CalendarDay) -> str:
    return _joined(f"{day.year}" if day.year else "", MONTHS[day.month - 1], f"{day.day:02}" if day.day else "")


def _quoted(comment: str) -> str:
    return f'"{comment}"' if comment else ""


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)
