"""``maillage report`` tells coordinators where their directory stands."""

from __future__ import annotations

import json

from tests.conftest import actor


def test_a_directory_is_told_and_nothing_is_written(make_site, invoke):
    site = make_site({"actors/a.md": actor("Le Relais")})
    before = sorted(site.rglob("*"))
    result = invoke("report", site)
    assert result.exit_code == 0
    assert result.stdout.startswith("Annuaire d'essai\N{NO-BREAK SPACE}: état au 22\N{NO-BREAK SPACE}novembre 2026\n")
    assert "Le Relais  (content/actors/a.md)" in result.stdout
    assert sorted(site.rglob("*")) == before


def test_the_limit_shows_so_many_pages_and_0_shows_all(make_site, invoke):
    site = make_site({f"actors/a{number}.md": actor(f"A{number}") for number in range(25)})
    counts = [
        len(json.loads(invoke("report", site, "--format", "json", *limit).stdout)["pages"])
        for limit in ((), ("--limit", 3), ("--limit", 0))
    ]
    assert counts == [20, 3, 25]


def test_files_with_errors_are_said_not_to_be_counted(make_site, invoke):
    site = make_site({"actors/a.md": actor("A"), "actors/b.md": actor("B", cle="inconnue")})
    result = invoke("report", site, "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["actors"] == {"publiées": 1}
    assert "1\N{NO-BREAK SPACE}fichier a des erreurs" in result.stderr


def test_the_report_speaks_english(make_site, invoke):
    result = invoke("report", make_site({"actors/a.md": actor("A")}), "--lang", "en", "--format", "markdown")
    assert "22\N{NO-BREAK SPACE}November 2026" in result.stdout


def test_a_folder_that_is_no_directory_is_said_to_be_none(tmp_path, invoke):
    result = invoke("report", tmp_path)
    assert result.exit_code == 1
    assert "site.yml" in result.stderr
