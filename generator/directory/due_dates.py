"""The dates things are due at in a convention. Where a file knows a month or a year, so does what follows from it."""

from __future__ import annotations

import datetime as dt

from generator.content.model.types import PartialDate, months_after
from generator.directory.lifecycle import as_precise
from generator.directory.views import ConventionView


def end_date(convention: ConventionView) -> PartialDate | None:
    """Return the end, moved on by tacit renewal, as precisely as the file knows it; None where it cannot be told."""
    end, written, renewal = convention.card.state.end, convention.end, convention.renewal
    if end is None or written is None or end == convention.terminated_on:
        return PartialDate(end, end, "day") if end else None
    if end == written.last:
        return written
    if renewal and renewal.until and end == renewal.until.last:
        return renewal.until
    return as_precise(end, written.precision)


def notice_date(end: PartialDate, months: int) -> PartialDate | None:
    """Return the last moment to give notice: the same day some months earlier, or the last day of that month."""
    return moved(end, -months)


def evaluation_date(convention: ConventionView) -> tuple[PartialDate | None, bool]:
    """Return when the next evaluation is due, and whether it is counted from the last report, else from the start."""
    evaluation = convention.evaluation
    if evaluation is None or evaluation.every_months is None:
        return None, False
    reports = [report.link.on for report in evaluation.reports if isinstance(report.link.on, PartialDate)]
    given = reports if evaluation.reports else [on for on in (convention.signed_on, convention.start) if on]
    latest = max(given, key=lambda on: (on.first, on.last), default=None)
    return (moved(latest, evaluation.every_months) if latest else None), bool(reports)


def moved(on: PartialDate, months: int) -> PartialDate | None:
    """Return a date some months later, as precise as it was; None for a year moved by anything but whole years."""
    if on.precision == "year" and months % 12:
        return None
    first = months_after(on.first, months)
    last = first if on.precision == "day" else months_after(on.last + dt.timedelta(days=1), months)
    return PartialDate(first, last - dt.timedelta(days=on.precision != "day"), on.precision)
