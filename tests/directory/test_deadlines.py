"""What is due and when: computed by hand from the dates of the files, a partial date staying partial."""

import datetime as dt

import pytest

from generator.content.load import load
from generator.content.model.types.dates import parse_partial_date
from generator.directory import link
from generator.directory.due_dates import moved
from generator.directory.views import DeadlineCalendar
from generator.language import NO_BREAK, language
from tests.conftest import TODAY, actor

CONVENTION = """\
---
titre: {title}
type: convention-cadre
parties:
  - {{acteur: a, signataire: oui, roles: [pilote]}}
  - {{acteur: b, signataire: oui, roles: [operateur]}}
territoires: ["commune:49007"]
{keys}
---
"""
START = "debut: 2024-01-01\n"
RENEWED = "renouvellement: {{mode: {mode}, preavis_mois: {notice}}}"
TACIT = "renouvellement: {mode: tacite, duree_mois: 12, preavis_mois: 3}"


@pytest.fixture
def calendar(make_site):
    """Give the calendar of conventions given by their keys, seen from a day."""

    def build(*conventions: str, today: dt.date = TODAY) -> DeadlineCalendar:
        files = {f"actors/{slug}.md": actor(slug.upper()) for slug in "ab"}
        for number, keys in enumerate(conventions):
            files[f"conventions/c{number}.md"] = CONVENTION.format(title=f"Convention {number}", keys=keys)
        content = load(make_site(files), today)
        assert not [fault for fault in (*content.diagnostics, *link.check(content)) if fault.is_error]
        return link.link(content, today, language("fr"), "http://127.0.0.1/").deadlines

    return build


def upcoming(calendar: DeadlineCalendar) -> list[tuple[str, str]]:
    return [(str(one.on), one.what.partition(" ")[0]) for month in calendar.months for one in month.deadlines]


def past(calendar: DeadlineCalendar) -> list[tuple[str, str]]:
    return [(str(one.on), one.what.partition(" ")[0]) for one in calendar.past]


@pytest.mark.parametrize(
    ("end", "notice", "expected"),
    [
        ("2027-12-31", 6, "2027-06-30"),  # no 31 June
        ("2028-02-29", 12, "2027-02-28"),  # no 29 February in 2027
        ("2029-02-28", 12, "2028-02-28"),  # the same day, though 2028 has a 29th
        ("2027-05-31", 3, "2027-02-28"),
        ("2027-08-15", 2, "2027-06-15"),
        ("2027-12", 6, "2027-06"),  # a month gives a month
        ("2027", 12, "2026"),  # and a year a year
    ],
)
def test_the_notice_is_counted_in_months_before_the_end(calendar, end, notice, expected):
    found = calendar(START + f"fin: {end}\n" + RENEWED.format(mode="expres", notice=notice))
    assert upcoming(found) == [(expected, "Dernier"), (end, "Fin")]


def test_six_months_before_a_year_nobody_can_say_when_so_only_the_end_is_told(calendar):
    found = calendar(START + "fin: 2027\n" + RENEWED.format(mode="expres", notice=6))
    assert upcoming(found) == [("2027", "Fin")]
    assert found.months[0].title == "dans le courant de 2027"
    assert f"Préavis de 6{NO_BREAK}mois." in found.months[0].deadlines[0].detail


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2027-06-30", [("2027-06-30", "Dernier"), ("2027-12-31", "Fin")]),  # on the day itself
        ("2027-07-01", [("2027-12-31", "Fin")]),  # a notice gone by is told with the end
        ("2027-12-31", [("2027-12-31", "Fin")]),
        ("2028-01-01", []),
    ],
)
def test_what_is_due_today_is_not_past(calendar, today, expected):
    keys = START + "fin: 2027-12-31\n" + RENEWED.format(mode="expres", notice=6)
    found = calendar(keys, today=dt.date.fromisoformat(today))
    assert upcoming(found) == expected
    assert past(found) == ([] if expected else [("2027-12-31", "Échéance")])


