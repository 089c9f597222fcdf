"""``maillage schema`` writes what the one schema says, and tells what is no longer so."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
import yaml

from generator.cli import cli
from generator.content.settings import read_settings
from generator.upkeep.forms.questions import CORRECT, PAGE, PASTED, REREAD
from generator.upkeep.schema_files import schema_files
from tests.conftest import SETTINGS, actor

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def site(make_site):
    return make_site(
        {"actors/a.md": actor("A")}, settings=f"{SETTINGS}depot: {{forge: github, url: https://a.example/b}}\n"
    )


def forms(root):
    return {path.name: yaml.safe_load(path.read_text("utf-8")) for path in (root / ".github/ISSUE_TEMPLATE").iterdir()}


def test_what_is_written_is_not_drifted_and_is_not_written_again(site, invoke):
    first = invoke("schema", site)
    assert first.exit_code == 0
    assert "schemas/actor.json" in first.stdout
    assert invoke("schema", site, "--check").exit_code == 0
    assert invoke("schema", site).stdout == ""


def test_how_to_cite_the_directory_is_written_for_the_forge_and_valid(make_site, invoke):
    more = "editeur: {nom: 'Le Lien : ici'}\nlicence: Licence Ouverte 2.0\n"
    site = make_site({"actors/a.md": actor("A")}, settings=SETTINGS + more)
    invoke("schema", site)
    said = yaml.safe_load((site / "CITATION.cff").read_text("utf-8"))
    vendored = files("check_jsonschema") / "builtin_schemas/vendor/citation-file-format.json"
    jsonschema.validate(said, json.loads(vendored.read_text("utf-8")))
    assert said["authors"] == [{"name": "Le Lien : ici"}]
    assert (said["title"], said["url"]) == ("Annuaire d'essai", "http://127.0.0.1/")
    assert said["license"] == "etalab-2.0"


@pytest.mark.parametrize("file", ["schemas/actor.json", ".github/ISSUE_TEMPLATE/corriger.yml"])
def test_a_file_that_drifted_or_is_missing_is_named(site, invoke, file):
    invoke("schema", site)
    (site / file).write_bytes((site / file).read_bytes() + b"\n")
    drifted = invoke("schema", site, "--check")
    (site / file).unlink()
    missing = invoke("schema", site, "--check")
    for result in (drifted, missing):
        assert result.exit_code == 1
        assert result.stdout.startswith(file)
        assert len(result.stdout.splitlines()) == 1


def test_a_value_added_to_a_list_is_a_drift(site, invoke):
    invoke("schema", site)
    added = "vocabulaires: {domaines: [{code: saison, libelle: Saison, definition: La saison.}]}\n"
    (site / "site.yml").write_text((site / "site.yml").read_text("utf-8") + added, "utf-8")
    assert "schemas/actor.json" in invoke("schema", site, "--check").stdout
    invoke("schema", site)
    domains = json.loads((site / "schemas/actor.json").read_text("utf-8"))["properties"]["domaines"]
    assert "saison" in domains["items"]["enum"]


def test_a_forge_without_forms_is_given_none(make_site, invoke):
    settings = f"{SETTINGS}depot: {{forge: gitlab, url: https://a.example/b}}\n"
    site = make_site({"actors/a.md": actor("A")}, settings=settings)
    invoke("schema", site)
    assert (site / "schemas/settings.json").is_file()
    assert not (site / ".github").exists()


def test_settings_that_cannot_be_read_stop_the_command(make_site, invoke):
    from generator.diagnostics.errors import GeneratorError

    result = invoke("schema", make_site({"actors/a.md": actor("A")}, settings="titre: ["))
    assert isinstance(result.exception, GeneratorError)


def test_the_files_of_the_project_are_those_of_its_schema():
    settings, _ = read_settings(ROOT)
    for file, content in schema_files(settings).items():
        assert (ROOT / file).read_bytes() == content, file


def test_the_forms_ask_five_plain_things_and_something_else(site, invoke):
    invoke("schema", site)
    asked = [one["id"] for one in forms(site)["corriger.yml"]["body"] if "id" in one]
    assert asked == [question.id for question in CORRECT]
    assert asked == ["fiche", "telephone", "courriel", "site_web", "horaires", "resume", "autre"]
    assert [one.get("id") for one in forms(site)["demande.yml"]["body"]][1:] == [PASTED.id]
    assert [one.get("id") for one in forms(site)["confirmer.yml"]["body"]][1:] == [PAGE.id, REREAD.id]


def test_no_word_of_the_forge_is_in_what_partners_read(site, invoke):
    invoke("schema", site)
    told = [path.read_text("utf-8") for path in (site / ".github/ISSUE_TEMPLATE").iterdir()]
    words = re.compile(
        r"\b(?:git|issues?|pull|requests?|commits?|forks?|branche?s?|markdown|slugs?|yaml)\b", re.IGNORECASE
    )
    keys = re.compile(r"blank_issues_enabled|- type: markdown|« maillage schema »")
    assert not [found[0] for text in told for found in words.finditer(keys.sub("", text))]


def test_the_commands_are_listed():
    assert {"propose", "schema"} <= set(cli.commands)
