"""Folders made whole by another program: kept while their key is the same, else made anew."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.diagnostics.errors import GeneratorError
from generator.site.publish import Published, open_stage
from generator.site.publish.manifest import read_manifest
from tests.site.publish.publishing import content, stage_of


class Indexer:
    """Stands for Pagefind: fills the folder it is given, and counts its runs."""

    def __init__(self) -> None:
        self.runs = 0

    def __call__(self, folder: Path) -> None:
        assert not any(folder.iterdir())
        self.runs += 1
        (folder / "fragment").mkdir()
        (folder / f"fragment/{self.runs}").write_bytes(b"fragment")
        (folder / "entry.json").write_bytes(b"%d" % self.runs)


def build(site: Path, key: str, make: Callable[[Path], None], page: bytes = b"page") -> Published:
    with open_stage(site, site / "public") as stage:
        stage.write("index.html", page)
        stage.take_folder("pagefind", key, make)
        return stage.publish()


def index(run: int, page: bytes = b"page") -> dict[str, bytes]:
    return {"index.html": page, "pagefind/entry.json": b"%d" % run, f"pagefind/fragment/{run}": b"fragment"}


def test_a_folder_is_made_once_for_one_key_however_the_rest_changes(site: Path) -> None:
    make = Indexer()
    for page in (b"1", b"1", b"2", b"3", b"4"):
        build(site, "same", make, page)
        assert content(site / "public") == index(1, page)
    assert make.runs == 1


def test_a_folder_is_made_anew_for_another_key_and_nothing_of_the_old_one_stays(site: Path) -> None:
    make = Indexer()
    for run in (1, 2, 3, 4):
        build(site, str(run), make, b"%d" % run)
        assert content(site / "public") == index(run, b"%d" % run)


def test_the_folder_is_copied_from_the_published_site_where_the_stage_is_one_build_older(site: Path) -> None:
    make = Indexer()
    build(site, "one", make, b"1")
    build(site, "two", make, b"2")
    report = build(site, "two", make, b"3")
    assert make.runs == 2
    assert content(site / "public") == index(2, b"3")
    assert report.written == 3  # the page, and the two files of the index


def test_the_folder_of_the_stage_is_taken_back_when_its_key_returns(site: Path) -> None:
    make = Indexer()
    build(site, "one", make)
    build(site, "two", make)
    build(site, "one", make)
    assert make.runs == 2
    assert content(site / "public") == index(1)


@pytest.mark.parametrize("harm", ["missing", "changed", "added"])
def test_a_folder_that_is_not_whole_is_made_anew(site: Path, harm: str) -> None:
    make = Indexer()
    build(site, "key", make)
    folder = site / "public" / "pagefind"
    if harm == "missing":
        (folder / "entry.json").unlink()
    elif harm == "changed":
        (folder / "entry.json").write_bytes(b"9")
    else:
        (folder / "more").write_bytes(b"")
    build(site, "key", make)
    assert make.runs == 2
    assert content(site / "public") == index(2)


def test_a_folder_no_longer_taken_disappears(site: Path) -> None:
    build(site, "key", Indexer())
    with open_stage(site, site / "public") as stage:
        stage.write("index.html", b"page")
        stage.publish()
    assert content(site / "public") == {"index.html": b"page"}
    manifest = read_manifest(site / "public")
    assert manifest is not None
    assert manifest.keys == {}


def test_a_program_that_fails_leaves_the_published_site_and_the_stage_whole(site: Path) -> None:
    def fail(folder: Path) -> None:
        (folder / "half").write_bytes(b"")
        raise GeneratorError("Pagefind a échoué.")

    make = Indexer()
    for page in (b"1", b"2", b"3"):
        build(site, "key", make, page)
    with pytest.raises(GeneratorError, match="Pagefind"):
        build(site, "other", fail, b"4")
    assert content(site / "public") == index(1, b"3")
    assert build(site, "key", make, b"4").written == 2  # the stage goes on: only its index is copied again
    assert make.runs == 1


def test_a_folder_made_by_a_build_that_then_failed_is_kept_for_the_next(site: Path) -> None:
    make = Indexer()
    with open_stage(site, site / "public") as stage:
        stage.take_folder("pagefind", "key", make)
    build(site, "key", make)
    assert make.runs == 1


def test_a_build_given_up_does_not_pass_the_stage_s_folder_off_as_the_published_one(site: Path) -> None:
    make = Indexer()
    build(site, "one", make, b"1")
    build(site, "two", make, b"2")
    with open_stage(site, site / "public") as stage:
        stage.write("index.html", b"never shown")
        stage.take_folder("pagefind", "two", make)
    build(site, "two", make, b"3")
    assert content(site / "public") == index(2, b"3")


def test_a_folder_left_empty_is_refused(site: Path) -> None:
    with pytest.raises(GeneratorError, match="« pagefind » devait être rempli"):
        build(site, "key", lambda folder: None)


def test_a_link_made_by_the_program_is_refused(site: Path) -> None:
    with pytest.raises(GeneratorError, match="« pagefind/passwd » n'est ni un fichier ni un dossier"):
        build(site, "key", lambda folder: (folder / "passwd").symlink_to("/etc/passwd"))
    assert not (site / "public").exists()


def test_what_the_program_made_is_readable_whatever_the_umask(site: Path) -> None:
    old = os.umask(0o077)
    try:
        build(site, "key", Indexer())
    finally:
        os.umask(old)
    modes = {(path.is_dir(), path.stat().st_mode & 0o777) for path in (site / "public").rglob("*")}
    assert modes == {(True, 0o755), (False, 0o644)}


def test_a_folder_of_another_program_and_our_own_files_do_not_mix(site: Path) -> None:
    with open_stage(site, site / "public") as stage:
        stage.write("data/one.json", b"")
        with pytest.raises(GeneratorError, match=r"« data/one\.json » ne peut"):
            stage.take_folder("data", "key", Indexer())
        stage.take_folder("pagefind", "key", Indexer())
        with pytest.raises(GeneratorError, match=r"« pagefind/extra\.js » ne peut pas être ajouté"):
            stage.write("pagefind/extra.js", b"")
        with pytest.raises(GeneratorError, match="ne peut pas être ajouté"):
            stage.take_folder("pagefind", "other", Indexer())
        with pytest.raises(GeneratorError, match="« pagefind » ne peut pas être ajouté"):
            stage.write("pagefind", b"")
        stage.write("file", b"")
        with pytest.raises(GeneratorError, match="« file » ne peut pas être un fichier"):
            stage.take_folder("file", "key", Indexer())


def test_a_stage_cut_while_the_folder_was_made_is_thrown_away(site: Path) -> None:
    build(site, "key", Indexer(), b"1")
    build(site, "key", Indexer(), b"2")
    ready, tell = os.pipe()

    def stop_here(folder: Path) -> None:
        (folder / "half").write_bytes(b"")
        os.write(tell, b".")
        os.kill(os.getpid(), 9)

    if (child := os.fork()) == 0:
        build(site, "other", stop_here, b"3")
    os.read(ready, 1)
    os.waitpid(child, 0)
    stage = stage_of(site)
    assert stage is not None
    assert read_manifest(stage) is None
    make = Indexer()
    build(site, "other", make, b"3")
    assert content(site / "public") == index(1, b"3")
