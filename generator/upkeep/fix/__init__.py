"""The safe corrections: what a person would put right without a doubt, by splicing at the marks of the reader."""

from generator.upkeep.fix.diff import unified_diff
from generator.upkeep.fix.file import Fixed, fix_file
from generator.upkeep.fix.site import NotOfTheSite, fix_site, write_fixed

__all__ = ["Fixed", "NotOfTheSite", "fix_file", "fix_site", "unified_diff", "write_fixed"]
