"""The life of a convention: its state on a day, derived from its dates and never typed.

Source: the rules of "Derived, never typed" in the design.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.content.model import Convention, PartialDate
from generator.content.model.types import months_after

IN_FORCE = frozenset(("en-vigueur", "a-renouveler", "se-termine-bientot"))  # not where nobody knows the end
PAST = frozenset(("resiliee", "remplacee", "echeance-passee"))
ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Life:
    """Where a convention stands."""

    state: str  # of the list "etats_convention"
    start: dt.date | None
    end: dt.date | None  # moved on by tacit renewal, or the termination
    date: PartialDate | None  # the date that explains the state

    @property
    def is_in_force(self) -> bool:
        """True where it holds and nobody need ask until when."""
        return self.state in IN_FORCE

    @property
    def is_past(self) -> bool:
        """True once it has ended, was terminated or replaced."""
        return self.state in PAST

    def is_or_was_in_force(self, today: dt.date) -> bool:
        """True where it started."""
        return self.start is not None and self.start <= today


def life_of(convention: Convention, today: dt.date, is_replaced: bool, notice_months: int) -> Life:
    """Derive a convention's state on a day.

    Args:
        is_replaced: a convention that has started names it in ``remplace``.
        notice_months: how long before its end a convention is said to end soon, where it sets no notice itself.
    """
    start, end, terminated = start_of(convention), end_of(convention, today), convention.terminated_on
    state = _state(convention, today, start, end, is_replaced, notice_months)
    if state == "resiliee" and terminated:
        shown: PartialDate | None = PartialDate(terminated, terminated, "day")
    elif state == "projet" and start:
        shown = convention.start or convention.signed_on
    else:
        shown = shown_end(convention, end) if end else None
    return Life(state, start, end, shown)


def shown_end(convention: Convention, end: dt.date) -> PartialDate:
    """Return the end as precisely as the file knows it: where it knows a month or a year, so does what follows."""
    written, until = convention.end, convention.renewal.until if convention.renewal else None
    known = next((date for date in (written, until) if date and date.last == end), None)
    moved_on = as_precise(end, written.precision) if written and end != convention.terminated_on else None
    return known or moved_on or PartialDate(end, end, "day")


def as_precise(end: dt.date, precision: str) -> PartialDate | None:
    """Return the month or the year a last day closes, where that is all the file knew of the first end."""
    if precision == "month":
        return PartialDate(end.replace(day=1), end, "month")
    if precision == "year":
        return PartialDate(end.replace(month=1, day=1), end, "year") if end.month == 12 else None
    return PartialDate(end, end, "day")


def start_of(convention: Convention) -> dt.date | None:
    """Return the day a convention begins, a month or a year counting from its first."""
    known = beginning(convention.signed_on, convention.start)
    return known.first if known else None


def beginning(signed_on: PartialDate | None, start: PartialDate | None) -> PartialDate | None:
    """Return the later of the signature and the start, as precisely as it is known."""
    return max((date for date in (signed_on, start) if date), key=lambda date: date.first, default=None)


def end_of(convention: Convention, today: dt.date) -> dt.date | None:
    """Return the last day: ``fin``, moved on by tacit renewal until it reaches today, or an earlier termination."""
    end = ends_of(convention, today)[-1] if convention.end else None
    if convention.terminated_on and (end is None or convention.terminated_on < end):
        return convention.terminated_on
    return end


def ends_of(convention: Convention, today: dt.date) -> list[dt.date]:
    """Return the last day of each period: of the first, then of those tacit renewal has added until today."""
    if convention.end is None:
        return []
    term, renewal = term_months(convention), convention.renewal
    ends = [convention.end.last]
    if term and renewal and renewal.mode == "tacite":
        after, periods = ends[0] + ONE_DAY, 0
        limit = max(ends[0], renewal.until.last) if renewal.until else dt.date.max
        while ends[-1] < min(today, limit):
            periods += 1
            ends.append(min(months_after(after, periods * term) - ONE_DAY, limit))
    return ends


def term_months(convention: Convention) -> int | None:
    """Return how long one period lasts: the renewal's own duration, else from the start to the end."""
    if convention.renewal and convention.renewal.duration_months:
        return convention.renewal.duration_months
    start = convention.start or convention.signed_on
    if not start or not convention.end or convention.end.last <= start.first:
        return None
    after = convention.end.last + ONE_DAY
    months = (after.year - start.first.year) * 12 + after.month - start.first.month
    return max(months + (1 if after.day - start.first.day > 15 else 0), 1)


def _state(
    convention: Convention,
    today: dt.date,
    start: dt.date | None,
    end: dt.date | None,
    is_replaced: bool,
    notice_months: int,
) -> str:
    """Return the first state that fits, in the order of the design."""
    terminated, renewal = convention.terminated_on, convention.renewal
    if terminated and terminated <= today:
        return "resiliee"
    if is_replaced:
        return "remplacee"
    if start is None:
        return "dates-non-renseignees"
    if start > today:
        return "projet"
    if end and end < today:
        is_tacit = renewal is not None and renewal.mode == "tacite"
        stopped = renewal is not None and renewal.until is not None and renewal.until.last < today
        return "tacite-a-verifier" if is_tacit and not term_months(convention) and not stopped else "echeance-passee"
    notice = (renewal.notice_months if renewal else None) or notice_months
    if end and end <= months_after(today, notice):
        ends = terminated is not None or (renewal is not None and renewal.mode == "aucun")
        return "se-termine-bientot" if ends else "a-renouveler"
    if end is None and not convention.open_ended:
        return "echeance-non-renseignee"
    return "en-vigueur"
