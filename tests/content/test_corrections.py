"""Values put right: only where there is no doubt, once and for all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content import corrections

CASES = [
    (corrections.single_spaces, " Le   Relais ", "Le Relais"),
    (corrections.without_full_stop, "Le Relais.", "Le Relais"),
    (corrections.without_full_stop, "A. B.", "A. B"),
    (corrections.without_full_stop, "S.A.R.L.", "S.A.R.L."),
    (corrections.without_full_stop, "Et après...", "Et après..."),
    (corrections.without_full_stop, ".", "."),
    (corrections.phone, "Tél. 02-61-91-00-01", "02 61 91 00 01"),
    (corrections.phone, "33261910001", "02 61 91 00 01"),
    (corrections.phone, "0800123456", "0 800 12 34 56"),
    (corrections.phone, "0 800 123 456", "0 800 123 456"),
    (corrections.phone, "05 90 00 00 01", "05 90 00 00 01"),
    (corrections.phone, "115", "115"),
    (corrections.phone, "demandez Paul", "demandez Paul"),
    (corrections.web_address, "tilleuls.example/accueil", "https://tilleuls.example/accueil"),
    (corrections.web_address, "//tilleuls.example", "https://tilleuls.example"),
    (corrections.web_address, "contact@tilleuls.example", "contact@tilleuls.example"),
    (corrections.web_address, "javascript:alert(1)", "javascript:alert(1)"),
    (corrections.postal_code, "1000", "01000"),
    (corrections.postal_code, "49000.0", "49000"),
    (corrections.postal_code, "9999", "9999"),
    (corrections.commune_code, "1004", "01004"),
    (corrections.commune_code, "2b033", "2B033"),
    (corrections.commune_code, "quartier-du-lac", "quartier-du-lac"),
    (corrections.territory, "Commune : 1004", "commune:01004"),
    (corrections.territory, "Département:1", "departement:01"),
    (corrections.territory, "France", "france"),
    (corrections.territory, "commune:00000", "commune:00000"),
    (corrections.siret, "732 829 320 00074", "73282932000074"),
    (corrections.siret, "732 829 320", "732 829 320"),
    (corrections.yes_no, "VRAI", "oui"),
    (corrections.yes_no, "n", "non"),
    (corrections.yes_no, "parfois", "parfois"),
    (corrections.day, "3/11/2026", "2026-11-03"),
    (corrections.day, "2026/11/3", "2026-11-03"),
    (corrections.day, "3 août 2026", "2026-08-03"),
    (corrections.day, "11/13/2026", "11/13/2026"),
    (corrections.day, "3/11/26", "3/11/26"),
    (corrections.day, "11/2026", "11/2026"),
]


@pytest.mark.parametrize(("correct", "text", "expected"), CASES)
def test_a_value_is_put_right_or_left(correct, text, expected):
    assert correct(text) == expected


@pytest.mark.parametrize("text", ["novembre 2026", "11/2026", "2026/11", "2026-11"])
def test_a_month_alone_is_a_date_where_one_is_accepted(text):
    assert corrections.day(text, is_partial=True) == "2026-11"


def test_a_word_is_that_of_the_list_if_only_one_is_the_same_without_its_signs():
    words = ["sante", "sante-mentale", "hebergement-mise-a-labri"]
    assert corrections.same_word("Santé_mentale", words) == "sante-mentale"
    assert corrections.same_word("Hébergement, mise à l'abri", words) == "hebergement-mise-a-labri"
    assert corrections.same_word("Santés", words) == "Santés"
    assert corrections.same_word("A b", ["a-b", "ab"]) == "A b"
    assert corrections.same_word("…", ["-"]) == "…"


@given(st.text(max_size=20), st.sampled_from(sorted({correct for correct, _, _ in CASES}, key=lambda f: f.__name__)))
def test_what_was_put_right_stays(text, correct):
    assert correct(correct(text)) == correct(text)
