"""A text that cannot be read → the slip behind it: the first whose correction lets the reader go further."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from generator.content.slips.lines import Slip, continued, misaligned, slips_of, undashed

ABOVE = 3  # lines above the one where reading stopped: a slip often shows on the next line only
MOST_TRIED = 24  # corrections

LineOfFault = Callable[[str], int | None]  # a text → the line, from 0, where its reading stops; None if it does not


def find_slip(text: str, stopped_at: int, begun_at: int, line_of_fault: LineOfFault) -> Slip | None:
    """Return the slip that stopped the reader, if it is one we know.

    Args:
        text: the front matter.
        stopped_at: the line, from 0, where reading stopped.
        begun_at: the line where what could not be read begins: of an open quote, far above.
        line_of_fault: reads a text.
    """
    lines = text.split("\n")
    for slip in islice(_candidates(lines, stopped_at, begun_at), MOST_TRIED):
        mended = "\n".join((*lines[: slip.line], slip.corrected, *lines[slip.line + 1 :]))
        stops = line_of_fault(mended)
        if stops is None or stops > stopped_at:
            return slip
    return None


def _candidates(lines: list[str], stopped_at: int, begun_at: int) -> Iterator[Slip]:
    suspects = tuple(dict.fromkeys((*_suspects(lines, stopped_at), begun_at)))
    for look in (slips_of, undashed, misaligned, continued):  # a line moved may well be read, and mean something else
        for at in suspects:
            yield from (slip for slip in look(lines, at) if slip.corrected != lines[at])


def _suspects(lines: list[str], stopped_at: int) -> Iterable[int]:
    """Return the line where reading stopped and the filled ones just above, the last first."""
    filled = (at for at in range(min(stopped_at, len(lines) - 1), -1, -1) if lines[at].strip())
    return list(islice(filled, ABOVE + 1))
