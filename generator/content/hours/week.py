"""Rules in the order they were written → the week as it is, then its exceptions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from opening_hours import OpeningHours, State

from generator.content.hours.spans import merge
from generator.content.hours.values import ALL_WEEK, Opening, Rule, TooComplex

_REFERENCE_MONDAY = dt.datetime(2024, 1, 8)  # of two weeks without public holiday


def arrange(rules: Iterable[Rule]) -> tuple[tuple[Rule, ...], bool]:
    """Return the weekly rules settled day by day, then the exceptions in their order; tell whether times overlapped.

    A later rule takes the place of an earlier one for its days, as OpenStreetMap has it; but an exception written
    before the week ("PH off; Mo-Fr …") is meant as one all the same.

    Raises:
        TooComplex: what adds to what cannot be told.
    """
    week: dict[int, Rule] = {}
    exceptions: list[Rule] = []
    for rule in rules:
        if not rule.is_weekly:
            exceptions.append(rule)
        elif rule.is_added and exceptions:
            raise TooComplex
        else:
            week.update((day, _settled(week.get(day), rule)) for day in rule.weekdays or ALL_WEEK)
    days = {day: _merged(rule) for day, rule in sorted(week.items())}
    others = [_merged(rule) for rule in sorted(exceptions, key=lambda rule: rule.is_otherwise)]
    settled = (*_grouped({day: rule for day, (rule, _) in days.items()}), *(rule for rule, _ in others))
    return settled, any(has_overlap for _, has_overlap in (*days.values(), *others))


def _settled(earlier: Rule | None, rule: Rule) -> Rule:
    before = earlier.openings if earlier and rule.is_added else ()
    return Rule(openings=(*before, *rule.openings), comment=rule.comment)


def _merged(rule: Rule) -> tuple[Rule, bool]:
    openings, has_overlap = merge(rule.openings)
    return replace(rule, openings=openings), has_overlap


def _grouped(week: dict[int, Rule]) -> Iterator[Rule]:
    """Yield one rule per set of days alike, in the order of the week; days merely closed are left out."""
    days: dict[Rule, list[int]] = {}
    for day, rule in week.items():
        if rule.openings or rule.comment:
            days.setdefault(rule, []).append(day)
    if week and not days:
        yield Rule(weekdays=tuple(week))
    for rule, weekdays in days.items():
        yield replace(rule, weekdays=tuple(weekdays))


def reference_week(schedule: OpeningHours) -> tuple[Rule, ...]:
    """Return the weekly rules of a schedule that names no date, as it opens in a week without holiday."""
    end = _REFERENCE_MONDAY + dt.timedelta(days=7)
    week: dict[int, list[Opening]] = {}
    for start, stop, state, comment in schedule.intervals(_REFERENCE_MONDAY, end):
        if state == State.CLOSED:
            continue
        if stop - start > dt.timedelta(days=1):
            return ()
        opening = Opening(start.time(), stop.time(), comment, state == State.OPEN)
        week.setdefault(start.weekday(), []).append(opening)
    return tuple(_grouped({day: Rule(openings=tuple(openings)) for day, openings in sorted(week.items())}))
