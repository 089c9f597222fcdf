"""Two builds of one output never run at once, and a lock never outlives its build."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from generator.diagnostics.errors import GeneratorError
from generator.site.publish import open_stage
from generator.site.publish.lock import locked
from tests.site.publish.publishing import Build


def test_a_second_build_of_the_same_output_is_refused(site: Path) -> None:
    with (
        open_stage(site, site / "public"),
        pytest.raises(GeneratorError, match="« public » est déjà en cours de génération"),
        open_stage(site, site / "public"),
    ):
        pass


def test_two_sites_cannot_build_to_one_output_at_once(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    with (
        open_stage(tmp_path / "one", tmp_path / "public"),
        pytest.raises(GeneratorError, match="déjà en cours"),
        open_stage(tmp_path / "two", tmp_path / "one" / ".." / "public"),
    ):
        pass


def test_builds_of_two_outputs_run_side_by_side(site: Path, build: Build) -> None:
    with open_stage(site, site / "public") as stage:
        stage.write("a", b"a")
        build({"b": b"b"}, output="other")
        stage.publish()
    assert (site / "other/b").is_file()
    assert (site / "public/a").is_file()


def test_a_killed_build_leaves_no_lock(site: Path, build: Build) -> None:
    ready, tell = os.pipe()
    if (child := os.fork()) == 0:
        with open_stage(site, site / "public") as stage:
            stage.write("index.html", b"never shown")
            os.write(tell, b".")
            signal.pause()
    os.read(ready, 1)
    with pytest.raises(GeneratorError, match="déjà en cours"):
        build({"index.html": b"1"})
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert (site / ".public.maillage-lock").exists()
    build({"index.html": b"1"})
    assert not (site / ".public.maillage-lock").exists()


def test_a_lock_is_free_again_after_a_failure_inside(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), locked(tmp_path / "lock", "public"):
        1 / 0  # noqa: B018
    with locked(tmp_path / "lock", "public"):
        pass


def test_a_lock_file_removed_by_the_build_before_is_not_mistaken_for_the_present_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, opened = tmp_path / "lock", os.open
    first = locked(path, "public")
    first.__enter__()

    def open_then_other_ends(*args: object, **kwargs: object) -> int:
        descriptor = opened(*args, **kwargs)  # type: ignore[arg-type]
        monkeypatch.setattr(os, "open", opened)
        first.__exit__(None, None, None)  # the other build ends between our opening and our locking
        return descriptor

    monkeypatch.setattr(os, "open", open_then_other_ends)
    with (
        locked(path, "public"),
        pytest.raises(GeneratorError, match="déjà en cours"),
        locked(path, "public"),
    ):
        pass
