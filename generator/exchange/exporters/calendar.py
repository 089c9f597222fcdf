"""``echeances.ics``: each deadline as a day of a calendar one subscribes to.

Source: RFC 5545 (iCalendar); RFC 7986 for the name and how often to ask again.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from urllib.parse import urlsplit

from icalendar import Alarm, Calendar, Event, vDatetime, vDDDTypes, vDuration, vUri

from generator.diagnostics.visible import visible
from generator.directory.views import Deadline, Directory, SiteView
from generator.directory.worded_dates import when
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.shown import page_address
from generator.language import N_, Language, language

FILE = "echeances/echeances.ics"
ASKED_AGAIN = dt.timedelta(days=1)
ALARMS = (dt.timedelta(days=-14), dt.timedelta(hours=9))  # from the start of the last day to give notice

CATEGORIES = {  # by the first word of a deadline's key
    "debut": N_("Début"),
    "fin": N_("Fin"),
    "preavis": N_("Préavis"),
    "evaluation": N_("Évaluation"),
    "action": N_("Action"),
    "suites": N_("Suites à renseigner"),
}


def export_calendar(directory: Directory) -> Iterator[DataFile]:
    """Yield the calendar: an event for each deadline, those gone by whose outcome is not told too."""
    site = directory.site
    words = language(site.language)
    calendar = _calendar(site, words)
    months = (month.deadlines for month in directory.deadlines.months)
    seen: Counter[str] = Counter()
    for deadline in chain(*months, directory.deadlines.past):
        name = f"{deadline.convention.slug}-{deadline.key}"
        seen[name] += 1
        uid = f"{name}-{seen[name]}" if seen[name] > 1 else name
        calendar.add_component(_event(deadline, f"{uid}@{urlsplit(site.url).hostname}", directory, words))
    yield DataFile(FILE, calendar.to_ical())


def _calendar(site: SiteView, words: Language) -> Calendar:
    calendar = Calendar()
    name = visible(words.text(N_("Échéances : {title}"), title=site.title))
    again = vDuration(ASKED_AGAIN)
    for key, value in (("prodid", "-//Maillage//Échéances//FR"), ("version", "2.0"), ("calscale", "GREGORIAN")):
        calendar.add(key, value)
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("url", vUri(f"{site.url}echeances/"))
    calendar.add("refresh-interval", again, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", again)
    return calendar


def _event(deadline: Deadline, uid: str, directory: Directory, words: Language) -> Event:
    card, address = deadline.convention, page_address(directory, deadline.convention.url)
    day = _day(deadline)
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", vDatetime(dt.datetime.combine(directory.site.today, dt.time(), dt.UTC)))
    event.add("dtstart", vDDDTypes(day))
    event.add("dtend", vDDDTypes(day + dt.timedelta(days=1)))
    summary = visible(words.text(N_("{what} : {title}"), what=deadline.what, title=card.title))
    event.add("summary", summary)
    event.add("description", "\n".join(filter(None, (_imprecise(deadline, words), visible(deadline.detail), address))))
    event.add("url", vUri(address))
    event.add("categories", [words.text(CATEGORIES[deadline.key.partition("-")[0]])])
    event.add("transp", "TRANSPARENT")  # nobody is busy all day
    if deadline.key == "preavis":
        for trigger in ALARMS:
            event.add_component(_alarm(trigger, summary))
    return event


def _alarm(trigger: dt.timedelta, said: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", trigger)
    alarm.add("description", said)
    return alarm


def _day(deadline: Deadline) -> dt.date:
    """Return the day to write down: a month or a year begins on its first, and ends on its last."""
    return deadline.on.first if deadline.key == "debut" else deadline.on.last


def _imprecise(deadline: Deadline, words: Language) -> str:
    """Say that nobody wrote the day."""
    if deadline.on.precision == "day":
        return ""
    said = N_("Dans le courant de {date} : le jour n'est pas connu.")
    return words.text(said, date=when(deadline.on, words))
