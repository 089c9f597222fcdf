"""The lines ``---`` around a front matter, where one is missing."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.content.read.fences import FENCE, end_of_front_matter, is_key


def with_opening(lines: Sequence[str], keys: Collection[str]) -> list[str] | None:
    """Open the front matter above a first line that is plainly of one; None where it is not."""
    return [FENCE, *lines] if is_key(lines[0], keys) else None


def with_closing(lines: Sequence[str], keys: Collection[str]) -> list[str] | None:
    """Close the front matter under its last key, all that belongs to this key kept with it."""
    end = end_of_front_matter(lines, keys)
    return [*lines[:end], FENCE, *(lines[end:] or [""])] if end else None
