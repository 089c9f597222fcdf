"""The calendar one subscribes to, read back by another library, says what the directory says."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from itertools import chain

import pytest
import vobject

from generator.build import see
from generator.exchange.exporters.calendar import FILE, export_calendar
from generator.language import language
from tests.conftest import SETTINGS, TODAY, actor

CONVENTION = """\
---
titre: {title}
type: charte
parties:
  - {{acteur: a, signataire: oui}}
  - {{nom: Une commune, signataire: oui}}
territoires: ["commune:49007"]
{keys}---
"""
ENDING = "debut: 2024-01-01\nfin: 2027-06-30\n"
SOUND = "Ensemble"


@pytest.fixture
def directory(make_site):
    """Return the directory of conventions given by title and keys."""

    def build(*conventions: tuple[str, str], today: dt.date = TODAY, settings: str = SETTINGS):
        files = {"actors/a.md": actor("A")}
        for number, (title, keys) in enumerate(conventions):
            files[f"conventions/c{number}.md"] = CONVENTION.format(title=title, keys=keys)
        seen = see(make_site(files, settings), today, language("fr"))
        assert not seen.left_out, seen.diagnostics
        return seen.directory

    return build


def titled(directory, title: str):
    """Give another title to the convention of each deadline."""
    months = []
    for month in directory.deadlines.months:
        cards = [replace(one, convention=replace(one.convention, title=title)) for one in month.deadlines]
        months.append(replace(month, deadlines=tuple(cards)))
    return replace(directory, deadlines=replace(directory.deadlines, months=tuple(months)))


def exported(directory) -> bytes:
    (file,) = export_calendar(directory)
    assert file.path == FILE
    return file.content


def events(raw: bytes) -> list[vobject.base.Component]:
    return list(vobject.readOne(raw.decode()).contents.get("vevent", []))


def test_each_deadline_is_a_day_that_tells_what_and_leads_to_the_page(directory):
    renewal = "renouvellement: {mode: expres, preavis_mois: 6}\n"
    evaluated = "evaluation: {mode: interne, periodicite_mois: 12}\n"
    actions = 'actions: [{titre: "Ouvrir, enfin ; le lieu", echeance: 2027-02}]\n'
    made = directory((SOUND, ENDING + renewal + evaluated + actions), ("Passée", "debut: 2024\nfin: 2026-05-31\n"))
    deadlines = [*chain(*(month.deadlines for month in made.deadlines.months)), *made.deadlines.past]
    found = events(exported(made))
    assert len(deadlines) == 5
    assert [(event.dtstart.value, event.url.value) for event in found] == [
        (one.on.last, f"http://127.0.0.1{one.convention.url}") for one in deadlines
    ]
    for event, deadline in zip(found, deadlines, strict=True):
        assert deadline.what in event.summary.value
        assert deadline.convention.title in event.summary.value
        assert deadline.detail in event.description.value
        assert event.dtend.value - event.dtstart.value == dt.timedelta(days=1)


def test_an_event_keeps_its_identity_when_its_date_or_its_title_changes(directory):
    first = events(exported(directory((SOUND, ENDING))))
    later = events(exported(directory(("Un autre titre", ENDING.replace("2027-06-30", "2028-06-30")))))
    assert [event.uid.value for event in first] == [event.uid.value for event in later] == ["c0-fin@127.0.0.1"]


def test_two_actions_of_one_title_are_two_events(directory):
    actions = "actions: [{titre: Ouvrir, echeance: 2027-02-01}, {titre: Ouvrir, echeance: 2027-03-01}]\n"
    uids = [event.uid.value for event in events(exported(directory((SOUND, ENDING + actions))))]
    assert uids == ["c0-action-ouvrir@127.0.0.1", "c0-action-ouvrir-2@127.0.0.1", "c0-fin@127.0.0.1"]


def test_the_last_day_to_give_notice_rings_and_nothing_else_does(directory):
    made = directory((SOUND, ENDING + "renouvellement: {mode: expres, preavis_mois: 3}\n"))
    ringing = {
        event.uid.value.partition("@")[0]: len(event.contents.get("valarm", [])) for event in events(exported(made))
    }
    assert ringing == {"c0-preavis": 2, "c0-fin": 0}


def test_a_month_or_a_year_is_said_to_have_no_known_day(directory):
    said = [event.description.value for event in events(exported(directory((SOUND, "debut: 2024\nfin: 2027-06\n"))))]
    assert said[0].startswith("Dans le courant de juin 2027")


def test_a_start_known_to_the_month_is_put_on_its_first_day(directory):
    (start, _) = events(exported(directory((SOUND, "debut: 2027-03\nfin: 2029-12-31\n"))))
    assert start.dtstart.value == dt.date(2027, 3, 1)


@pytest.mark.parametrize(
    "title",
    [
        "Été, hiver ; « toujours »\r\nEND:VEVENT\r\nBEGIN:VEVENT",
        "A\nATTACH:http://exemple.example",
        "A\rATTACH:x\x00\x0b\x85\u2028B",
        "\\n\\,;:=HYPERLINK\\",
        "é" * 290,
        "\N{GRINNING FACE}" * 150,
    ],
    ids=["crlf", "lf", "controls", "escapes", "accents", "wide"],
)
def test_a_hostile_title_adds_no_property_and_no_line_is_over_75_bytes(directory, title):
    raw = exported(titled(directory((SOUND, ENDING)), title))  # no reader of files lets control characters through
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    assert b"\n" not in raw.replace(b"\r\n", b"")
    (event,) = events(raw)
    assert set(event.contents) == {
        *("uid", "dtstamp", "dtstart", "dtend", "summary", "description", "url", "categories", "transp")
    }
    shown = re.sub(r"[\x00-\x1f\x85\u2028]", "\N{REPLACEMENT CHARACTER}", title)
    assert event.summary.value.endswith(shown)


def test_the_same_day_gives_the_same_bytes_and_the_calendar_is_named(directory):
    made = directory((SOUND, ENDING))
    assert exported(made) == exported(directory((SOUND, ENDING)))
    assert vobject.readOne(exported(made).decode()).contents["x-wr-calname"][0].value.endswith("Annuaire d'essai")


def test_a_directory_without_deadline_has_a_calendar_without_event(directory):
    assert events(exported(directory())) == []
