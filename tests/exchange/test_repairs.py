"""What exports do to values, and how far a person would put it right without a doubt."""

from __future__ import annotations

import pytest

from generator.exchange.importers.notes import CORRECTED, LEFT_OUT, REFUSED
from generator.exchange.importers.repairs import by_key as repairs
from generator.exchange.importers.repairs import week
from generator.exchange.importers.repairs.by_key import CAPITALS, FORMER_COMMUNE, FULL_STOP, REPAIRS
from generator.exchange.importers.repairs.figures import (
    AMBIGUOUS_AMOUNT,
    DAY_REWRITTEN,
    ONLY_SIREN,
    ROUNDED,
    SERIAL_DAY,
)
from generator.exchange.importers.repairs.repaired import LOST_ZERO, REWRITTEN, TEXT_AROUND
from generator.exchange.importers.rows.filled import Leaf, plain
from generator.exchange.importers.rows.lines import SHIFTED
from generator.exchange.importers.rows.tidy import OFFICIAL_NAME, tidy
from generator.exchange.importers.tables.cells import DECODED_TWICE, HIDDEN_CHARACTER, WINDOWS_CHARACTER, clean_cell
from tests.exchange.conftest import HEADERS, said


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        ("telephone", "02 61 91 00 01", ("02 61 91 00 01", "", ())),
        ("telephone", "261910001", ("02 61 91 00 01", LOST_ZERO, ())),
        ("telephone", "02 61 91 00 01 / 02 61 91 00 02", ("02 61 91 00 01", "", ("02 61 91 00 02",))),
        ("telephone", "02 61 91 00 01 (le matin)", ("02 61 91 00 01", TEXT_AROUND, ())),
        ("telephone", "nous écrire", ("nous écrire", "", ())),
        ("telephone", "261910001.0", ("02 61 91 00 01", LOST_ZERO, ())),
        ("telephone", "261910001 / 261910002", ("02 61 91 00 01", LOST_ZERO, ("261910002",))),
        ("telephone", "02 61 91 00 01 accueil, 02 61 91 00 02", ("02 61 91 00 01", TEXT_AROUND, ("02 61 91 00 02",))),
        (
            "telephone",
            "le matin, sinon laissez un message sur le répondeur du 02 61 91 00 01 et nous vous rappelons",
            ("02 61 91 00 01", TEXT_AROUND, ()),
        ),
        ("courriel", "a@b.example - c@d.example", ("a@b.example", "", ("c@d.example",))),
        ("courriel", "écrire à a@gue.fr", ("a@gue.fr", TEXT_AROUND, ())),
        ("courriel", "a @ gue.fr", ("a@gue.fr", REWRITTEN, ())),
        ("courriel", "a@", ("a@", "", ())),
        ("courriel", "a@gue.fr;b@gue.fr (le soir)", ("a@gue.fr", TEXT_AROUND, ("b@gue.fr",))),
        ("site_web", "www.gue.fr", ("https://www.gue.fr", REWRITTEN, ())),
        ("site_web", "www.gue.fr / http://www.pont.fr", ("https://www.gue.fr", "", ("http://www.pont.fr",))),
        ("site_web", "www.gue.fr (en travaux)", ("https://www.gue.fr", TEXT_AROUND, ())),
        ("site_web", "néant", ("néant", "", ())),
        ("siret", "224 900 019 000 15", ("22490001900015", "", ())),
        ("siret", "224 900 019 000 15'", ("22490001900015", REWRITTEN, ())),
        ("siret", "22490001900015.0", ("22490001900015", REWRITTEN, ())),
        ("siret", "1234567400019", ("01234567400019", LOST_ZERO, ())),
        ("siret", "1234567400010", ("1234567400010", "", ())),
        ("siret", "40100000000000", ("", ROUNDED, ())),
        ("siret", "4,01E+13", ("", ROUNDED, ())),
        ("siret", "224900019", ("", ONLY_SIREN, ())),
        ("siret", "224900018", ("224900018", "", ())),
        ("signature", "43473", ("2019-01-08", SERIAL_DAY, ())),
        ("signature", "43473.0", ("2019-01-08", SERIAL_DAY, ())),
        ("signature", "08/01/2019", ("2019-01-08", DAY_REWRITTEN, ())),
        ("signature", "8 janvier 2019", ("2019-01-08", DAY_REWRITTEN, ())),
        ("signature", "2019-01-08T00:00:00Z", ("2019-01-08", DAY_REWRITTEN, ())),
        ("signature", "2019-01-08 09:30:00", ("2019-01-08", DAY_REWRITTEN, ())),
        ("signature", "08/01/19", ("08/01/19", "", ())),
        ("signature", "2019", ("2019", "", ())),
        ("montant_eur", "36 883,73 €", ("36883.73", REWRITTEN, ())),
        ("montant_eur", "24000.0", ("24000", REWRITTEN, ())),
        ("montant_eur", "1.234.567,89", ("1234567.89", REWRITTEN, ())),
        ("montant_eur", "0,125", ("0.125", REWRITTEN, ())),
        ("montant_eur", "12.500", ("", AMBIGUOUS_AMOUNT, ())),
        ("montant_eur", "environ 12 000", ("environ 12 000", "", ())),
        ("signataire", "VRAI", ("oui", REWRITTEN, ())),
        ("signataire", "Non", ("non", "", ())),
        ("code_postal", "1000", ("01000", LOST_ZERO, ())),
        ("code_postal", "49000.0", ("49000", REWRITTEN, ())),
        ("code_postal", "4999", ("4999", "", ())),
        ("code_postal", "1000.0", ("01000", LOST_ZERO, ())),
        ("code_postal", "49 000", ("49000", REWRITTEN, ())),
        ("code_postal", "49041 Angers CEDEX 01", ("49041", TEXT_AROUND, ())),
        ("code_insee", "1033", ("01033", LOST_ZERO, ())),
        ("code_insee", "93059", ("93066", FORMER_COMMUNE, ())),
        ("code_insee", "49007", ("49007", "", ())),
        ("territoires", "commune:49069", ("commune:49126", FORMER_COMMUNE, ())),
        ("territoires", "departement:1", ("departement:01", LOST_ZERO, ())),
        ("nom", "Le Gué.", ("Le Gué", FULL_STOP, ())),
        ("nom", "CCAS DE BEAUPREAU EN MAUGES", ("CCAS de Beaupréau-en-Mauges", CAPITALS, ())),
        ("nom", "CENTRE COMMUNAL D'ACTION SOCIALE.", ("Centre communal d'action sociale", CAPITALS, ())),
        ("nom", "MISSION LOCALE - ANGERS", ("Mission locale - Angers", CAPITALS, ())),
        ("nom", "CENTRE COMMUNAL D ACTION SOCIALE", ("Centre communal d'action sociale", CAPITALS, ())),
        ("nom", "MISSION LOCALE POUR L EMPLOI", ("Mission locale pour l'emploi", CAPITALS, ())),
        ("nom", "CCAS D' ACOUA", ("CCAS d'Acoua", CAPITALS, ())),
        ("nom", "MAIRIE DE LA SEYNE SUR MER", ("Mairie de La Seyne-sur-Mer", CAPITALS, ())),
        ("nom", "COMMUNE DE LA RICHE", ("Commune de La Riche", CAPITALS, ())),
        ("nom", "CENTRE SOCIAL DE LA PLAINE", ("Centre social de la Plaine", CAPITALS, ())),
        ("nom", "COMITE DE QUARTIER LA PLAINE", ("Comité de quartier La Plaine", CAPITALS, ())),
        ("nom", "CENTRE SOCIAL LE MANS", ("Centre social Le Mans", CAPITALS, ())),
        ("nom", "COMMUNE DE DAX", ("Commune de Dax", CAPITALS, ())),
        ("nom", "OMS DU PORT", ("OMS DU PORT", "", ())),  # a sports office, not the commune of Oms
        ("nom", "ASSOCIATION LA CLE DES CHAMPS", ("ASSOCIATION LA CLE DES CHAMPS", "", ())),  # nor Clèdes
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
        ("et c\x85", ("et c…", WINDOWS_CHARACTER)),
        ("Ã‰cole", ("École", DECODED_TWICE)),
        ("CÃƒâ€¦Ã¢â‚¬â„¢UR", ("CŒUR", DECODED_TWICE)),
        ("lâ\x80\x99accueil voilÃ\xa0", ("l’accueil voilà", DECODED_TWICE)),
        ("Ã©cole et école", ("Ã©cole et école", "")),
        ("À Pâques", ("À Pâques", "")),
        ("12\N{NO-BREAK SPACE}h", ("12\N{NO-BREAK SPACE}h", "")),
        ("a\u2028b", ("a b", "")),
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


