"""How much of what a reader would look for a page holds, and what it lacks.

For coordinators alone: their report, and the preview on their own machine. Nothing of it may enter a public page, for
an unfinished page is no fault to be shown.
"""

from generator.directory.completeness.actor import is_reachable
from generator.directory.completeness.measure import WITHDRAWN, Completeness, completeness

__all__ = ["WITHDRAWN", "Completeness", "completeness", "is_reachable"]
