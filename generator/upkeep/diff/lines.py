"""Two free texts → the lines that went and the lines that came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile
from typing import NamedTuple

MOST_LINES = 200  # compared with one another; a longer stretch is told as replaced: difflib takes cubic time on some


class Line(NamedTuple):
    """A line of a text that changed."""

    is_new: bool
    text: str


def changed_lines(old: str, new: str) -> tuple[Line, ...]:
    """Return the lines that differ, those gone before those come, without the blank ones."""
    before, after = _lines(old), _lines(new)
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    return tuple(_between(before[start : len(before) - end], after[start : len(after) - end]))


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.split("\n") if line.strip()]


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    """Count the lines both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))


def _between(old: list[str], new: list[str]) -> Iterator[Line]:
    is_long = max(len(old), len(new)) > MOST_LINES
    steps = [("replace", 0, len(old), 0, len(new))] if is_long else SequenceMatcher(None, old, new).get_opcodes()
    for step, a, b, c, d in steps:
        if step != "equal":
            yield from (Line(False, line) for line in old[a:b])
            yield from (Line(True, line) for line in new[c:d])
