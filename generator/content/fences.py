"""A text → its front matter and its body, told apart by two lines ``---``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.content.decoding import Refused

FENCE = "---"
_ALMOST = re.compile(r"[-‐‑‒–—―_]{1,8}")  # what a hand or a word processor makes of it
_FRONT_MATTER = re.compile(r"\s|#(?!#* )|-\s|[^\W\d][\w-]*[ \xa0\u202f]*:")  # how a line of one begins


def split(text: str) -> tuple[str, str, int]:
    """Part the front matter from the body.

    Returns:
        Both, and the line of the file on which the front matter starts.

    Raises:
        Refused: a fence is missing or misspelt; said where it should be.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        _refuse_start(lines[0])
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == FENCE:
            return "\n".join(lines[1 : number - 1]) + "\n", "\n".join(lines[number:]), 2
    raise _without_end(lines)


def _refuse_start(line: str) -> None:
    if _ALMOST.fullmatch(line.strip()):
        raise Refused("E117", 1, 1, line.strip(), FENCE, end_column=len(line) + 1)
    raise Refused("E102", 1, 1, line[:80])


def _without_end(lines: Sequence[str]) -> Refused:
    """Point at the line that should have closed the front matter, else at the first that is not of one."""
    for number, line in enumerate(lines[1:], 2):
        if line and not _FRONT_MATTER.match(line):
            if _ALMOST.fullmatch(line.strip()):
                return Refused("E117", number, 1, line.strip(), FENCE, end_column=len(line) + 1)
            return Refused("E103", number, 1)
    return Refused("E103", len(lines), 1)
