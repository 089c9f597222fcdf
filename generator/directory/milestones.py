"""The life of a convention, told by date: what it followed, what was signed, amended, renewed, ended, what came after.

Meetings are told under governance and reports under evaluation: there are many, and they are work, not turns of life.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.content.model import Convention, PartialDate
from generator.content.validate import Entry
from generator.directory.history import a_day
from generator.directory.lifecycle import ONE_DAY, as_precise, beginning, ends_of, shown_end
from generator.directory.register import Register, link_to
from generator.directory.views import ConventionCard, Milestone
from generator.language import N_

MOST_RENEWALS = 5  # told one by one

Dated = tuple[dt.date, Milestone]  # the day it is told at, and it


def view_milestones(register: Register, entry: Entry[Convention]) -> tuple[Milestone, ...]:
    """Return them, earliest first. A month or a year counts from its first day, to its last for an end."""
    found = [*_beginning(register, entry), *_on_the_way(register, entry.value), *_ending(register, entry)]
    return tuple(milestone for _, milestone in sorted(found, key=_in_time))


def _in_time(dated: Dated) -> tuple[dt.date, bool]:
    """Put what somebody wrote about a day after what happened on it."""
    day, milestone = dated
    return day, not milestone.what


def _beginning(register: Register, entry: Entry[Convention]) -> Iterator[Dated]:
    convention, text = entry.value, register.language.text
    if convention.signed_on:
        yield _at(register, convention.signed_on, text(N_("Signature")))
    if convention.start and convention.start != convention.signed_on:
        yield _at(register, convention.start, text(N_("Début")))
    if since := beginning(convention.signed_on, convention.start):
        for slug in convention.replaces:
            if slug in register.conventions:
                yield _at(register, since, text(N_("Prend la suite de")), about=register.convention(slug))


def _on_the_way(register: Register, convention: Convention) -> Iterator[Dated]:
    for amendment in convention.amendments:
        if amendment.on:
            on, milestone = _at(register, amendment.on, register.language.text(N_("Avenant")), amendment.purpose)
            yield on, Milestone(milestone.on, milestone.what, milestone.detail, link_to(amendment.url))
    yield from _renewals(register, convention)
    for event in convention.history:
        if event.on:
            yield _at(register, event.on, "", event.text)


def _renewals(register: Register, convention: Convention) -> Iterator[Dated]:
    """Yield the periods that tacit renewal has added; the last alone where they are many."""
    text, stop = register.language.text, convention.terminated_on or dt.date.max
    begun = [end + ONE_DAY for end in ends_of(convention, register.today)[:-1] if end < stop]
    presumed = text(N_("si personne ne s'y est opposé"))
    if len(begun) > MOST_RENEWALS:
        many = N_("{count} fois depuis la première fin, si personne ne s'y est opposé")
        begun, presumed = begun[-1:], text(many, count=len(begun))
    for day in begun:
        yield day, Milestone(_as_known(convention, day), text(N_("Reconduction tacite")), presumed)


def _as_known(convention: Convention, begun: dt.date) -> PartialDate:
    """Return the start of a new period as precisely as the end of the first is known."""
    precision = convention.end.precision if convention.end else "day"
    if precision == "month":
        return as_precise(_last_of_month(begun), "month") or a_day(begun)
    if precision == "year" and (begun.month, begun.day) == (1, 1):
        return as_precise(begun.replace(month=12, day=31), "year") or a_day(begun)
    return a_day(begun)


def _last_of_month(day: dt.date) -> dt.date:
    return (day.replace(day=28) + 4 * ONE_DAY).replace(day=1) - ONE_DAY


def _ending(register: Register, entry: Entry[Convention]) -> Iterator[Dated]:
    convention, text, end = entry.value, register.language.text, register.life(entry.slug).end
    if convention.terminated_on:
        yield _at(register, a_day(convention.terminated_on), text(N_("Résiliation")))
    elif end:
        known = shown_end(convention, end)
        what = text(N_("Échéance"))
        yield known.last, Milestone(known, what, is_ahead=known.last > register.today)
    for slug in register.successors_of_conventions.get(entry.slug, ()):
        successor = register.conventions[slug].value
        if since := beginning(successor.signed_on, successor.start):
            yield _at(register, since, text(N_("Remplacée par")), about=register.convention(slug))


def _at(register: Register, on: PartialDate, what: str, detail: str = "", about: ConventionCard | None = None) -> Dated:
    return on.first, Milestone(on, what, detail, convention=about, is_ahead=on.first > register.today)
