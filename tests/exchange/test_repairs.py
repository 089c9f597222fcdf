"""What exports do to values, and how far a person would put it right without a doubt."""

from __future__ import annotations

import pytest

from generator.exchange.importers import repairs, week
from generator.exchange.importers.cells import HIDDEN_CHARACTER, WINDOWS_CHARACTER, clean_cell
from generator.exchange.importers.fill import Leaf, plain
from generator.exchange.importers.repairs import (
    CAPITALS,
    FORMER_COMMUNE,
    FULL_STOP,
    LOST_ZERO,
    REPAIRS,
    REWRITTEN,
    TEXT_AROUND,
)
from generator.exchange.importers.tidy import OFFICIAL_NAME, tidy


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        ("telephone", "02 61 91 00 01", ("02 61 91 00 01", "", ())),
        ("telephone", "261910001", ("02 61 91 00 01", LOST_ZERO, ())),
        ("telephone", "02 61 91 00 01 / 02 61 91 00 02", ("02 61 91 00 01", "", ("02 61 91 00 02",))),
        ("telephone", "02 61 91 00 01 (le matin)", ("02 61 91 00 01", TEXT_AROUND, ())),
        ("telephone", "nous écrire", ("nous écrire", "", ())),
        ("courriel", "a@b.example - c@d.example", ("a@b.example", "", ("c@d.example",))),
        ("courriel", "écrire à a@gue.fr", ("a@gue.fr", TEXT_AROUND, ())),
        ("courriel", "a @ gue.fr", ("a@gue.fr", REWRITTEN, ())),
        ("courriel", "a@", ("a@", "", ())),
        ("site_web", "www.gue.fr", ("https://www.gue.fr", REWRITTEN, ())),
        ("code_postal", "1000", ("01000", LOST_ZERO, ())),
        ("code_postal", "49000.0", ("49000", REWRITTEN, ())),
        ("code_postal", "4999", ("4999", "", ())),
        ("code_insee", "1033", ("01033", LOST_ZERO, ())),
        ("code_insee", "93059", ("93066", FORMER_COMMUNE, ())),
        ("code_insee", "49007", ("49007", "", ())),
        ("territoires", "commune:49069", ("commune:49126", FORMER_COMMUNE, ())),
        ("territoires", "departement:1", ("departement:01", LOST_ZERO, ())),
        ("nom", "Le Gué.", ("Le Gué", FULL_STOP, ())),
        ("nom", "CCAS DE BEAUPREAU EN MAUGES", ("CCAS de Beaupréau-en-Mauges", CAPITALS, ())),
        ("nom", "CENTRE COMMUNAL D'ACTION SOCIALE.", ("Centre communal d'action sociale", CAPITALS, ())),
        ("nom", "MISSION LOCALE - ANGERS", ("Mission locale - Angers", CAPITALS, ())),
        ("nom", "ASSOCIATION XYLOPHAGE", ("ASSOCIATION XYLOPHAGE", "", ())),
        ("nom", "UDAF", ("UDAF", "", ())),
        ("nom", "Asso. S.O.S.", ("Asso. S.O.S.", "", ())),
        ("latitude", "46.1060711578546", ("46.106071", "", ())),
    ],
)
def test_a_value_is_put_right_only_where_nobody_would_doubt(key, text, expected):
    assert REPAIRS[key](text) == expected


def test_a_fixed_value_is_nobody_elses_to_repair():
    assert tidy(Leaf("261910001"), "telephone", []) == Leaf("261910001")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("l\x92accueil", ("l’accueil", WINDOWS_CHARACTER)),
        ("c\x9cur", ("cœur", WINDOWS_CHARACTER)),
        ("a\u200bb", ("ab", HIDDEN_CHARACTER)),
        ("a\x07b", ("ab", HIDDEN_CHARACTER)),
        (" 27 avenue \n\n\n", ("27 avenue", "")),
        ("Le  Gué", ("Le Gué", "")),
        ("Il vient : oui", ("Il vient : oui", "")),
        ("e\u0301", ("é", "")),
    ],
)
def test_what_a_conversion_left_in_a_cell_is_taken_out(cell, expected):
    assert clean_cell(cell) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("09:00 - 12:00 / 13:30 - 17:00", "9h-12h, 13h30-17h"),
        ("9h-12h et 14h-17h", "9h-12h, 14h-17h"),
        ("00:00 - 00:00 / 09:00 - 12:00", "9h-12h"),
        ("09:30 - 12:30 / 09:30 - 12:30", "9h30-12h30"),
        ("09:00 - 13:30 / 13:30 - 17:00", "9h-13h30, 13h30-17h"),
        ("sur rendez-vous", "sur rendez-vous"),
    ],
)
def test_the_hours_of_a_day_are_written_as_people_do(text, expected):
    assert plain(week.tidy_week({"lundi": Leaf(text, ("h",))}, [])) == {"lundi": expected}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("08:30 - 17:30 / 08:30 - 12:30", week.OVERLAP),
        ("17:00 - 12:00", week.UNREADABLE),
        ("le matin", week.UNREADABLE),
    ],
)
def test_a_day_that_cannot_be_read_leaves_out_the_week_since_its_absence_would_tell_a_closure(text, reason):
    notes = []
    days = {"lundi": Leaf("09:00 - 12:00", ("h_lundi",)), "mardi": Leaf(text, ("h_mardi",))}
    assert week.tidy_week(days, notes) is None
    assert [(note.columns, note.reason) for note in notes] == [(("h_mardi",), reason)]


def test_a_blank_slot_alone_is_a_day_of_closure():
    notes = []
    days = {"lundi": Leaf("09:00 - 12:00", ("a",)), "mardi": Leaf("00:00 - 00:00", ("b",))}
    assert plain(week.tidy_week(days, notes)) == {"lundi": "9h-12h"}
    assert [note.reason for note in notes] == [week.MIDNIGHT]


def test_a_commune_in_capitals_takes_its_official_name_and_no_other_does():
    notes = []
    place = {"commune": Leaf("BEAUPREAU EN MAUGES", ("c",)), "code_insee": Leaf("49023", ("i",))}
    assert plain(tidy(place, "lieux", notes)) == {"commune": "Beaupréau-en-Mauges", "code_insee": "49023"}
    assert [note.reason for note in notes] == [OFFICIAL_NAME]
    other = {"commune": Leaf("ANDREZE", ("c",)), "code_insee": Leaf("49023", ("i",))}
    assert plain(tidy(other, "lieux", []))["commune"] == "ANDREZE"


def test_every_repair_leaves_what_it_gives_as_it_is():
    for key, repair in REPAIRS.items():
        for text in (
            "261910001",
            "a @ gue.fr",
            "www.gue.fr",
            "1000",
            "93059",
            "commune:1033",
            "Le Gué.",
            "46.12345678",
        ):
            once = repair(text).text
            assert repair(once).text == once, (key, text)
    assert repairs.REPAIRS is REPAIRS
