"""The activity of a period is read from the dates of the files, and from git where there is git."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from generator.build import see
from generator.content.read.history import NO_HISTORY
from generator.language import language
from generator.upkeep.report import ACTIVITY_FORMATS, make_activity
from tests.conftest import TODAY, actor
from tests.repository import Repository

FRENCH = language("fr")
SINCE, UNTIL = dt.date(2026, 1, 1), dt.date(2026, 6, 30)
CONVENTION = """\
---
titre: Ensemble
type: charte
territoires: ["commune:49007"]
parties:
  - {{acteur: a, signataire: oui{confirmed}}}
  - {{nom: B, signataire: oui}}
{keys}---
"""


def convention(keys: str, confirmed: str = "") -> str:
    return CONVENTION.format(keys=f"{keys.strip()}\n", confirmed=confirmed)


@pytest.fixture
def activity(make_site):
    """Return what happened in the first half of 2026, by kind: (date, detail)."""

    def run(today: dt.date = TODAY, until: dt.date = UNTIL, **files: str) -> dict[str, list[tuple[str, str]]]:
        named = {name.replace("_", "/", 1) + ".md": text for name, text in files.items()}
        seen = see(make_site({"actors/a.md": actor("A"), **named}), today, FRENCH)
        assert not seen.left_out, seen.diagnostics
        made = make_activity(seen.content, seen.directory, NO_HISTORY, SINCE, until)
        return {kind: [(str(one.on), one.detail) for one in found] for kind, found in made.happenings.items() if found}

    return run


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("signature: 2026-01-01\n", {"conventions_signed": [("2026-01-01", "")]}),  # the first day
        ("signature: 2025-12-31\n", {}),
        ("debut: 2026-06-30\n", {"conventions_begun": [("2026-06-30", "")]}),  # the last day
        ("debut: 2026-07-01\n", {}),
        ("debut: 2026-06\n", {"conventions_begun": [("2026-06", "")]}),
        ("debut: 2026\n", {}),  # half of that year is after the period: nobody knows
        ("debut: 2020\nfin: 2026-05-31\n", {"conventions_ended": [("2026-05-31", "")]}),
        ("debut: 2020\nresiliation: 2026-02-03\n", {"conventions_ended": [("2026-02-03", "")]}),
        (
            "debut: 2020\navenants: [{date: 2026-03-01, objet: Nouveau lieu}]\n",
            {"conventions_amended": [("2026-03-01", "Nouveau lieu")]},
        ),
        (
            "debut: 2020\n"
            "gouvernance: {instances: [{nom: Bureau, reunions: [{date: 2026-04-02}, {date: 2025-01-01}]}]}",
            {"meetings_held": [("2026-04-02", "Bureau")]},
        ),
        (
            "debut: 2020\nindicateurs: [{libelle: Familles, releves: [{date: 2026-05-05, valeur: 3}]}]\n",
            {"indicators_read": [("2026-05-05", "Familles")]},
        ),
    ],
)
def test_what_a_convention_dates_is_told_in_its_period(activity, keys, expected):
    assert activity(conventions_x=convention(keys)) == expected


@pytest.mark.parametrize(
    ("renewal", "expected"),
    [
        ("{mode: tacite, duree_mois: 12}", [("2026-04-01", "")]),
        ("{mode: tacite, duree_mois: 12, jusqu_au: 2026-03-31}", []),
        ("{mode: expres}", []),
    ],
)
def test_a_tacit_renewal_is_told_though_no_file_writes_it(activity, renewal, expected):
    keys = f"debut: 2023-04-01\nfin: 2025-03-31\nrenouvellement: {renewal}\n"
    assert activity(conventions_x=convention(keys)).get("conventions_renewed", []) == expected


def test_a_tacit_renewal_to_come_is_not_told(activity):
    keys = "debut: 2023-04-01\nfin: 2026-03-31\nrenouvellement: {mode: tacite, duree_mois: 12}\n"
    files = {"conventions_x": convention(keys)}
    assert "conventions_renewed" not in activity(today=dt.date(2026, 3, 31), **files)
    assert activity(today=dt.date(2026, 4, 1), **files)["conventions_renewed"] == [("2026-04-01", "")]


def test_a_convention_that_takes_the_place_of_another_renews_it(activity):
    files = {
        "conventions_x": convention("debut: 2020\nfin: 2026-12-31\n"),
        "conventions_y": convention("debut: 2026-02-01\nremplace: [x]\nduree_indeterminee: oui\n"),
    }
    assert activity(**files)["conventions_renewed"] == [("2026-02-01", "Ensemble")]


def test_pages_re_read_parties_that_confirmed_ties_and_events_are_told(activity):
    tie = "[{acteur: a, nature: orientation, objet: Accueil, depuis: 2026-02}]"
    events = "[{date: 2026-03, evenement: Ouverture}, {date: 2020, evenement: Création}]"
    found = activity(
        actors_b=actor("B", liens=tie, historique=events).replace("2026-10-01", "2026-05-05"),
        conventions_x=convention("debut: 2020\n", ", confirme_le: 2026-01-31"),
    )
    assert found == {
        "pages_read": [("2026-05-05", "")],
        "parties_confirmed": [("2026-01-31", "A")],
        "ties_begun": [("2026-02", "A")],
        "events": [("2026-03", "Ouverture")],
    }


def test_a_withdrawn_page_tells_nothing(activity):
    page = actor("B", statut="archive", motif_archivage="demande-de-retrait", derniere_rencontre="2026-02-02")
    assert activity(actors_b=page.replace("2026-10-01", "2026-05-05")) == {}


@pytest.fixture
def repository(make_site):
    """Return the folder of a site with a past: added in 2025, corrected and archived in 2026, one page gone."""
    site = make_site({f"actors/{slug}.md": actor(slug.upper()) for slug in "abcd"})
    git = Repository(site)
    git.commit("2025-11-01")
    git.write("content/actors/b.md", actor("B", sigle="BB"))
    git.write("content/actors/e.md", actor("Nouveau venu", sigle="NV"))
    git.commit("2026-02-01")
    git.write("content/actors/c.md", actor("C", statut="archive", motif_archivage="fermeture"))
    (site / "content/actors/d.md").unlink()
    git.commit("2026-03-01")
    return site


def test_git_tells_the_pages_added_changed_archived_and_taken_away(repository, invoke):
    result = invoke("report", repository, "--from", SINCE, "--to", UNTIL, "--format", "json")
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    named = {
        key: [(entry["named"][0]["file"], entry["detail"]) for entry in told[key]["entries"]]
        for key in ("pages_added", "pages_changed", "pages_archived")
    }
    month = "1er\N{NO-BREAK SPACE}mars 2026"
    assert named == {
        "pages_added": [("content/actors/e.md", "1er\N{NO-BREAK SPACE}février 2026")],
        "pages_changed": [("content/actors/b.md", "1er\N{NO-BREAK SPACE}février 2026")],
        "pages_archived": [("content/actors/c.md", month)],
    }
    assert (told["pages_removed"], told["history"]) == (1, "whole")


def test_without_git_it_is_said_that_pages_added_are_not_known(make_site, invoke):
    site = make_site({"actors/a.md": actor("A")})
    result = invoke("report", site, "--from", "2026-01-01")
    assert "git" in result.stdout
    assert "fiches ajoutées\n" not in result.stdout
    assert "1  fiches relues" in result.stdout


@pytest.mark.parametrize(
    "period", [("--to", "2026-01-01"), ("--from", "2026-02-01", "--to", "2026-01-01"), ("--from", "hier")]
)
def test_a_period_that_is_none_is_refused(make_site, invoke, period):
    assert invoke("report", make_site({"actors/a.md": actor("A")}), *period).exit_code == 2


@pytest.mark.parametrize("style", sorted(ACTIVITY_FORMATS))
def test_names_of_strangers_are_told_harmless(make_site, invoke, style):
    hostile = "<script> [x](http://y) @equipe ::error::"
    site = make_site({"actors/a.md": actor(f'"{hostile}"').replace("2026-10-01", "2026-05-05")})
    told = invoke("report", site, "--from", "2026-01-01", "--format", style).stdout
    assert (hostile in told) is (style == "json")
    assert style == "json" or "::error" not in told
