"""Files are written whole, all of them or none."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from generator.content.edit.files import write_files
from generator.content.lock import lock
from generator.diagnostics.errors import GeneratorError

A, B = "content/actors/a.md", "content/actors/b.md"


def found(root) -> dict[str, bytes]:
    """Return every file under a folder."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_files_are_written_and_nothing_else_is_left(tmp_path):
    write_files(tmp_path, {A: b"a", B: b"b"})
    write_files(tmp_path, {B: b"c"})
    assert found(tmp_path) == {A: b"a", B: b"c"}


def test_nothing_is_written_nor_removed_where_a_link_in_place_of_the_cache_leads(tmp_path):
    elsewhere, root = tmp_path / "elsewhere", tmp_path / "site"
    (elsewhere / "write-report").mkdir(parents=True)
    root.mkdir()
    (root / ".cache").symlink_to(elsewhere)
    with pytest.raises(GeneratorError, match="lien"):
        write_files(root, {A: b"a"})
    assert [path.name for path in elsewhere.iterdir()] == ["write-report"]
    assert not (root / A).exists()


def test_a_file_in_place_of_the_cache_is_told(tmp_path):
    (tmp_path / ".cache").write_text("")
    with pytest.raises(GeneratorError, match="dossier"):
        write_files(tmp_path, {A: b"a"})


def test_a_new_file_never_replaces_another(tmp_path):
    write_files(tmp_path, {B: b"b"})
    with pytest.raises(GeneratorError, match="existe"):
        write_files(tmp_path, {A: b"a", B: b"c"}, is_new=True)
    assert found(tmp_path) == {B: b"b"}


@pytest.mark.parametrize("step", ["write", "rename"])
def test_a_full_disk_changes_nothing(tmp_path, monkeypatch, step):
    write_files(tmp_path, {B: b"b"})
    calls = iter(range(9))
    replace, write = os.replace, type(tmp_path).write_bytes

    def failing(does):
        def call(*arguments):
            if next(calls) == 1:
                raise OSError(28, "No space left on device", B)
            return does(*arguments)

        return call

    if step == "rename":
        monkeypatch.setattr(os, "replace", failing(replace))
    else:
        monkeypatch.setattr(type(tmp_path), "write_bytes", failing(write))
    with pytest.raises(GeneratorError, match="ENOSPC"):
        write_files(tmp_path, {A: b"new", B: b"new"})
    monkeypatch.undo()
    assert found(tmp_path) == {B: b"b"}


def test_no_link_is_written_through(tmp_path):
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    (site / "content").mkdir(parents=True)
    elsewhere.mkdir()
    (site / "content/actors").symlink_to(elsewhere)
    with pytest.raises(GeneratorError, match="lien"):
        write_files(site, {A: b"a"})
    assert found(elsewhere) == {}


def test_two_commands_do_not_write_at_once(tmp_path):
    (tmp_path / ".cache").mkdir()
    with lock(tmp_path / ".cache/write.lock"), pytest.raises(GeneratorError, match="Une autre commande"):
        write_files(tmp_path, {A: b"a"})
    write_files(tmp_path, {A: b"a"})
    assert found(tmp_path) == {A: b"a"}


KILLED = """
import os, pathlib, signal, sys
from generator.content.edit import files
files._move_all = lambda *arguments: os.kill(os.getpid(), signal.SIGKILL)
files.write_files(pathlib.Path(sys.argv[1]), {"content/actors/a.md": b"a"})
"""


def test_what_a_killed_command_left_goes_with_the_next(tmp_path):
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], check=False)
    assert any(name.startswith(".cache/write-") for name in found(tmp_path))
    write_files(tmp_path, {B: b"b"})
    assert found(tmp_path) == {B: b"b"}
