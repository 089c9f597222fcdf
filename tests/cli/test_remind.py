"""``maillage remind`` tells what is due, and writes what is to be printed or sent by hand."""

from __future__ import annotations

import json

import pytest

from tests.conftest import actor

STALE = ("verifie_le: 2026-10-01\n", "")
KEPT = "{{fonction: Accueil, courriel: {0}@exemple.example, mode: {1}}}"


@pytest.fixture
def site(make_site):
    """Three pages to re-read: one kept online, one by telephone, one by nobody."""
    return make_site(
        {
            "actors/a.md": actor("Le Relais", tenue_a_jour=KEPT.format("relais", "en-ligne")).replace(*STALE),
            "actors/b.md": actor("La Halte", tenue_a_jour=KEPT.format("halte", "telephone")).replace(*STALE),
            "actors/c.md": actor("Le Toit").replace(*STALE),
        }
    )


def test_what_is_due_is_told_by_keeper_and_nothing_is_written(site, invoke):
    before = sorted(site.rglob("*"))
    result = invoke("remind", site)
    assert result.exit_code == 0
    assert "3\N{NO-BREAK SPACE}fiches à relire" in result.stdout
    order = [
        result.stdout.index(text) for text in ("La Halte, Accueil", "Le Relais, Accueil", "la coordination", "Le Toit")
    ]
    assert order == sorted(order)
    assert sorted(site.rglob("*")) == before


def test_emails_go_to_those_who_read_them_and_the_others_are_counted(site, invoke, tmp_path):
    result = invoke("remind", site, "--format", "emails", "--out", tmp_path / "courriels")
    assert result.exit_code == 0
    assert [path.name for path in (tmp_path / "courriels").iterdir()] == ["acteurs-a.eml"]
    assert "1\N{NO-BREAK SPACE}courriel à relire" in result.stderr
    assert "1\N{NO-BREAK SPACE}autre destinataire n’y est pas" in result.stderr
    assert "1\N{NO-BREAK SPACE}rappel n’a pas de destinataire" in result.stderr


def test_emails_of_two_days_are_never_mixed(site, invoke, tmp_path):
    invoke("remind", site, "--format", "emails", "--out", tmp_path / "courriels")
    again = invoke("remind", site, "--format", "emails", "--out", tmp_path / "courriels")
    assert again.exit_code == 2
    assert "dossier vide" in again.stderr


def test_emails_without_a_folder_are_refused(site, invoke):
    assert invoke("remind", site, "--format", "emails").exit_code == 2


def test_the_call_sheet_holds_those_who_prefer_the_telephone(site, invoke, tmp_path):
    result = invoke("remind", site, "--format", "calls", "--out", tmp_path / "appels.html")
    assert result.stdout == ""
    sheet = (tmp_path / "appels.html").read_text(encoding="utf-8")
    assert "La Halte" in sheet
    assert "Le Relais" not in sheet


def test_only_the_mode_asked_for_is_told(site, invoke):
    told = json.loads(invoke("remind", site, "--format", "json", "--mode", "telephone").stdout)
    assert [keeper["body"] for keeper in told["keepers"]] == ["La Halte"]


def test_the_limit_counts_what_it_leaves_out(site, invoke):
    for name in "defgh":
        (site / f"content/actors/{name}.md").write_text(actor(name.upper()).replace(*STALE), encoding="utf-8")
    assert "… et 4\N{NO-BREAK SPACE}autres lignes." in invoke("remind", site, "--limit", 2).stdout
    assert "autres lignes" not in invoke("remind", site, "--limit", 0).stdout


def test_the_age_of_the_site_online_is_told(site, invoke, tmp_path):
    edition = tmp_path / "edition.json"
    edition.write_text('{"format": 1, "jour": "2026-10-01"}')
    result = invoke("remind", site, "--published", edition)
    assert "il y a 52\N{NO-BREAK SPACE}jours" in result.stdout
    edition.write_text("<html>")
    assert invoke("remind", site, "--published", edition).exit_code == 2


def test_files_with_errors_are_said_not_to_be_counted(site, invoke):
    (site / "content/actors/z.md").write_text(actor("Z", cle="inconnue"), encoding="utf-8")
    result = invoke("remind", site)
    assert result.exit_code == 1
    assert "1\N{NO-BREAK SPACE}fichier a des erreurs" in result.stderr


def test_a_folder_that_is_no_directory_is_said_to_be_none(tmp_path, invoke):
    result = invoke("remind", tmp_path)
    assert result.exit_code == 1
    assert "site.yml" in result.stderr


def test_reminders_speak_english(site, invoke):
    assert "22\N{NO-BREAK SPACE}November 2026" in invoke("remind", site, "--lang", "en").stdout
