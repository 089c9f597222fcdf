"""Rules over several values of a convention."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.content.checks.kept import check_named
from generator.content.model import Convention
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic


def check_parties(entry: Entry[Convention], today: dt.date) -> Iterator[Diagnostic]:
    """A convention has at least two parties, each an actor's file or a body without one."""
    parties = entry.value.parties
    if 0 < len(parties) < 2 and ("parties",) not in entry.dropped:
        yield entry.diagnostic("E234", ("parties",))
    yield from check_named(entry, "parties", parties)


def check_dates(entry: Entry[Convention], today: dt.date) -> Iterator[Diagnostic]:
    """Refuse an end before the start, and an end that is also none; warn where there is no date at all."""
    convention = entry.value
    start, end = convention.start or convention.signed_on, convention.end
    if end and convention.open_ended:
        yield entry.diagnostic("E233", ("duree_indeterminee",))
    if start and end and end.last < start.first:
        yield entry.diagnostic("E232", ("fin",), str(end), str(start))
    if not start and not entry.gives("debut") and not entry.gives("signature"):
        yield entry.diagnostic("W207", ())
    is_tacit = convention.renewal is not None and convention.renewal.mode == "tacite"
    goes_on = convention.open_ended or convention.terminated_on or is_tacit
    if end and end.last < today and not goes_on and convention.status == "publie":
        yield entry.diagnostic("W208", ("fin",), str(end))


def check_shared_information(entry: Entry[Convention], today: dt.date) -> Iterator[Diagnostic]:
    """Sharing about named persons needs its legal ground and their information."""
    shared = entry.value.shared_information
    if shared is None or shared.level != "nominative":
        return
    for key, given in (("fondements", shared.grounds), ("information_des_personnes", shared.notice)):
        if not given:
            yield entry.diagnostic("E238", ("information_partagee", "niveau"), key)


def check_evaluation(entry: Entry[Convention], today: dt.date) -> Iterator[Diagnostic]:
    """Warn where no evaluation is planned."""
    if entry.value.evaluation is None and not entry.gives("evaluation") and entry.value.status == "publie":
        yield entry.diagnostic("W209", ())
