"""Opening hours in the words of readers."""

from generator.directory.hours.lines import HoursLine, hours_in_words
from generator.directory.hours.short import open_days

__all__ = ["HoursLine", "hours_in_words", "open_days"]
