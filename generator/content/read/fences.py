"""A text → its front matter and its body, told apart by two lines ``---``."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from generator.content.read.decoding import Refused
from generator.content.slips import every_key

FENCE = "---"
_ALMOST = re.compile(r"[-‐‑‒–—―_]{1,8}")  # what a hand or a word processor makes of it
_FRONT_MATTER = re.compile(r"\s|#|-\s|[^\W\d][\w-]*[ \xa0\u202f]*:")  # how a line of one begins
_KEY = re.compile(r"([^\W\d][\w-]*)[ \xa0\u202f]*:(?:\s|$)")


def split(text: str) -> tuple[str, str, int]:
    """Part the front matter from the body.

    Returns:
        Both, and the line of the file on which the front matter starts.

    Raises:
        Refused: a fence is missing or misspelt; said where it should be.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        raise _without_start(lines[0])
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == FENCE:
            return "\n".join(lines[1 : number - 1]) + "\n", "\n".join(lines[number:]), 2
    raise _without_end(lines)


def end_of_front_matter(lines: Sequence[str], keys: Collection[str]) -> int:
    """Return how many lines there are up to the last of these keys, with all that belongs to it; 0 where none is."""
    end = max((number for number, line in enumerate(lines, 1) if is_key(line, keys)), default=0)
    after_blank = False
    for number, line in enumerate(lines[end:] if end else (), end + 1):
        if not line.strip():
            after_blank = True
        elif line[0] in " \t" or (line.startswith("- ") and not after_blank):  # after a blank, a list of the free text
            end, after_blank = number, False
        else:
            break
    return end


def is_key(line: str, keys: Collection[str]) -> bool:
    """True for a line that starts with one of these keys."""
    found = _KEY.match(line)
    return found is not None and found[1] in keys


def _without_start(line: str) -> Refused:
    if _ALMOST.fullmatch(line.strip()):
        return Refused("E117", 1, 1, line.strip(), FENCE, end_column=len(line) + 1)
    return Refused("E102", 1, 1, FENCE) if _KEY.match(line) else Refused("E137", 1, 1)


def _without_end(lines: Sequence[str]) -> Refused:
    """Point at the line that should have closed the front matter, else at the last that is plainly of one."""
    for number, line in enumerate(lines[1:], 2):
        if line and not _FRONT_MATTER.match(line):
            if _ALMOST.fullmatch(line.strip()):
                return Refused("E117", number, 1, line.strip(), FENCE, end_column=len(line) + 1)
            break
    return Refused("E103", max(end_of_front_matter(lines, every_key()), 1), 1, FENCE)
