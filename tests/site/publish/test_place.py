"""Only a folder of ours is ever replaced."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator.diagnostics.errors import GeneratorError
from generator.site.publish import open_stage
from generator.site.publish.place import find_place
from tests.site.publish.publishing import Build, content, publish

SHARED_MEMORY = Path("/dev/shm")


def refusal(site: Path, output: Path) -> str:
    with pytest.raises(GeneratorError) as caught, open_stage(site, output):
        pass
    return str(caught.value)


@pytest.mark.parametrize("name", ["content", "content/actors", "themes/own", ".git", ".cache", ".cache/stage/x"])
def test_a_folder_with_a_use_of_its_own_is_refused(site: Path, name: str) -> None:
    (site / name).mkdir(parents=True)
    assert "réservé" in refusal(site, site / name)
    assert not any((site / name).iterdir())


@pytest.mark.parametrize("output", [".", "..", "../..", "public/..", "/"])
def test_the_site_and_what_holds_it_are_refused(site: Path, output: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site)
    assert "contient ses sources" in refusal(Path(), Path(output))


def test_the_home_folder_is_refused(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "people" / "ada"))
    (tmp_path / "people" / "ada").mkdir(parents=True)
    for output in (tmp_path / "people" / "ada", tmp_path / "people"):
        assert "contient vos fichiers" in refusal(site, output)


def test_a_folder_that_holds_something_else_is_refused_and_left_as_it_is(site: Path) -> None:
    (site / "public").mkdir()
    (site / "public" / "photo.jpg").write_bytes(b"dear")
    assert refusal(site, site / "public") == (
        "« public » n'est pas vide et n'a pas été produit par ce générateur : rien n'y a été touché. "
        "Videz ce dossier ou indiquez-en un autre."
    )
    assert os.listdir(site) == ["public"]
    assert os.listdir(site / "public") == ["photo.jpg"]


def test_a_folder_that_people_filled_during_the_build_is_not_replaced(site: Path) -> None:
    with open_stage(site, site / "public") as stage:
        stage.write("index.html", b"1")
        (site / "public").mkdir()
        (site / "public" / "photo.jpg").write_bytes(b"dear")
        with pytest.raises(GeneratorError, match="n'est pas vide"):
            stage.publish()
    assert os.listdir(site / "public") == ["photo.jpg"]


def test_an_empty_folder_is_taken(site: Path, build: Build) -> None:
    (site / "public").mkdir(mode=0o700)
    build({"index.html": b"1"})
    assert content(site / "public") == {"index.html": b"1"}
    assert (site / "public").stat().st_mode & 0o777 == 0o755


def test_a_link_is_refused_even_to_a_folder_of_ours(site: Path, build: Build) -> None:
    build({"index.html": b"1"})
    (site / "link").symlink_to("public")
    (site / "nowhere").symlink_to("missing")
    assert "lien symbolique" in refusal(site, site / "link")
    assert "lien symbolique" in refusal(site, site / "nowhere")


def test_a_folder_inside_a_published_site_is_refused(site: Path, build: Build) -> None:
    build({"index.html": b"1"})
    assert "est dans un site déjà publié" in refusal(site, site / "public" / "en")


def test_a_file_and_a_mount_point_are_refused(site: Path) -> None:
    (site / "file").write_text("")
    assert refusal(site, site / "file") == "« file » n'est pas un dossier."
    assert "point de montage" in refusal(site, Path("/proc"))


def test_a_site_of_another_format_is_ours_but_nothing_in_it_is_believed(site: Path, build: Build) -> None:
    build({"index.html": b"1"})
    (site / "public" / ".maillage.json").write_text('{"maillage": 999}')
    assert build({"index.html": b"1"}).added == 1
    build({"index.html": b"2"})
    assert content(site / "public") == {"index.html": b"2"}


def test_the_stage_is_in_the_cache_on_the_same_file_system(site: Path) -> None:
    place = find_place(site, site / "public")
    assert place.stage.parent == site / ".cache" / "stage"
    assert os.listdir(site) == [".cache"]
    assert os.listdir(place.stage.parent) == []


def test_the_stage_is_beside_the_output_on_another_file_system(site: Path, tmp_path: Path) -> None:
    if not SHARED_MEMORY.is_dir() or SHARED_MEMORY.stat().st_dev == site.stat().st_dev:
        pytest.skip("this machine has no second file system to publish to")
    other = SHARED_MEMORY / f"maillage-{os.getpid()}"
    try:
        for text in (b"1", b"2", b"3"):
            publish(site, {"index.html": text, "same": b""}, output=other / "public")
            assert content(other / "public") == {"index.html": text, "same": b""}
        assert sorted(os.listdir(other)) == [".public.maillage-stage", "public"]
        assert os.listdir(site / ".cache" / "stage") == []
    finally:
        shutil.rmtree(other, ignore_errors=True)
