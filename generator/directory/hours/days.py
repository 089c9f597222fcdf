"""The days of a rule of opening hours, in words: "de juin à septembre, du lundi au vendredi"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.content.hours import CalendarDay, DateSpan, Rule
from generator.content.hours.values import ALL_WEEK
from generator.language import N_, Language

_WEEKDAYS = (N_("lundi"), N_("mardi"), N_("mercredi"), N_("jeudi"), N_("vendredi"), N_("samedi"), N_("dimanche"))
_PLURALS = (N_("lundis"), N_("mardis"), N_("mercredis"), N_("jeudis"), N_("vendredis"), N_("samedis"), N_("dimanches"))
_MONTHS = (
    *(N_("janvier"), N_("février"), N_("mars"), N_("avril"), N_("mai"), N_("juin")),
    *(N_("juillet"), N_("août"), N_("septembre"), N_("octobre"), N_("novembre"), N_("décembre")),
)
_ORDINALS = {
    **{1: N_("1er"), 2: N_("2e"), 3: N_("3e"), 4: N_("4e"), 5: N_("5e")},
    **{-1: N_("dernier"), -2: N_("avant-dernier")},
}
_HOLIDAYS = {"PH": N_("jours fériés"), "SH": N_("vacances scolaires")}
_PARITIES = {"odd": N_("{days} des semaines impaires"), "even": N_("{days} des semaines paires")}


def days(rule: Rule, language: Language) -> str:
    """Tell when a rule holds; it begins with a small letter."""
    if rule.is_otherwise and not (rule.weekdays or rule.dates or rule.holidays):
        return language.text("le reste du temps")
    periods = [language.enumeration([_period(span, language) for span in rule.dates])] if rule.dates else []
    holidays = [language.enumeration([language.text(_HOLIDAYS[code]) for code in rule.holidays])]
    return ", ".join([*periods, *filter(None, holidays), *_week(rule, language)])


def _week(rule: Rule, language: Language) -> list[str]:
    """Return the part about weekdays, none where dates or holidays say enough."""
    is_within = bool(rule.dates or rule.holidays)
    if rule.nth:
        return [_nth(rule, language)]
    if is_within and not rule.weekdays:
        return []
    said = weekdays(rule.weekdays or ALL_WEEK, language, with_article=is_within)
    return [language.text(_PARITIES[rule.weeks], days=said) if rule.weeks else said]


def weekdays(numbers: Sequence[int], language: Language, *, with_article: bool = False) -> str:
    """Tell weekdays: "tous les jours", "du lundi au vendredi", "lundi, mardi et jeudi"."""
    names = [language.text(_WEEKDAYS[number]) for number in numbers]
    if len(names) == 7:
        return language.text("tous les jours")
    if len(names) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return language.text("du {first} au {last}", first=names[0], last=names[-1])
    if with_article:
        names = [language.text("le {day}", day=name) for name in names]
    return language.enumeration(names)


def _nth(rule: Rule, language: Language) -> str:
    """Tell a numbered weekday: "2e mardi du mois", "1er et dernier jeudis du mois"."""
    ordered = sorted(rule.nth, key=lambda number: (number < 0, abs(number)))
    ordinals = language.enumeration([language.text(_ORDINALS[number]) for number in ordered])
    names = _PLURALS if len(ordered) > 1 else _WEEKDAYS
    return language.text(
        "{ordinals} {weekday} du mois", ordinals=ordinals, weekday=language.text(names[rule.weekdays[0]])
    )


def _period(span: DateSpan, language: Language) -> str:
    first, last = span
    if not (first.day or last.day):
        return _months(first, last, language)
    if first == last:
        return language.text("le {day}", day=_day(first, language))
    if first[:2] == last[:2] and first.day:
        begins = _number(first.day, language)
    else:
        begins = _day(_without_year(first, last), language)
    return language.text("du {first} au {last}", first=begins, last=_day(last, language))


def _months(first: CalendarDay, last: CalendarDay, language: Language) -> str:
    names = _day(_without_year(first, last), language), _day(last, language)
    if first.month == last.month - 1 and first.year == last.year:
        return language.text("en {first} et {last}", first=names[0], last=names[1])
    if first == last:
        return language.text("en {month}", month=names[1])
    elided = _MONTHS[first.month - 1][0] in "ao"  # avril, août, octobre
    message = N_("d'{first} à {last}") if elided else N_("de {first} à {last}")
    return language.text(message, first=names[0], last=names[1])


def _without_year(first: CalendarDay, last: CalendarDay) -> CalendarDay:
    """Return the first day as it is said where the last says the same year."""
    return first._replace(year=0) if first.year == last.year else first


def _day(day: CalendarDay, language: Language) -> str:
    """Write a day or a month, with its year if it is given."""
    number = _number(day.day, language) if day.day else ""
    return " ".join(filter(None, (number, language.text(_MONTHS[day.month - 1]), str(day.year or ""))))


def _number(day: int, language: Language) -> str:
    return language.text("1er") if day == 1 else str(day)
