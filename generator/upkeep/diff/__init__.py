"""What changes for the readers between two states of a site."""

from generator.upkeep.diff.comparison import Comparison, compare
from generator.upkeep.diff.sides import Side, read_side

__all__ = ["Comparison", "Side", "compare", "read_side"]
