"""OpenStreetMap's ``opening_hours`` text → ``Hours``.

Source: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import opening_hours

from generator.content.hours.grammar import parse_rule
from generator.content.hours.values import Hours, HoursError, Rule, TooComplex, clean
from generator.content.hours.week import arrange, reference_week
from generator.content.hours.writing import render_rules

_SyntaxFault = opening_hours.ParserError  # type: ignore[attr-defined]  # missing from its stubs

_COMMENT = re.compile(r'"[^"]*"')
_ALL_DAY = re.compile(r"24/7|(?<![\d:])0?0:00 ?- ?24:00")
_HOLIDAY_WEEKDAYS = re.compile(r"((?:PH|SH)(?: ?, ?(?:PH|SH))?) (?=(?:Mo|Tu|We|Th|Fr|Sa|Su)\b)", re.IGNORECASE)
_DATED = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|week|easter|PH|SH)|\d{4}|\[|sun|dusk|dawn")
_COLUMN = re.compile(r"--> 1:(\d+)")


def parse_hours(value: str) -> Hours:
    """Read an OpenStreetMap text.

    Raises:
        HoursError: ``too-long``, ``control``, ``empty``, ``not-osm``, ``no-times``, ``no-such-day``,
            ``no-duration``, ``end-before-start``.
    """
    text = clean(value)
    schedule = _judge(text)
    hidden, comments = _hide_comments(text)
    try:
        rules, is_merged = arrange(_with_comments(rule, comments) for rule in _rules(hidden))
        return Hours(render_rules(rules), rules, is_merged)
    except TooComplex:
        return Hours(text, () if _DATED.search(str(_judge(hidden))) else reference_week(schedule))


def _judge(text: str) -> opening_hours.OpeningHours:
    try:
        return opening_hours.OpeningHours(text)
    except _SyntaxFault as error:
        column = _COLUMN.search(str(error))
        raise HoursError("not-osm", text[int(column[1]) - 1 :] if column else text) from None


def _hide_comments(text: str) -> tuple[str, list[str]]:
    """Put numbers in place of the comments, whose words could pass for syntax."""
    comments: list[str] = []

    def number(match: re.Match[str]) -> str:
        comments.append(match[0][1:-1].strip())
        return f'"{len(comments) - 1}"' if comments[-1] else ""

    return _COMMENT.sub(number, text), comments


def _with_comments(rule: Rule, comments: list[str]) -> Rule:
    def words(number: str) -> str:
        return comments[int(number)] if number else ""

    openings = tuple(one._replace(comment=words(one.comment)) for one in rule.openings)
    return replace(rule, openings=openings, comment=words(rule.comment))


def _rules(hidden: str) -> Iterator[Rule]:
    """Yield the rules of a text without words, as they were written."""
    for part in _ALL_DAY.sub("00:00-23:59", hidden).split(";"):
        within = _HOLIDAY_WEEKDAYS.match(part.strip())
        rest = part.strip()[within.end() :] if within else part
        if _HOLIDAY_WEEKDAYS.search(rest):
            raise TooComplex
        yield from _part(str(_judge(rest)), within[1].upper() if within else "")


def _part(canonical: str, within: str) -> Iterator[Rule]:
    """Yield the rules of what stands between two semicolons.

    Args:
        canonical: as opening-hours-py writes it.
        within: "SH" of "SH Mo-Fr …": these weekdays, in the holidays only. The library takes it for "or".
    """
    pieces = re.split(r"( \|\| |, )", canonical)
    for position in range(0, len(pieces), 2):
        separator = pieces[position - 1] if position else ""
        for rule in parse_rule(pieces[position]):
            rule = replace(rule, is_added=separator == ", ", is_otherwise=separator == " || ")
            if within and not position:
                rule = replace(rule, holidays=tuple(re.findall("[PS]H", within)))
            yield rule
