"""Opening hours → lines of words, one per set of days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.hours import Hours, Rule
from generator.content.hours.values import ALL_WEEK
from generator.directory.hours import days as days_in_words
from generator.directory.hours.times import times
from generator.language import Language, capital


@dataclass(frozen=True, slots=True)
class HoursLine:
    """One line of opening hours, each part with a capital where it begins a line."""

    days: str  # "Du lundi au vendredi"; empty where the times are said of no day: "Sur rendez-vous"
    times: str  # "9 h – 12 h et 14 h – 17 h", "fermé"


def hours_in_words(hours: Hours, language: Language) -> tuple[HoursLine, ...]:
    """Tell opening hours in words: the week, the days it is closed, then the exceptions.

    Hours too complex for words are given as their OpenStreetMap text, said to be one.
    """
    if not hours.rules:
        return (HoursLine(language.text("Horaires au format OpenStreetMap"), hours.osm),)
    week = [rule for rule in hours.rules if rule.is_weekly]
    exceptions = [rule for rule in hours.rules if not rule.is_weekly]
    return (
        *(_line(rule, week, language) for rule in week),
        *_closed_days(week, exceptions, language),
        *(_line(rule, week, language) for rule in exceptions),
    )


def _line(rule: Rule, week: list[Rule], language: Language) -> HoursLine:
    said = times(rule, language)
    if rule.is_added:
        said = language.text("aussi {times}", times=said)
    elif rule.nth and rule.openings and any(set(rule.weekdays) & set(usual.weekdays) for usual in week):
        said = language.text("seulement {times}", times=said)
    if rule.is_weekly and rule.weekdays == ALL_WEEK and not (rule.openings and rule.openings[0].opens):
        return HoursLine("", capital(said))  # "Sur rendez-vous", "Fermé": of no day in particular
    return HoursLine(capital(days_in_words.days(rule, language)), said)


def _closed_days(week: list[Rule], exceptions: list[Rule], language: Language) -> Iterator[HoursLine]:
    """Yield the line of the days no rule speaks of, if there is a usual week and nothing else is said of them."""
    if not any(rule.openings for rule in week) or any(rule.is_otherwise for rule in exceptions):
        return
    spoken = {day for rule in (*week, *exceptions) for day in rule.weekdays}
    closed = tuple(day for day in ALL_WEEK if day not in spoken)
    if closed:
        days = days_in_words.weekdays(closed, language) if len(closed) <= 3 else language.text("autres jours")
        yield HoursLine(capital(days), language.text("fermé"))
