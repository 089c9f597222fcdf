"""The lines ``---`` around a front matter, where one is missing."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from generator.content.fences import FENCE

_KEY = re.compile(r"([a-z_]+)\s*:(?:\s|$)")


def with_opening(lines: Sequence[str], keys: Collection[str]) -> list[str] | None:
    """Open the front matter above a first line that is plainly of one; None where it is not."""
    return [FENCE, *lines] if _is_key(lines[0], keys) else None


def with_closing(lines: Sequence[str], keys: Collection[str]) -> list[str] | None:
    """Close the front matter under its last key, all that belongs to this key kept with it."""
    last = max((number for number, line in enumerate(lines) if _is_key(line, keys)), default=0)
    if not last:
        return None
    end = last + 1
    while end < len(lines) and _goes_on(lines, end):
        end += 1
    return [*lines[:end], FENCE, *(lines[end:] or [""])]


def _is_key(line: str, keys: Collection[str]) -> bool:
    found = _KEY.match(line)
    return found is not None and found[1] in keys


def _goes_on(lines: Sequence[str], number: int) -> bool:
    """True for a line that belongs to the key above it: set to the right, an item, or blank before such a line."""
    line = lines[number]
    if line.strip():
        return line[0] in " \t" or line.startswith("- ")
    following = next((later for later in lines[number + 1 :] if later.strip()), "")
    return following[:1] in (" ", "\t") and bool(following)
