"""Opening hours → the days alone, for lists."""

from __future__ import annotations

from generator.content.hours import Hours, Rule
from generator.content.hours.values import ALL_WEEK
from generator.directory.hours.days import days, weekdays
from generator.language import Language


def open_days(hours: Hours, language: Language) -> str:
    """Tell the days of the usual week, else the first of the others; "" where no time is given.

    It begins with a small letter: "du lundi au vendredi", "2e mardi du mois".
    """
    received = [rule for rule in hours.rules if _has_times(rule)]
    week = {day for rule in received if rule.is_weekly for day in rule.weekdays or ALL_WEEK}
    if week:
        return weekdays(sorted(week), language)
    return days(received[0], language) if received else ""


def _has_times(rule: Rule) -> bool:
    return any(opening.opens is not None for opening in rule.openings)
