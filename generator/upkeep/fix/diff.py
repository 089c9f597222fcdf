"""What would change in a file, as the unified diff that everyone's tools show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.content.read.fences import FENCE
from generator.upkeep.fix.file import Fixed

_CONTEXT = 3  # lines shown around a change


class Pair(NamedTuple):
    """A line before and after; None where there is none."""

    before: str | None
    after: str | None

    @property
    def is_changed(self) -> bool:
        """True unless the line stays."""
        return self.before != self.after


def unified_diff(fixed: Fixed) -> Iterator[str]:
    """Yield the lines of the diff of a file, without their ends.

    No general comparison is needed, which would be slow on a hostile file: a line is changed where it stands, and
    only fences are added.
    """
    pairs = list(_pairs(_lines(fixed.before), _lines(fixed.after)))
    yield f"--- {fixed.file}"
    yield f"+++ {fixed.file}"
    for start, end in _hunks([number for number, pair in enumerate(pairs) if pair.is_changed], len(pairs)):
        yield _header(pairs, start, end)
        yield from _hunk(pairs[start:end])


def _lines(raw: bytes) -> list[str]:
    return raw.decode("utf-8", "replace").replace("\r\n", "\n").removesuffix("\n").split("\n")


def _pairs(before: list[str], after: list[str]) -> Iterator[Pair]:
    """Set each line beside what it became."""
    position = 0
    for number, line in enumerate(after):
        has_more = len(after) - number > len(before) - position
        old = before[position] if position < len(before) else None
        if old is None or (has_more and line == FENCE != old):
            yield Pair(None, line)
        else:
            yield Pair(old, line)
            position += 1


def _hunks(changed: list[int], total: int) -> Iterator[tuple[int, int]]:
    """Yield where each group of changes near one another begins and ends, with their surroundings."""
    start = end = -1
    for number in changed:
        if start < 0:
            start = max(0, number - _CONTEXT)
        elif number - _CONTEXT > end:
            yield start, end
            start = number - _CONTEXT
        end = min(total, number + _CONTEXT + 1)
    if start >= 0:
        yield start, end


def _header(pairs: list[Pair], start: int, end: int) -> str:
    ranges = []
    for side in (0, 1):
        above = sum(pair[side] is not None for pair in pairs[:start])
        count = sum(pair[side] is not None for pair in pairs[start:end])
        ranges.append(f"{above + bool(count)},{count}")
    return f"@@ -{ranges[0]} +{ranges[1]} @@"


def _hunk(pairs: list[Pair]) -> Iterator[str]:
    """Yield the lines of a group: those gone before those come, as in any diff."""
    come: list[str] = []
    for pair in pairs:
        if not pair.is_changed:
            yield from come
            come = []
            yield f" {pair.before}"
            continue
        if pair.before is not None:
            yield f"-{pair.before}"
        if pair.after is not None:
            come.append(f"+{pair.after}")
    yield from come
