"""Opening hours: an OpenStreetMap text or French days in words → ``Hours``, told in words by ``directory.hours``."""

from generator.content.hours.days import DAY_NAMES, parse_day_hours
from generator.content.hours.osm import parse_hours
from generator.content.hours.values import CalendarDay, DateSpan, Hours, HoursError, Opening, Rule

__all__ = [
    "DAY_NAMES",
    "CalendarDay",
    "DateSpan",
    "Hours",
    "HoursError",
    "Opening",
    "Rule",
    "parse_day_hours",
    "parse_hours",
]
