"""What is due in a directory, and the words to ask for it: to read, to print, to send by hand. Nothing is sent."""

from generator.upkeep.remind.chosen import choose
from generator.upkeep.remind.emails import emails
from generator.upkeep.remind.issues import as_issues
from generator.upkeep.remind.mailing import as_csv
from generator.upkeep.remind.printed import as_calls, as_letters
from generator.upkeep.remind.published import NotAnEdition, Published, read_published
from generator.upkeep.remind.reminders import Reminders, make_reminders
from generator.upkeep.remind.text import as_json, as_text

__all__ = [
    "NotAnEdition",
    "Published",
    "Reminders",
    "as_calls",
    "as_csv",
    "as_issues",
    "as_json",
    "as_letters",
    "as_text",
    "choose",
    "emails",
    "make_reminders",
    "read_published",
]
