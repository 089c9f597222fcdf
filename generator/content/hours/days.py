"""French days in words (``lundi: "9h-12h, 14h-17h"``) → ``Hours``."""

from __future__ import annotations

from collections.abc import Mapping

from generator.content.hours.day_times import parse_times
from generator.content.hours.values import Hours, HoursError, Rule
from generator.content.hours.week import arrange
from generator.content.hours.writing import render_rules

DAY_NAMES = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


def parse_day_hours(days: Mapping[str, str]) -> Hours:
    """Read a text for each day of the week; a day without text is closed.

    Raises:
        HoursError: ``empty``, ``unknown-day``, ``duplicate-day``, ``not-text``, or as ``parse_times``.
    """
    rules: dict[int, Rule | None] = {}
    for name, text in days.items():
        day = _weekday(name)
        if day in rules:
            raise HoursError("duplicate-day", str(name))
        rules[day] = _rule(day, text)
    week, is_merged = arrange(rule for _, rule in sorted(rules.items()) if rule)
    if not week:
        raise HoursError("empty")
    return Hours(render_rules(week), week, is_merged)


def _weekday(name: object) -> int:
    try:
        return DAY_NAMES.index(str(name).strip().lower())
    except ValueError:
        raise HoursError("unknown-day", str(name)) from None


def _rule(day: int, text: object) -> Rule | None:
    if not isinstance(text, str):
        raise HoursError("not-text", day=DAY_NAMES[day])
    try:
        return Rule(weekdays=(day,), openings=parse_times(text)) if text.strip() else None
    except HoursError as error:
        raise HoursError(error.reason, error.part, DAY_NAMES[day]) from None
