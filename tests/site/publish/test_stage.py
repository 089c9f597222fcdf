"""What is published is exactly what was taken, whatever was there before, and little is written for it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.diagnostics.errors import GeneratorError
from generator.site.publish import Published, open_stage
from generator.site.publish.manifest import NAME
from generator.site.publish.paths import SCRATCH
from tests.site.publish.publishing import Build, Files, content, stage_of

SITE = {"index.html": b"home", "acteurs/a/index.html": b"a", "acteurs/b/index.html": b"b", "style.css": b"css"}

# Files where folders were, folders where files were, everything and nothing.
SOME_FILES = st.dictionaries(
    st.sampled_from(["a", "a/b", "a/b/c", "b/index.html", "b", "c/d/e/f", "c/d/g", "é/à.html", ".nojekyll"]),
    st.sampled_from([b"", b"one", b"two", b"three"]),
).filter(lambda files: not any(other.startswith(f"{path}/") for path in files for other in files))


def test_the_first_publication_shows_exactly_the_files(site: Path, build: Build) -> None:
    assert build(SITE) == Published(added=4, changed=0, removed=0, unchanged=0, written=4)
    assert content(site / "public") == SITE


def test_nothing_shows_before_publish_nor_without_it(site: Path, build: Build) -> None:
    build(SITE)
    with open_stage(site, site / "public") as stage:
        stage.write("index.html", b"new home")
        assert content(site / "public") == SITE
    assert content(site / "public") == SITE


def test_nothing_is_left_beside_the_output(site: Path, build: Build) -> None:
    build(SITE)
    build(SITE | {"index.html": b"new"})
    assert sorted(entry.name for entry in site.iterdir()) == [".cache", "public"]


def test_building_the_same_again_writes_and_moves_nothing(site: Path, build: Build) -> None:
    build(SITE)
    before = (site / "public").stat().st_ino
    assert build(SITE) == Published(added=0, changed=0, removed=0, unchanged=4, written=0)
    assert (site / "public").stat().st_ino == before
    assert stage_of(site) is None


def test_one_edit_writes_one_file_once_there_is_a_stage(site: Path, build: Build) -> None:
    build(SITE)
    build(SITE | {"index.html": b"second"})  # makes the stage
    build(SITE | {"index.html": b"third"})
    kept = (site / ".cache" / "stage").glob("*/acteurs/a/index.html").__next__().stat().st_ino
    report = build(SITE | {"index.html": b"fourth"})
    assert report == Published(added=0, changed=1, removed=0, unchanged=3, written=1)
    assert (site / "public/acteurs/a/index.html").stat().st_ino == kept


def test_an_edit_elsewhere_also_catches_up_with_the_edit_before(site: Path, build: Build) -> None:
    build(SITE)
    build(SITE | {"style.css": b"new"})
    edited = SITE | {"style.css": b"new", "index.html": b"new"}
    assert build(edited) == Published(added=0, changed=1, removed=0, unchanged=3, written=2)
    assert content(site / "public") == edited


def test_a_file_no_longer_made_goes_with_its_empty_folders(site: Path, build: Build) -> None:
    for files in (SITE, SITE | {"index.html": b"x"}, {"index.html": b"y"}):
        report = build(files)
    assert report.removed == 3
    assert content(site / "public") == {"index.html": b"y"}


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(SOME_FILES, st.sampled_from(["publish", "abandon", "fail", "meddle"])), max_size=7))
def test_after_any_sequence_the_published_folder_is_exactly_the_last_site(builds: list[tuple[Files, str]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        site, output, last = Path(name), Path(name, "public"), None
        for files, end in builds:
            _build(site, files, end)
            if end in ("publish", "meddle"):
                last = files
                assert content(output) == last
                assert _modes(output) <= {(True, 0o755), (False, 0o644)}
            if end == "meddle":
                _meddle(output)
        assert output.exists() == (last is not None)


def _build(site: Path, files: Files, end: str) -> None:
    try:
        with open_stage(site, site / "public") as stage:
            for path, data in files.items():
                stage.write(path, data)
            if end == "fail":
                raise InterruptedError
            if end != "abandon":
                stage.publish(allow_fewer=True)
    except InterruptedError:
        pass


def _meddle(output: Path) -> None:
    """Do what people do by hand in the published folder."""
    (output / "stray" / "empty").mkdir(parents=True)
    (output / "stray.txt").write_text("by hand")
    (output / SCRATCH).write_text("the name of our own unfinished file")
    (output / "link").symlink_to("stray.txt")
    for path in (output / "a", output / "c/d/g"):
        if path.is_file():
            path.write_text("changed in place, length and all")


def _modes(folder: Path) -> set[tuple[bool, int]]:
    return {(path.is_dir(), path.stat().st_mode & 0o7777) for path in (folder, *folder.rglob("*"))}


def test_what_is_published_is_readable_by_a_web_server_whatever_the_umask(site: Path, build: Build) -> None:
    old = os.umask(0o077)
    try:
        build(SITE, output="new/deep/public")
    finally:
        os.umask(old)
    assert _modes(site / "new") == {(True, 0o755), (False, 0o644)}


def test_the_manifest_is_the_same_bytes_for_the_same_files_in_any_order(site: Path, build: Build) -> None:
    build(SITE)
    build(dict(reversed(SITE.items())), output="other")
    assert (site / "public" / NAME).read_bytes() == (site / "other" / NAME).read_bytes()


def test_two_outputs_of_one_site_have_a_stage_each(site: Path, build: Build) -> None:
    for text in (b"1", b"2", b"3"):
        build({"index.html": text, "only": b"here"})
        assert build({"index.html": text}, output="other").written == 1
    assert content(site / "other") == {"index.html": b"3"}


def test_a_file_changed_by_hand_in_the_published_folder_is_put_right_by_the_next_build(
    site: Path, build: Build
) -> None:
    build(SITE)
    (site / "public/style.css").write_bytes(b"CSS")
    assert build(SITE).changed == 1
    assert content(site / "public") == SITE


def test_an_empty_folder_added_by_hand_goes_with_the_next_build(site: Path, build: Build) -> None:
    build(SITE)
    (site / "public/empty").mkdir()
    build(SITE)
    assert content(site / "public") == SITE


def test_a_stage_of_unknown_state_is_thrown_away(site: Path, build: Build) -> None:
    build(SITE)
    build(SITE | {"index.html": b"2"})
    stage = stage_of(site)
    assert stage is not None
    (stage / NAME).unlink()
    (stage / "forged.html").write_text("not ours")
    assert build(SITE | {"index.html": b"3"}).written == 4
    assert content(site / "public") == SITE | {"index.html": b"3"}


@pytest.mark.parametrize("text", [b"", b"[]", b"{", b"\xff", b'{"maillage":1,"files":[],"folders":{}}', b"[" * 99999])
def test_a_damaged_manifest_vouches_for_nothing(site: Path, build: Build, text: bytes) -> None:
    build(SITE)
    build(SITE | {"index.html": b"2"})
    stage = stage_of(site)
    assert stage is not None
    (stage / NAME).write_bytes(text)
    assert build(SITE | {"index.html": b"3"}).written == 4


def test_a_link_in_place_of_the_stage_is_removed_and_never_followed(site: Path, build: Build, tmp_path: Path) -> None:
    build(SITE)
    build(SITE | {"index.html": b"2"})
    stage = stage_of(site)
    assert stage is not None
    elsewhere = tmp_path / "elsewhere"
    stage.rename(elsewhere)
    stage.symlink_to(elsewhere)
    build(SITE | {"index.html": b"3"})
    assert content(elsewhere) == SITE
    assert not (site / "public").is_symlink()


def test_a_published_file_changed_during_the_build_is_not_carried_over(site: Path, build: Build) -> None:
    build(SITE)
    with open_stage(site, site / "public") as stage:
        stage.write("style.css", b"css")
        (site / "public/style.css").write_bytes(b"CSS")
        stage.write("index.html", b"new")
        with pytest.raises(GeneratorError, match="« public » a été modifié pendant la génération"):
            stage.publish()


def test_a_published_stage_takes_nothing_more(site: Path) -> None:
    with open_stage(site, site / "public") as stage:
        stage.write("a", b"a")
        stage.publish()
        with pytest.raises(RuntimeError):
            stage.write("b", b"b")
        with pytest.raises(RuntimeError):
            stage.publish()


def test_a_reader_of_an_old_file_keeps_reading_it(site: Path, build: Build) -> None:
    build({"index.html": b"1"})
    with (site / "public/index.html").open("rb") as reader:
        build({"index.html": b"2"})
        build({"index.html": b"3"})
        assert reader.read() == b"1"


def _pages(count: int) -> Files:
    return {f"acteurs/a{number}/index.html": b"x" for number in range(count)} | {"conventions/c/index.html": b"x"}


@pytest.mark.parametrize(
    ("before", "after", "refused"), [(20, 17, False), (20, 16, True), (99, 94, False), (99, 93, True)]
)
def test_over_5_percent_and_over_3_fewer_pages_are_refused(
    site: Path, build: Build, before: int, after: int, refused: bool
) -> None:
    build(_pages(before) | {f"besoins/{number}.html": b"" for number in range(50)})
    if not refused:
        build(_pages(after), allow_fewer=False)
        assert len(content(site / "public")) == after + 1
        return
    with pytest.raises(GeneratorError, match=f"n'a que {after + 1} fiches, le site publié en a {before + 1}"):
        build(_pages(after), allow_fewer=False)
    assert len(content(site / "public")) == before + 51
    assert build(_pages(after), allow_fewer=True).removed == before - after + 50
