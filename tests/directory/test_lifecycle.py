"""The state of a convention follows from its dates, in the order the design gives."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.model import Convention
from generator.directory.lifecycle import PAST, end_of, life_of, term_months

TODAY = dt.date(2026, 11, 22)


def convention(**keys: object) -> Convention:
    return Convention.model_validate({"titre": "Essai", **keys})


def state(today: dt.date = TODAY, replaced: bool = False, **keys: object) -> str:
    return life_of(convention(**keys), today, replaced, notice_months=6).state


TACIT = {"mode": "tacite"}
TEN_MONTHS_NOTICE = {"mode": "expres", "preavis_mois": "10"}
UNTIL_2025 = {**TACIT, "jusqu_au": "2025"}
TWO_YEARS = {**TACIT, "duree_mois": "24", "preavis_mois": "3"}


@pytest.mark.parametrize(
    ("expected", "keys"),
    [
        ("en-vigueur", {"debut": "2025-01-01", "fin": "2027-12-31"}),
        ("en-vigueur", {"signature": "2025", "duree_indeterminee": "oui"}),
        ("a-renouveler", {"debut": "2024-01-01", "fin": "2026-12-31"}),
        ("a-renouveler", {"debut": "2024-01-01", "fin": "2027-08-31", "renouvellement": TEN_MONTHS_NOTICE}),
        ("se-termine-bientot", {"debut": "2024-01-01", "fin": "2026-12-31", "renouvellement": {"mode": "aucun"}}),
        ("se-termine-bientot", {"debut": "2024-01-01", "resiliation": "2027-01-31"}),
        ("resiliee", {"debut": "2024-01-01", "fin": "2027-12-31", "resiliation": "2026-11-22"}),
        ("projet", {"debut": "2027-01-01", "fin": "2029-12-31"}),
        ("projet", {"signature": "2026-01-01", "debut": "2027-01-01"}),
        ("dates-non-renseignees", {"fin": "2027-12-31"}),
        ("echeance-non-renseignee", {"debut": "2024-01-01"}),
        ("echeance-passee", {"debut": "2022-01-01", "fin": "2025-12-31"}),
        ("echeance-passee", {"debut": "2022-01-01", "fin": "2023-12-31", "renouvellement": UNTIL_2025}),
        ("en-vigueur", {"debut": "2022-01-01", "fin": "2023-12-31", "renouvellement": TWO_YEARS}),
        ("en-vigueur", {"debut": "2022-10-01", "fin": "2023-09-30", "renouvellement": TACIT}),
    ],
)  # fmt: skip
def test_a_state_follows_from_the_dates(expected, keys):
    assert state(**keys) == expected


@pytest.mark.parametrize(
    ("in_force", "keys"),
    [
        (True, {"debut": "2025-01-01", "fin": "2027-12-31"}),
        (True, {"debut": "2024-01-01", "fin": "2026-12-31"}),
        (False, {"debut": "2024-01-01"}),
        (False, {"signature": "2023-12-31", "fin": "2023-12-31", "renouvellement": TACIT}),
        (False, {"debut": "2027-01-01"}),
    ],
)
def test_a_convention_whose_end_nobody_knows_is_never_counted_as_in_force(in_force, keys):
    assert life_of(convention(**keys), TODAY, False, notice_months=6).is_in_force is in_force


def test_a_convention_replaced_is_told_so_whatever_its_dates():
    assert state(replaced=True, debut="2025-01-01", fin="2027-12-31") == "remplacee"


def test_termination_comes_before_replacement():
    assert state(replaced=True, debut="2025-01-01", resiliation="2026-01-01") == "resiliee"


def test_a_passed_end_under_tacit_renewal_without_a_term_is_to_be_checked():
    assert state(signature="2020", fin="2020-01-01", renouvellement=TACIT) == "tacite-a-verifier"


def test_tacit_renewal_moves_the_end_period_by_period():
    renewed = convention(debut="2020-01-01", fin="2020-12-31", renouvellement=TACIT)
    assert end_of(renewed, TODAY) == dt.date(2026, 12, 31)


def test_tacit_renewal_stops_at_its_limit():
    renewed = convention(debut="2020-01-01", fin="2020-12-31", renouvellement={**TACIT, "jusqu_au": "2022-06"})
    assert end_of(renewed, TODAY) == dt.date(2022, 6, 30)


def test_the_term_of_a_school_year_is_twelve_months():
    assert term_months(convention(debut="2025-09-01", fin="2026-08-31")) == 12


def test_a_year_counts_from_its_first_day_for_a_start_and_to_its_last_for_an_end():
    assert state(today=dt.date(2026, 1, 1), debut="2026", fin="2027") == "en-vigueur"
    assert state(today=dt.date(2027, 12, 31), debut="2026", fin="2027") == "a-renouveler"
    assert state(today=dt.date(2028, 1, 1), debut="2026", fin="2027") == "echeance-passee"


_days = st.dates(dt.date(2015, 1, 1), dt.date(2035, 12, 31))


@given(_days, _days, _days, st.sampled_from(["tacite", "expres", "aucun", None]), st.integers(1, 60))
def test_time_alone_brings_no_convention_back(today, start, end, mode, months):
    keys: dict[str, object] = {"debut": start.isoformat(), "fin": max(start, end).isoformat()}
    if mode:
        keys["renouvellement"] = {"mode": mode, "duree_mois": str(months)}
    now = life_of(convention(**keys), today, False, 6)
    later = life_of(convention(**keys), today + dt.timedelta(days=400), False, 6)
    assert not (now.state in PAST and later.state not in PAST)
    assert now.is_or_was_in_force(today) == (start <= today)


@pytest.mark.parametrize(
    ("shown", "keys"),
    [
        ("2026", {"debut": "2025", "fin": "2025", "renouvellement": {**TACIT, "duree_mois": "12"}}),
        ("2027-03", {"debut": "2024-04", "fin": "2025-03", "renouvellement": TWO_YEARS}),
        ("2026-12-31", {"debut": "2024-07-01", "fin": "2025-12-31", "renouvellement": {**TACIT, "duree_mois": "12"}}),
        ("2027-06-30", {"debut": "2025", "fin": "2025", "renouvellement": {**TACIT, "duree_mois": "18"}}),
    ],
)
def test_a_renewed_end_is_told_as_precisely_as_the_first_was(shown, keys):
    date = life_of(convention(**keys), TODAY, False, notice_months=1).date
    assert str(date) == shown
