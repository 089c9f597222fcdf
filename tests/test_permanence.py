"""An edition is rebuilt byte for byte from its commit and its day, wherever and whenever that is done."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from generator.build import BuildOptions, build
from tests.repository import Repository

MANIFEST = ".maillage.json"
DAY = dt.date(2026, 11, 22)
OTHER_PLACE = {"TZ": "Pacific/Auckland", "LC_ALL": "C"}


def files_of(folder: Path) -> dict[str, bytes]:
    """Return a site's files but the index of words, whose bytes are not ours."""
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    listed = json.loads(found[MANIFEST])["files"]
    found[MANIFEST] = json.dumps({name: listed[name] for name in listed if not name.startswith("pagefind/")}).encode()
    return {name: data for name, data in found.items() if not name.startswith("pagefind/")}


@pytest.fixture
def elsewhere(monkeypatch):
    """Live in another zone, with another locale."""
    for name, value in OTHER_PLACE.items():
        monkeypatch.setenv(name, value)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def repository(tmp_path):
    made = Repository(tmp_path / "annuaire")
    shutil.copy("site.yml", made.root)
    for folder in ("content", "contours"):
        shutil.copytree(folder, made.root / folder)
    made.commit("2026-09-01")
    actor = made.root / "content/actors/departement-aurenne.md"
    actor.write_text(actor.read_text("utf-8") + "\nUne phrase de plus.\n", "utf-8")
    made.commit("2026-10-02T23:30:00-11:00")
    return made


def built(site: Path, out: Path, jobs: int) -> dict[str, bytes]:
    assert build(site, BuildOptions(today=DAY, out=out, jobs=jobs)).published
    return files_of(out)


def test_a_clone_at_another_place_and_time_gives_the_same_site(repository, tmp_path, elsewhere):
    there = tmp_path / "ailleurs" / "copie d'été"
    subprocess.run(["git", "clone", "--quiet", repository.root, there], check=True)
    for path in (there / "content").rglob("*.md"):
        os.utime(path, (0, 0))
    first = built(repository.root, tmp_path / "un" / "public", jobs=1)
    second = built(there, tmp_path / "deux" / "site", jobs=2)
    assert first.keys() == second.keys()
    assert [name for name, data in first.items() if second[name] != data] == []
    assert repository.git("rev-parse", "HEAD")[:8] in first["edition.json"].decode()
    assert b"2 octobre 2026" in first["acteurs/departement-aurenne/index.html"].replace(
        "\N{NO-BREAK SPACE}".encode(), b" "
    )


def test_an_edition_is_rebuilt_from_its_commit_after_the_directory_went_on(repository, tmp_path):
    then = built(repository.root, tmp_path / "un", jobs=1)
    commit = repository.git("rev-parse", "HEAD")
    repository.write(
        "content/actors/departement-aurenne.md", (repository.root / "content/actors/caf-aurenne.md").read_text("utf-8")
    )
    repository.commit("2026-11-20")
    repository.git("checkout", "--quiet", commit)
    assert built(repository.root, tmp_path / "deux", jobs=1) == then
