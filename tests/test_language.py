"""French set with care; English left as it is."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language import french_typography, language

FR, EN = language("fr"), language("en")


@pytest.mark.parametrize(
    ("plain", "set_with_care"),
    [
        ("L'école d'été", "L’école d’été"),
        ("Qui peut saisir ?", "Qui peut saisir\u202f?"),
        ("Attention : fermé !", "Attention\u00a0: fermé\u202f!"),
        ("« Le Relais »", "«\u202fLe Relais\u202f»"),
        ("4 200 logements, 02 61 91 00 01", "4\u202f200 logements, 02 61 91 00 01"),
        ("de 9:30 à 12:00", "de 9:30 à 12:00"),
        ("'entre apostrophes'", "'entre apostrophes’"),
        ("https://exemple.example/?a=b", "https://exemple.example/?a=b"),
    ],
)
def test_french_typography(plain, set_with_care):
    assert french_typography(plain) == set_with_care


@given(st.text())
def test_typography_is_applied_once(text):
    assert french_typography(french_typography(text)) == french_typography(text)


def test_the_first_of_a_month_is_an_ordinal_in_french_only():
    assert FR.date(dt.date(2026, 3, 1)) == "1er\u00a0mars 2026"
    assert EN.date(dt.date(2026, 3, 1)) == "1\u00a0March 2026"


@pytest.mark.parametrize(
    ("value", "text"), [(12500.5, "12\u202f500,5"), (3, "3"), (0.25, "0,25"), (-1200, "-1\u202f200")]
)
def test_numbers_are_written_as_in_french(value, text):
    assert FR.number(value) == text


def test_values_are_left_as_they_are():
    assert FR.text("Fiche créée : {path}", path="d'ici ?") == "Fiche créée\u00a0: d'ici ?"


def test_an_enumeration_reads_as_a_sentence():
    assert FR.enumeration(["a", "b", "c"]) == "a, b et c"
    assert FR.enumeration(["a"]) == "a"


def test_an_unknown_language_is_refused():
    with pytest.raises(KeyError):
        language("xx")


def test_a_long_run_of_spaces_costs_no_more_than_its_length():
    assert french_typography("l'a" + " " * 200_000 + "b").endswith("b")