@pytest.mark.parametrize(
    ("end", "last_day"), [("2027-12-31", "2027-12-31"), ("2027-11", "2027-11-30"), ("2027", "2027-12-31")]
)
def test_a_month_or_a_year_is_past_once_it_is_over(calendar, end, last_day):
    day = dt.date.fromisoformat(last_day)
    assert upcoming(calendar(START + f"fin: {end}", today=day)) == [(end, "Fin")]
    assert past(calendar(START + f"fin: {end}", today=day + dt.timedelta(days=1))) == [(end, "Échéance")]


def test_a_tacit_renewal_moves_the_end_and_its_notice(calendar):
    found = calendar(START + "fin: 2024-12-31\n" + TACIT, today=dt.date(2026, 11, 22))
    assert upcoming(found) == [("2026-12-31", "Fin")]
    found = calendar(START + "fin: 2024-12-31\n" + TACIT, today=dt.date(2027, 1, 1))
    assert upcoming(found) == [("2027-09-30", "Dernier"), ("2027-12-31", "Fin")]


def test_a_tacit_renewal_moves_a_month_to_a_month_and_a_year_to_a_year(calendar):
    assert upcoming(calendar(START + "fin: 2025-03\n" + TACIT)) == [("2026-12", "Dernier"), ("2027-03", "Fin")]
    assert upcoming(calendar(START + "fin: 2025\n" + TACIT)) == [("2026", "Fin")]


def test_a_year_moved_by_half_a_year_is_no_date_and_is_counted(calendar):
    tacit = "renouvellement: {mode: tacite, duree_mois: 18}"
    found = calendar(START + "fin: 2025\n" + tacit)
    assert upcoming(found) == []
    assert any("échéance ne peut pas être calculée" in sentence for sentence in found.unknown)


def test_in_its_last_period_a_tacit_renewal_has_no_notice_left(calendar):
    tacit = "renouvellement: {mode: tacite, duree_mois: 12, jusqu_au: 2027-12-31, preavis_mois: 3}"
    found = calendar(START + "fin: 2024-12-31\n" + tacit, today=dt.date(2027, 2, 1))
    ((end,),) = [month.deadlines for month in found.months]
    assert str(end.on) == "2027-12-31"
    assert end.detail.startswith("Dernière période")


def test_a_termination_takes_the_place_of_the_end(calendar):
    keys = START + "fin: 2028-12-31\nresiliation: 2027-01-31\n" + RENEWED.format(mode="expres", notice=6)
    assert upcoming(calendar(keys)) == [("2027-01-31", "Fin")]
    assert upcoming(calendar(keys, today=dt.date(2027, 1, 31))) == []


@pytest.mark.parametrize(
    ("evaluation", "expected"),
    [
        ("{periodicite_mois: 36}", ["2027-02-15"]),  # from the later of signature and start
        ("{periodicite_mois: 12, bilans: [{titre: A, date: 2026-02-28}, {titre: B, date: 2025}]}", ["2027-02-28"]),
        ("{periodicite_mois: 6, bilans: [{titre: A, date: 2026-08-31}]}", ["2027-02-28"]),
        ("{periodicite_mois: 12, bilans: [{titre: A, date: 2026-03}]}", ["2027-03"]),
        ("{periodicite_mois: 12, bilans: [{titre: A, date: 2026}]}", ["2027"]),
        ("{periodicite_mois: 6, bilans: [{titre: A, date: 2026}]}", []),  # half a year after a year
        ("{periodicite_mois: 12, bilans: [{titre: A}]}", []),  # a report whose date nobody wrote
        ("{mode: interne}", []),
    ],
)
def test_an_evaluation_is_due_after_the_last_report_else_after_the_start(calendar, evaluation, expected):
    keys = f"signature: 2024-02-15\ndebut: 2024-01-01\nduree_indeterminee: oui\nevaluation: {evaluation}"
    found = calendar(keys)
    assert upcoming(found) == [(on, "Évaluation") for on in expected]
    assert any("calculée" in one for one in found.unknown) is (not expected and "periodicite" in evaluation)


