"""Rules over several values of an actor."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.content.checks.kept import check_named
from generator.content.model import Actor
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic

SUMMARY_CUT, SUMMARY_MAX = 160, 280  # characters


def check_name(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Refuse a name that ends in a full stop."""
    name = entry.value.name
    if name.endswith(".") and not name.endswith(".."):
        last_word = name.rsplit(" ", 1)[-1]
        if last_word.count(".") == 1:
            yield entry.diagnostic("E240", ("nom",))


def check_summary(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Bound the summary; warn where neither it nor a mission says what the actor does."""
    length = len(entry.value.summary)
    if length > SUMMARY_CUT:
        yield entry.diagnostic("E236" if length > SUMMARY_MAX else "W203", ("resume",), str(length))
    if not length and not entry.value.missions and not entry.gives("missions"):
        yield entry.diagnostic("W202", ())


def check_contacts(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Warn where nobody can be reached, and of an odd number."""
    actor = entry.value
    if actor.status != "archive" and not _reachable(actor):
        yield entry.diagnostic("W201", ("contacts",))
    for position, contact in enumerate(actor.contacts):
        if contact.phone and contact.phone.is_odd:
            yield entry.diagnostic("W210", ("contacts", position, "telephone"), contact.phone.display)


def _reachable(actor: Actor) -> bool:
    ways = [(contact.phone, contact.email, contact.form) for contact in actor.contacts]
    ways += [(location.phone, None, None) for location in actor.locations]
    return any(any(way) for way in ways)


def check_notices(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Refuse a notice that ends before it starts."""
    for position, notice in enumerate(entry.value.notices):
        if notice.start and notice.end and notice.end < notice.start:
            yield entry.diagnostic("E232", ("infos_temporaires", position, "au"), str(notice.end), str(notice.start))


def check_named_ties(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """A tie and a member name an actor's file or a body without one, never both."""
    yield from check_named(entry, "liens", entry.value.ties)
    yield from check_named(entry, "membres", entry.value.members)
