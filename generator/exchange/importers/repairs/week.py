"""Opening hours by day, as exports write them → as people do: ``9h-12h, 14h-17h``.

Exports fill blank slots with midnight to midnight. A day left out would be read as a day of closure, so hours that
cannot all be read are all left out.
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.content.hours import HoursError, parse_day_hours
from generator.exchange.importers.notes import Note, corrected, left_out
from generator.exchange.importers.rows.filled import Filled, Leaf
from generator.language import N_

REPEATED = N_("plage horaire écrite plusieurs fois, gardée une fois")
MIDNIGHT = N_("plage de minuit à minuit, retirée")
OVERLAP = N_("plages horaires qui se recouvrent : tous les horaires de ce lieu sont laissés de côté")
UNREADABLE = N_("horaire illisible : tous les horaires de ce lieu sont laissés de côté")

_TIME = r"(\d{1,2}) ?[:hH.] ?(\d{2})?(?::00)?"
_SPAN = re.compile(rf"{_TIME} ?[-–àa] ?{_TIME}")
_BETWEEN = re.compile(r"\s*(?:[/,;|&]|\bet\b|\bpuis\b)\s*")
_NOTHING = ((0, 0), (0, 0))

Span = tuple[tuple[int, int], tuple[int, int]]


def tidy_week(days: dict[str, Filled], notes: list[Note]) -> dict[str, Filled] | None:
    """Return each day in words, None where a day cannot be read."""
    week: dict[str, Filled] = {}
    faults: list[Note] = []
    for day, leaf in days.items():
        text = _day(leaf, day, notes, faults) if isinstance(leaf, Leaf) else ""
        if isinstance(leaf, Leaf) and text:
            week[day] = Leaf(text, leaf.columns)
    notes += faults
    return week if week and not faults else None


def _day(leaf: Leaf, day: str, notes: list[Note], faults: list[Note]) -> str:
    spans = parse_spans(leaf.text)
    if spans is None or any(start > end for start, end in spans):
        return _in_words(leaf, day, faults)
    kept = sorted({span for span in spans if span != _NOTHING})
    if any(first[1] > second[0] for first, second in pairwise(kept)):
        faults.append(left_out(leaf.columns, day, leaf.text, OVERLAP))
    text = ", ".join(f"{_clock(start)}-{_clock(end)}" for start, end in kept)
    if len(kept) < len(spans):
        reason = MIDNIGHT if _NOTHING in spans else REPEATED
        notes.append(corrected(leaf.columns, day, leaf.text, text, reason))
    return text


def _in_words(leaf: Leaf, day: str, faults: list[Note]) -> str:
    """Keep what the judge of hours reads as it is."""
    try:
        parse_day_hours({day: leaf.text})
    except HoursError:
        faults.append(left_out(leaf.columns, day, leaf.text, UNREADABLE))
    return leaf.text


def parse_spans(text: str) -> list[Span] | None:
    """Read ``09:00 - 12:00 / 13:30 - 17:00``; None where it is written otherwise."""
    matches = [_SPAN.fullmatch(part) for part in _BETWEEN.split(text.strip())]
    spans = [_span(match) for match in matches if match]
    return spans if len(spans) == len(matches) else None


def _span(match: re.Match[str]) -> Span:
    first, first_minute, second, second_minute = (int(part or 0) for part in match.groups())
    return (first, first_minute), (second, second_minute)


def _clock(moment: tuple[int, int]) -> str:
    hour, minute = moment
    return f"{hour}h{minute:02d}" if minute else f"{hour}h"
