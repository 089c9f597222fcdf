"""Slips of typing: what a line of front matter that cannot be read, or not as meant, should have been."""

from generator.content.slips.found import find_slip
from generator.content.slips.keys import every_key
from generator.content.slips.lines import Slip, item_as_text, quoted, slips_of

__all__ = ["Slip", "every_key", "find_slip", "item_as_text", "quoted", "slips_of"]