def test_an_evaluation_once_due_is_told_as_past_and_no_other_is_invented(calendar):
    keys = START + "duree_indeterminee: oui\nevaluation: {periodicite_mois: 12}"
    found = calendar(keys)
    assert (upcoming(found), past(found)) == ([], [("2025-01-01", "Évaluation")])


def test_an_action_is_due_unless_it_is_done_or_dropped(calendar):
    actions = "".join(
        f"  - {{titre: Faire, echeance: {due}{progress}}}\n"
        for due, progress in (
            ("2027-04", ", avancement: a-lancer"),
            ("2027-03-01", ""),
            ("2027-02-01", ", avancement: realisee"),
            ("2027-01-01", ", avancement: abandonnee"),
            ("2026-10-31", ", avancement: en-cours"),
            ("2026-11", ", avancement: en-cours"),  # this month is not over
        )
    )
    found = calendar(START + f"duree_indeterminee: oui\nactions:\n{actions}")
    assert upcoming(found) == [("2026-11", "Action"), ("2027-03-01", "Action"), ("2027-04", "Action")]
    assert past(found) == [("2026-10-31", "Action")]


def test_what_has_only_a_year_comes_after_the_months_of_that_year(calendar):
    ends = ("2028-01-01", "2027", "2027-12-31", "2027-12", "2027-12-05")
    found = calendar(*(START + f"fin: {end}" for end in ends))
    assert [month.title for month in found.months] == ["décembre 2027", "dans le courant de 2027", "janvier 2028"]
    assert [on for on, _ in upcoming(found)] == ["2027-12-05", "2027-12-31", "2027-12", "2027", "2028-01-01"]


@pytest.mark.parametrize(
    "keys",
    [
        "debut: 2020-01-01\nfin: 2027-12-31\nresiliation: 2025-01-01",
        "debut: 2020-01-01\nfin: 2025-12-31\nstatut: archive\nmotif_archivage: fermeture",
        "debut: 2020-01-01\nfin: 2027-12-31\nstatut: archive\nmotif_archivage: fermeture",
        "debut: 2020-01-01\nfin: 2027-12-31\nstatut: brouillon",
    ],
)
def test_what_is_terminated_archived_or_a_draft_is_not_in_the_calendar(calendar, keys):
    found = calendar(keys + "\nactions: [{titre: Faire, echeance: 2027-01-01}]\nevaluation: {periodicite_mois: 12}")
    assert (found.months, found.past) == ((), ())


def test_a_replaced_convention_is_not_in_the_calendar(calendar):
    found = calendar("debut: 2020-01-01\nfin: 2025-12-31", START + "fin: 2027-12-31\nremplace: [c0]")
    assert (upcoming(found), past(found)) == ([("2027-12-31", "Fin")], [])


def test_a_project_tells_its_start(calendar):
    assert upcoming(calendar("debut: 2027-02\nfin: 2029-12-31")) == [("2027-02", "Début"), ("2029-12-31", "Fin")]


def test_what_is_missing_is_counted(calendar):
    found = calendar(
        START,
        "fin: 2027-12-31",
        START + "fin: 2027-12-31\nrenouvellement: {mode: expres}\nactions: [{titre: Faire}, {titre: Dire}]",
        START + "duree_indeterminee: oui\nevaluation: {periodicite_mois: 120}",
    )
    assert [sentence.replace(NO_BREAK, " ").replace("’", "'") for sentence in found.unknown] == [
        "1 convention n'a pas de date de fin connue de l'annuaire.",
        "1 convention est conclue sans date de fin.",
        "1 convention qui peut être renouvelée ne dit pas son préavis.",
        "3 conventions ne disent pas à quel rythme elles sont évaluées.",
        "2 actions à lancer ou en cours n'ont pas d'échéance.",
    ]


@pytest.mark.parametrize(
    ("on", "months", "expected"),
    [
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2024-02", 12, "2025-02"),
        ("2023-12", 1, "2024-01"),
        ("2024", -12, "2023"),
        ("2024", 18, "None"),
    ],
)
def test_a_moved_date_is_as_precise_as_it_was(on, months, expected):
    found = moved(parse_partial_date(on), months)
    assert str(found) == expected
    assert found is None or found == parse_partial_date(expected)
