"""``maillage build`` publishes, or says why it did not."""

import json
import subprocess
import sys

import pytest

from generator.site.publish import open_stage
from tests.conftest import TODAY, actor
from tests.repository import Repository


def test_it_says_what_was_published(make_site, invoke, tmp_path):
    result = invoke("build", make_site({"actors/a.md": actor("A")}), "--out", tmp_path / "public", "--no-search")
    assert result.exit_code == 0, result.output
    assert "pages dans" in result.output
    assert (tmp_path / "public/index.html").is_file()


def test_an_error_exits_1_and_publishes_nothing(make_site, invoke, tmp_path):
    result = invoke("build", make_site({"actors/a.md": "rien"}), "--out", tmp_path / "public")
    assert result.exit_code == 1
    assert "Rien n’a été publié" in result.output
    assert not (tmp_path / "public").exists()


def test_warnings_are_counted_and_left_to_check(make_site, invoke, tmp_path):
    site = make_site({f"actors/{s}.md": actor(s).replace("verifie_le: 2026-10-01\n", "") for s in "ab"})
    result = invoke("build", site, "--out", tmp_path / "public", "--no-search")
    assert "2\u00a0avertissements" in result.output
    assert "W205" not in result.output
    strict = invoke("build", site, "--out", tmp_path / "public", "--no-search", "--strict")
    assert "W205" in strict.output


def test_keep_going_publishes_and_still_exits_1(make_site, invoke, tmp_path):
    site = make_site({"actors/a.md": "rien", "actors/b.md": actor("B")})
    result = invoke("build", site, "--out", tmp_path / "public", "--keep-going", "--no-search")
    assert result.exit_code == 1
    assert "content/actors/a.md" in result.output
    assert (tmp_path / "public/acteurs/b/index.html").is_file()


def test_the_time_of_each_step_is_written_on_demand(make_site, invoke, tmp_path):
    timings = tmp_path / "temps.json"
    site = make_site({"actors/a.md": actor("A")})
    invoke("build", site, "--out", tmp_path / "public", "--timings", timings, "--no-search")
    assert set(json.loads(timings.read_text())) == {"read", "link", "data", "render", "publish"}


def maillage(*arguments):
    command = [sys.executable, "-m", "generator", *map(str, arguments), "--today", TODAY.isoformat()]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_fault_of_the_machine_is_one_line_and_exits_3(make_site, tmp_path):
    site = make_site({"actors/a.md": actor("A")})
    out = tmp_path / "public"
    with open_stage(site, out):
        result = maillage("build", site, "--out", out, "--no-search")
    assert result.returncode == 3
    assert result.stderr.strip().count("\n") == 0
    assert "Traceback" not in result.stderr


def test_a_missing_theme_is_one_line_and_exits_3(make_site, tmp_path):
    from tests.conftest import SETTINGS

    site = make_site({"actors/a.md": actor("A")}, SETTINGS + "theme: {nom: absent}\n")
    result = maillage("build", site, "--out", tmp_path / "public")
    assert result.returncode == 3
    assert "absent" in result.stderr


@pytest.mark.parametrize("address", ["javascript:alert(1)", 'http://x/"onerror=', "annuaire", "//hote"])
def test_an_address_that_is_none_is_a_wrong_usage(make_site, invoke, address):
    site = make_site({"actors/a.md": actor("A")})
    assert invoke("build", site, "--base-url", address).exit_code == 2


def test_timings_that_could_not_be_written_are_refused_before_the_build(make_site, invoke, tmp_path):
    site = make_site({"actors/a.md": actor("A")})
    result = invoke("build", site, "--out", tmp_path / "public", "--timings", tmp_path / "absent/temps.json")
    assert result.exit_code == 2
    assert "absent" in result.output
    assert not (tmp_path / "public").exists()


def test_a_number_of_processes_beyond_reason_is_refused(make_site, invoke):
    result = invoke("build", make_site({"actors/a.md": actor("A")}), "--jobs", 1000)
    assert result.exit_code == 2
    assert "1000 est hors des bornes" in result.output


def test_a_shallow_clone_is_said(make_site, invoke, tmp_path):
    site = make_site({"actors/a.md": actor("A")})
    repository = Repository(site)
    repository.commit("2026-01-05")
    repository.write("content/actors/a.md", actor("A", sigle="AB"))
    repository.commit("2026-03-12")
    Repository(tmp_path / "autre").git("clone", "--quiet", "--depth=1", f"file://{site}", "copie")
    whole = invoke("build", site, "--out", tmp_path / "un", "--no-search")
    shallow = invoke("build", tmp_path / "autre/copie", "--out", tmp_path / "deux", "--no-search")
    assert (whole.exit_code, shallow.exit_code) == (0, 0)
    assert "fetch-depth: 0" in shallow.output
    assert "fetch-depth" not in whole.output
