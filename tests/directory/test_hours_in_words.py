import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.hours import HoursError, parse_day_hours, parse_hours
from generator.directory.hours import hours_in_words, open_days
from generator.language import NO_BREAK, language

FRENCH, ENGLISH = language("fr"), language("en")


def lines(value):
    hours = parse_hours(value) if isinstance(value, str) else parse_day_hours(value)
    told = hours_in_words(hours, FRENCH)
    return [f"{line.days} | {line.times}".replace(NO_BREAK, " ").replace("’", "'") for line in told]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (
            "Mo-Fr 09:00-12:00,14:00-17:30",
            ["Du lundi au vendredi | 9 h – 12 h et 14 h – 17 h 30", "Samedi et dimanche | fermé"],
        ),
        ("Mo,Tu,Th 09:00-12:00", ["Lundi, mardi et jeudi | 9 h – 12 h", "Autres jours | fermé"]),
        (
            {"mardi": "9h-12h", "mercredi": "fermé", "jeudi": "9h-12h"},
            ["Mardi et jeudi | 9 h – 12 h", "Autres jours | fermé"],
        ),
        ("10:00-12:00", ["Tous les jours | 10 h – 12 h"]),
        ("24/7", ["Tous les jours | jour et nuit"]),
        ("24/7; PH off", ["Tous les jours | jour et nuit", "Jours fériés | fermé"]),
        ("off", [" | Fermé"]),
        ('"sur rendez-vous"', [" | Sur rendez-vous"]),
        ('Mo-Sa 09:00-12:00; We off "marché"', None),
    ],
)
def test_a_week_is_told_by_days_alike(value, expected):
    assert lines(value) == (
        expected
        or ["Lundi, mardi, jeudi, vendredi et samedi | 9 h – 12 h", "Mercredi | fermé (marché)", "Dimanche | fermé"]
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Tu[2] 14:00-16:00", "2e mardi du mois | 14 h – 16 h"),
        ("Tu[1,3] 14:00-16:00", "1er et 3e mardis du mois | 14 h – 16 h"),
        ("Th[-1] 14:00-16:00", "Dernier jeudi du mois | 14 h – 16 h"),
        ("week 1-53/2 We 10:00-12:00", "Mercredi des semaines impaires | 10 h – 12 h"),
        ("Jun-Sep Mo-Sa 10:00-18:00", "De juin à septembre, du lundi au samedi | 10 h – 18 h"),
        ("Oct-Mar Sa 10:00-18:00", "D'octobre à mars, le samedi | 10 h – 18 h"),
        ("Jul-Aug Sa,Su 10:00-18:00", "En juillet et août, le samedi et le dimanche | 10 h – 18 h"),
        ("Aug off", "En août | fermé"),
        ("2026 Aug off", "En août 2026 | fermé"),
        ("Dec 25,Jan 1 off", "Le 25 décembre et le 1er janvier | fermé"),
        ('2026 Aug 03-21 off "congés"', "Du 3 au 21 août 2026 | fermé (congés)"),
        ("2025 Dec 20-2026 Jan 05 off", "Du 20 décembre 2025 au 5 janvier 2026 | fermé"),
        ("PH off", "Jours fériés | fermé"),
        ("SH Mo-Fr 10:00-12:00", "Vacances scolaires, du lundi au vendredi | 10 h – 12 h"),
        ('Mo "sur rendez-vous"', "Lundi | sur rendez-vous"),
        ('Mo 09:00-12:00 "sur rendez-vous"', "Lundi | 9 h – 12 h (sur rendez-vous)"),
        (
            'Mo 09:00-12:00 "sans rendez-vous", Mo 14:00-17:00 "sur rendez-vous"',
            "Lundi | 9 h – 12 h (sans rendez-vous) et 14 h – 17 h (sur rendez-vous)",
        ),
        ("Mo 09:00-12:00 unknown", "Lundi | 9 h – 12 h (à confirmer)"),
        ("Mo unknown", "Lundi | à confirmer"),
        ("Mo 20:00-24:00", "Lundi | 20 h – minuit"),
        ("Mo 10:00+", "Lundi | à partir de 10 h"),
    ],
)
def test_each_kind_of_days_has_its_words(value, expected):
    assert lines(value)[0] == expected


def test_an_exception_says_whether_it_adds_to_the_week_or_replaces_it():
    assert lines("Mo-Fr 09:00-17:00; Tu[2] 10:00-12:00")[-1] == "2e mardi du mois | seulement 10 h – 12 h"
    assert lines("Mo-Fr 09:00-17:00, Tu[2] 18:00-20:00")[-1] == "2e mardi du mois | aussi 18 h – 20 h"


def test_the_rest_of_the_time_is_not_also_called_closed():
    assert lines('Mo-Fr 09:00-12:00 || "sur rendez-vous"') == [
        "Du lundi au vendredi | 9 h – 12 h",
        "Le reste du temps | sur rendez-vous",
    ]


def test_what_has_no_words_is_given_as_it_is_written():
    assert lines("easter off") == ["Horaires au format OpenStreetMap | easter off"]


def test_times_hold_together_at_the_end_of_a_line():
    assert hours_in_words(parse_hours("Mo 09:30-12:00"), FRENCH)[0].times == "9\u00a0h\u00a030 – 12\u00a0h"


_DAYS = st.sampled_from(["", "Mo", "Mo-Fr", "Sa,Su", "Tu[2]", "Fr[1,-1]", "PH", "SH", "SH Mo-Fr", "Mo-Su"])
_DATES = st.sampled_from(
    ["", "Jun-Sep", "Dec 24-Jan 02", "2026 Aug 03-21", "2026 Aug", "week 2-52/2", "easter", "2026"]
)
_TIMES = st.sampled_from(["", "09:00-12:00", "09:00-12:00,14:00+", "00:00-24:00", "20:00-26:00", "10:00-12:00/30"])
_STATES = st.sampled_from(["", "off", "unknown", '"sur rendez-vous"', 'off "{travaux}"'])
_RULES = st.tuples(_DATES, _DAYS, _TIMES, _STATES).map(lambda words: " ".join(filter(None, words)))


@settings(deadline=None)
@given(st.lists(_RULES, min_size=1, max_size=4), st.sampled_from(["; ", ", ", " || "]))
def test_whatever_is_accepted_has_words_in_each_language(rules, separator):
    try:
        hours = parse_hours(separator.join(rules))
    except HoursError:
        return
    for tongue in (FRENCH, ENGLISH):
        told = hours_in_words(hours, tongue)
        assert told
        assert all(line.times for line in told)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Mo-Fr 09:00-12:00,14:00-17:30", "du lundi au vendredi"),
        ("Mo 09:00-12:00; Tu,Th 14:00-17:00; We off", "lundi, mardi et jeudi"),
        ("Tu[2] 09:00-12:00", "2e mardi du mois"),
        ("Mo 09:00-12:00; Tu[2] 09:00-12:00", "lundi"),
        ("24/7", "tous les jours"),
        ('"sur rendez-vous"', ""),
        ("off", ""),
    ],
)
def test_a_list_tells_the_days_alone(value, expected):
    assert open_days(parse_hours(value), FRENCH) == expected