def test_a_commune_in_capitals_keeps_its_cedex():
    place = {"commune": Leaf("ANGERS CEDEX 01", ("c",)), "code_insee": Leaf("49007", ("i",))}
    assert plain(tidy(place, "lieux", [])) == {"commune": "Angers CEDEX 01", "code_insee": "49007"}
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


def test_what_cannot_be_kept_is_left_out_and_told():
    notes = []
    place = {"nom": Leaf("Le Gué", ("n",)), "siret": Leaf("40100000000000", ("s",))}
    assert plain(tidy(place, "parties", notes)) == {"nom": "Le Gué"}
    assert [(note.kind, note.columns, note.before, note.reason) for note in notes] == [
        (LEFT_OUT, ("s",), "40100000000000", ROUNDED)
    ]


@pytest.mark.parametrize(
    "run",
    [
        " ",
        "\N{NO-BREAK SPACE}",
        "\n ",
        "\x92",
        "Ã©",
        "é",
        "\u200b",
        "x@",
        "1.",
        "02 61 91 00 01 ",
        "A ",
        "€ ",
        "(",
        "0",
    ],
)
def test_a_cell_of_a_million_characters_is_read_in_the_time_of_its_length(run):
    text, _ = clean_cell(run * (1_000_000 // len(run)))
    for repair in set(REPAIRS.values()):
        repair(text)


@pytest.mark.parametrize(
    "name",
    ["Le Gué : accueil", "Espace #1 du port", "@ngers Solidaire", "- Le Pont", "'Le Bac'", "oui", "À & *là", "{x}"],
)
def test_a_name_that_a_file_could_take_for_something_else_survives(bench, name):
    result = bench.run(f'{HEADERS}1,"{name}",49007,,,,\n')
    assert [note for note in result.notes if note.kind != CORRECTED] == []
    (path,) = (bench.root / "content" / "actors").iterdir()
    assert bench.data(path.stem)["nom"] == name
    assert bench.errors() == []


def test_a_decimal_comma_without_quotation_marks_shifts_a_row_which_is_refused(bench):
    (note,) = said(bench.run(f"{HEADERS}1,Le Gué,49007,47,2169,,,a@gue.fr\n"), REFUSED)
    assert (note.reason, note.before) == (SHIFTED, "8 / 7")
