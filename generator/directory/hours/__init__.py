"""Opening hours in the words of readers."""

from generator.directory.hours.lines import HoursLine, hours_in_words

__all__ = ["HoursLine", "hours_in_words"]
