"""``maillage check`` judges everything and says it by its exit status."""

import json

from tests.conftest import actor


def test_a_sound_directory_is_clean(make_site, invoke):
    result = invoke("check", make_site({"actors/a.md": actor("A")}))
    assert (result.exit_code, result.output) == (0, "0\u00a0erreur, 0\u00a0avertissement.\n")


def test_an_error_exits_1_with_its_place(make_site, invoke):
    result = invoke("check", make_site({"actors/a.md": actor("A", structure_mere="b")}))
    assert result.exit_code == 1
    assert "content/actors/a.md:10:17: E301" in result.output


def test_a_warning_exits_1_only_when_strict(make_site, invoke):
    site = make_site({"actors/a.md": actor("A").replace("verifie_le: 2026-10-01\n", "")})
    assert invoke("check", site).exit_code == 0
    assert invoke("check", site, "--strict").exit_code == 1


def test_the_json_format_is_json(make_site, invoke):
    result = invoke("check", make_site({"actors/a.md": "rien"}), "--format", "json")
    assert json.loads(result.output)[0]["code"] == "E137"


def test_a_folder_that_is_no_directory_is_said_to_be_none(tmp_path, invoke):
    result = invoke("check", tmp_path)
    assert result.exit_code == 1
    assert "site.yml" in result.output


def test_nothing_is_written(make_site, invoke):
    site = make_site({"actors/a.md": actor("A")})
    before = sorted(site.rglob("*"))
    invoke("check", site)
    assert sorted(site.rglob("*")) == before


def test_a_wrong_day_is_a_wrong_usage(make_site, invoke):
    assert invoke("check", make_site({}), "--today", "demain").exit_code != 1
