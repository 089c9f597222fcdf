"""``maillage fix`` shows what it would put right, and writes it when asked."""

from __future__ import annotations

import os

import pytest
from click.testing import CliRunner

from generator.cli import cli
from tests.conftest import SETTINGS, actor

FAULTY = actor("Accueil : sur rendez-vous", site_web="www.tilleuls.example")
SOUND = actor('"Accueil : sur rendez-vous"', site_web="https://www.tilleuls.example")
UNREADABLE = actor("A", publics="[familles")


def saved(site) -> dict[str, bytes]:
    """Return every file of a site but those of work."""
    files = (path for path in site.rglob("*") if path.is_file() and ".cache" not in path.parts)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def test_a_diff_is_shown_and_nothing_is_written(make_site, invoke):
    site = make_site({"actors/a.md": FAULTY, "actors/b.md": actor("B")})
    before = saved(site)
    result = invoke("fix", site)
    assert result.exit_code == 1
    assert "--- content/actors/a.md\n+++ content/actors/a.md\n" in result.stdout
    assert '-nom: Accueil : sur rendez-vous\n+nom: "Accueil : sur rendez-vous"\n' in result.stdout
    assert "b.md" not in result.stdout
    assert "1 fichier à corriger" in result.stderr.replace("\N{NO-BREAK SPACE}", " ")
    assert saved(site) == before


def test_what_is_shown_is_written_when_asked_and_nothing_is_left(make_site, invoke):
    site = make_site({"actors/a.md": FAULTY})
    result = invoke("fix", site, "--write")
    assert (result.exit_code, result.stdout) == (0, "content/actors/a.md\n")
    assert (site / "content/actors/a.md").read_text(encoding="utf-8") == SOUND
    again = invoke("fix", site)
    assert (again.exit_code, again.stdout) == (0, "")
    assert "Aucune correction" in again.stderr


def test_the_settings_are_put_right_before_what_is_judged_by_them(make_site, invoke):
    own = "vocabulaires:\n  domaines:\n    - {code: travail-saisonnier, libelle: Récoltes, definition: Saisons}\n"
    text = actor("A").replace("[logement]", "[Travail saisonnier]")
    site = make_site({"actors/a.md": text}, settings=f"sous_titre: Qui : quoi\n{SETTINGS}{own}")
    assert invoke("fix", site, "--write").exit_code == 0
    assert (site / "site.yml").read_text(encoding="utf-8").startswith('sous_titre: "Qui : quoi"\n')
    assert "[travail-saisonnier]" in (site / "content/actors/a.md").read_text(encoding="utf-8")


def test_one_file_may_be_named(make_site, invoke, monkeypatch):
    site = make_site({"actors/a.md": FAULTY, "actors/b.md": FAULTY})
    monkeypatch.chdir(site / "content")
    assert invoke("fix", "actors/a.md", "--write").exit_code == 0
    assert (site / "content/actors/a.md").read_text(encoding="utf-8") == SOUND
    assert (site / "content/actors/b.md").read_text(encoding="utf-8") == FAULTY


def test_a_file_that_is_none_of_the_directory_is_refused(make_site, invoke, tmp_path):
    site = make_site({"actors/a.md": FAULTY, "../lisez-moi.md": FAULTY})
    outside = tmp_path / "x.md"
    outside.write_text(FAULTY, encoding="utf-8")
    assert invoke("fix", outside).exit_code == 2
    assert invoke("fix", site / "lisez-moi.md", "--write").exit_code == 2
    assert (site / "lisez-moi.md").read_text(encoding="utf-8") == FAULTY


def test_a_folder_without_settings_is_refused(tmp_path, invoke):
    result = invoke("fix", tmp_path)
    assert result.exit_code == 2
    assert "site.yml" in result.stderr


def test_a_file_that_cannot_be_mended_is_told_and_left_while_others_are_written(make_site, invoke):
    site = make_site({"actors/a.md": FAULTY, "actors/b.md": UNREADABLE})
    result = invoke("fix", site, "--write")
    assert result.exit_code == 1
    assert "content/actors/b.md:" in result.stderr
    assert (site / "content/actors/a.md").read_text(encoding="utf-8") == SOUND
    assert (site / "content/actors/b.md").read_text(encoding="utf-8") == UNREADABLE


def test_links_in_the_content_are_neither_followed_nor_replaced(make_site, invoke, tmp_path):
    site = make_site({"actors/a.md": actor("A")})
    outside = tmp_path / "x.md"
    outside.write_text(FAULTY, encoding="utf-8")
    (site / "content/actors/b.md").symlink_to(outside)
    assert invoke("fix", site, "--write").exit_code == 0
    assert outside.read_text(encoding="utf-8") == FAULTY


def test_the_rights_of_a_file_stay(make_site, invoke):
    site = make_site({"actors/a.md": FAULTY})
    (site / "content/actors/a.md").chmod(0o640)
    invoke("fix", site, "--write")
    assert (site / "content/actors/a.md").stat().st_mode & 0o777 == 0o640


def test_nothing_is_written_if_one_file_cannot_be(make_site, invoke, monkeypatch):
    site = make_site({"actors/a.md": FAULTY, "actors/b.md": FAULTY})
    before = saved(site)
    replace = os.replace

    def full(source, target):
        if str(target).endswith("b.md"):
            raise OSError(28, "No space left on device", str(target))
        replace(source, target)

    monkeypatch.setattr(os, "replace", full)
    assert invoke("fix", site, "--write").exception
    assert saved(site) == before


@pytest.mark.parametrize("is_terminal", [True, False])
def test_colours_are_for_a_terminal_alone(make_site, is_terminal):
    site = make_site({"actors/a.md": FAULTY})
    result = CliRunner().invoke(cli, ["fix", str(site)], color=is_terminal)
    assert ("\x1b[31m-nom: Accueil" in result.stdout) == is_terminal
    assert ("\x1b[" in result.stdout) == is_terminal


def test_no_line_of_a_diff_commands_who_reads_it(make_site, invoke):
    site = make_site({"actors/a.md": actor("A : b", resume='"::error::x"')})
    assert "::error::" not in invoke("fix", site).stdout
