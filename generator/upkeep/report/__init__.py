"""What a coordinator should know of a directory: its state on a day, and its activity between two.

``figures`` counts the state, ``gaps`` names its gaps, ``words`` tells it. ``happenings`` says what happened,
``activity`` keeps what did in a period, ``activity_words`` tells it. ``lists`` tells a list
of pages as text, Markdown or JSON.
"""

from generator.upkeep.report.activity import Activity, make_activity
from generator.upkeep.report.activity_words import ACTIVITY_FORMATS
from generator.upkeep.report.figures import Report, make_report
from generator.upkeep.report.words import FORMATS

__all__ = ["ACTIVITY_FORMATS", "FORMATS", "Activity", "Report", "make_activity", "make_report"]
