"""What a coordinator should know of a directory: ``figures`` counts, ``words`` tells it as text, Markdown or JSON."""

from generator.upkeep.report.figures import Report, make_report
from generator.upkeep.report.words import FORMATS

__all__ = ["FORMATS", "Report", "make_report"]
