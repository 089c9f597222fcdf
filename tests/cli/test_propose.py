"""``maillage propose`` shows, writes or refuses; it leaves nothing else behind."""

from __future__ import annotations

import json

import pytest

from generator.directory.records import blob_id
from tests.conftest import actor
from tests.upkeep.requests import block, form, mail

RELAIS = actor("Le Relais")


@pytest.fixture
def site(make_site):
    return make_site({"actors/relais.md": RELAIS})


@pytest.fixture
def message(tmp_path):
    """Save a message; returns its path."""

    def save(text):
        path = tmp_path / "demande.eml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return save


def wanted(**changes):
    return mail(block(version=blob_id(RELAIS), **changes))


def page(folder):
    return (folder / "content/actors/relais.md").read_text("utf-8")


def test_a_request_is_shown_and_nothing_is_written(site, message, invoke):
    result = invoke("propose", message(wanted(sigle="LR")), site)
    assert result.exit_code == 0
    assert "Sigle\u00a0: LR" in result.stdout
    assert "Réponse à envoyer" in result.stdout
    assert page(site) == RELAIS


def test_a_request_is_written_in_its_page(site, message, invoke):
    assert invoke("propose", message(wanted(sigle="LR")), site, "--write").exit_code == 0
    assert page(site) == RELAIS.replace("courriel}\n", "courriel}\nsigle: LR\n")


def test_a_request_is_written_elsewhere_and_nothing_but_its_page(site, message, invoke, tmp_path):
    out = tmp_path / "out"
    result = invoke("propose", message(wanted(sigle="LR")), site, "--out", out, "--format", "json")
    assert json.loads(result.stdout)["file"] == "content/actors/relais.md"
    assert [path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()] == [
        "content/actors/relais.md"
    ]
    assert "sigle: LR" in page(out)
    assert page(site) == RELAIS


@pytest.mark.parametrize("text", [wanted(site_web="relais"), "Bonjour", b"\xff\x00" * 99, b"x" * 10_000_000])
def test_a_refused_request_writes_nothing_and_answers_in_french(text, site, message, invoke, tmp_path):
    out = tmp_path / "out"
    result = invoke("propose", message(text), site, "--out", out, "--format", "json")
    told = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (told["accepted"], told["file"]) == (False, "")
    assert told["problems"]
    assert told["answer"].startswith("Votre demande n’a pas pu être appliquée")
    assert "annuaire@exemple.example" in told["answer"]
    assert not out.exists()


def test_free_text_alone_is_for_people_and_writes_nothing(site, message, invoke):
    result = invoke("propose", message(form(fiche="acteurs/relais", autre="Bonjour")), site, "--format", "json")
    told = json.loads(result.stdout)
    assert result.exit_code == 0
    assert (told["accepted"], told["file"], told["remarks"]) == (True, "", ["Bonjour"])


def test_a_folder_that_is_no_directory_is_wrong_usage(message, invoke, tmp_path):
    (tmp_path / "vide").mkdir()
    assert invoke("propose", message("x"), tmp_path / "vide").exit_code == 2


def test_one_does_not_write_in_two_places(site, message, invoke, tmp_path):
    assert invoke("propose", message(wanted(sigle="LR")), site, "--write", "--out", tmp_path / "out").exit_code == 2


def test_the_message_may_come_from_the_keyboard(site):
    from click.testing import CliRunner

    from generator.cli import cli

    result = CliRunner().invoke(cli, ["propose", "-", str(site)], input=wanted(sigle="LR"))
    assert result.exit_code == 0
    assert "Sigle" in result.stdout
