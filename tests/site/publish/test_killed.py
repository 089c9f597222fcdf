"""A build that ends at any moment, by a kill or a fault of the disk, leaves the old site whole or the new one whole."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.diagnostics.errors import GeneratorError
from generator.site.publish import exchange, open_stage
from generator.site.publish.place import find_place
from tests.site.publish.publishing import Files, content, publish

OLDEST = {"index.html": b"0", "a/index.html": b"0", "gone/deep/x": b"0", "b": b"0"}
OLD = {"index.html": b"1", "a/index.html": b"1", "gone/deep/x": b"0", "b/index.html": b"1"}
NEW = {"index.html": b"2", "a/index.html": b"1", "b/index.html": b"2", "gone": b"2", "late": b"2"}
WHOLE = ({}, OLD, NEW)
CHANGES = ("open", "write", "replace", "rename", "unlink", "mkdir", "rmdir", "chmod", "fchmod", "fsync")


class Fault:
    """Act at the n-th change of the disk that the program is about to make."""

    def __init__(self, number: int, act: Callable[[], None]) -> None:
        self.left = number
        self._act = act

    def count(self) -> None:
        self.left -= 1
        if self.left == 0:
            self._act()


@contextmanager
def watched(fault: Fault, *, one_step: bool) -> Iterator[None]:
    """Count each change of the disk just before it is made; without ``one_step``, folders cannot be exchanged."""

    def wrapped(change: Callable[..., object]) -> Callable[..., object]:
        def run(*args: object, **kwargs: object) -> object:
            fault.count()
            return change(*args, **kwargs)

        return run

    with pytest.MonkeyPatch.context() as patch:
        for name in CHANGES:
            patch.setattr(os, name, wrapped(getattr(os, name)))
        patch.setattr(exchange, "_exchange", wrapped(exchange._exchange if one_step else lambda one, other: False))
        yield


def make(folder: Path) -> None:
    (folder / "index").write_bytes(b"index")
    (folder / "parts").mkdir()
    (folder / "parts" / "1").write_bytes(b"part")


def build(site: Path, files: Files, key: str) -> None:
    with open_stage(site, site / "public") as stage:
        for path, data in files.items():
            stage.write(path, data)
        stage.take_folder("search", key, make)
        stage.publish(allow_fewer=True)


def pages(site: Path) -> dict[str, bytes]:
    if not (site / "public").exists():
        return {}
    found = content(site / "public")
    assert found.pop("search/index") == b"index"
    assert found.pop("search/parts/1") == b"part"
    return found


def prepare(site: Path, before: str) -> tuple[Files, ...]:
    """Bring the site into a state, and return the sites that may be seen from then on."""
    if before == "nothing":
        return {}, NEW
    if before == "stage":
        build(site, OLDEST, "0")
    build(site, OLD, "1")
    return OLD, NEW


def start(run: Callable[[], None]) -> int:
    """Run it in a process of its own and return the number of that."""
    if (child := os.fork()) == 0:
        try:
            run()
        finally:
            os._exit(0)
    return child


def forked(run: Callable[[], None]) -> int:
    """Run it in a process of its own and return how that ended."""
    return os.waitpid(start(run), 0)[1]


def kill_me() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("before", ["nothing", "site", "stage"])
def test_a_build_killed_at_any_change_leaves_a_whole_site_and_no_trace(tmp_path: Path, before: str) -> None:
    seen: set[int] = set()
    for number in range(1, 1000):
        site = tmp_path / str(number)
        site.mkdir()
        allowed = prepare(site, before)

        def run(site: Path = site, number: int = number) -> None:
            with watched(Fault(number, kill_me), one_step=True):
                build(site, NEW, "2")

        status = forked(run)
        assert pages(site) in allowed
        seen.add(allowed.index(pages(site)))
        build(site, NEW, "2")
        assert pages(site) == NEW
        assert not list(site.glob(".public*"))
        if not os.WIFSIGNALED(status):
            break
    else:
        pytest.fail("the build never came to its end")
    assert number > 30
    assert seen == {0, 1}


def test_a_build_killed_where_folders_cannot_be_exchanged_is_mended_by_the_next_one(tmp_path: Path) -> None:
    absent = 0
    for number in range(1, 1000):
        site = tmp_path / str(number)
        site.mkdir()
        prepare(site, "stage")

        def run(site: Path = site, number: int = number) -> None:
            with watched(Fault(number, kill_me), one_step=False):
                build(site, NEW, "2")

        status = forked(run)
        assert pages(site) in WHOLE
        absent += pages(site) == {}
        with open_stage(site, site / "public"):
            assert pages(site) in (OLD, NEW)
        with watched(Fault(0, kill_me), one_step=False):
            build(site, NEW, "2")
        assert pages(site) == NEW
        assert not list(site.glob(".public*"))
        if not os.WIFSIGNALED(status):
            break
    assert absent == 1  # the weaker guarantee: one moment, between the two moves


@pytest.mark.parametrize("one_step", [True, False])
@pytest.mark.parametrize("before", ["nothing", "site", "stage"])
def test_a_fault_of_the_disk_at_any_change_leaves_a_whole_site(tmp_path: Path, before: str, one_step: bool) -> None:
    def fail() -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    refused = 0
    for number in range(1, 1000):
        site = tmp_path / str(number)
        site.mkdir()
        allowed = prepare(site, before)
        fault = Fault(number, fail)
        with watched(fault, one_step=one_step):
            try:
                build(site, NEW, "2")
            except GeneratorError as error:
                refused += "le disque est plein" in str(error)
            except OSError:
                pytest.fail("an error of the system came through as it is")
        assert pages(site) in allowed
        build(site, NEW, "2")
        assert pages(site) == NEW
        if fault.left > 0:
            break
    assert refused > 20


def test_a_reader_always_finds_a_whole_page_while_builds_follow_one_another(tmp_path: Path) -> None:
    versions = [{"index.html": text * 5000, "other": text} for text in (b"1", b"2")]
    publish(tmp_path, versions[0])

    def build_often() -> None:
        for turn in range(100):
            publish(tmp_path, versions[turn % 2])

    child = start(build_often)
    while os.waitpid(child, os.WNOHANG) == (0, 0):
        assert (tmp_path / "public/index.html").read_bytes() in [files["index.html"] for files in versions]
    assert content(tmp_path / "public") == versions[1]


def test_a_build_given_up_leaves_a_stage_to_go_on_from(site: Path) -> None:
    many = {f"p{number}": b"1" for number in range(50)}
    publish(site, many)
    publish(site, many | {"p0": b"2"})
    with open_stage(site, site / "public") as stage:
        stage.write("p0", b"3")
    assert publish(site, many | {"p0": b"3"}).written == 0


def test_an_interruption_right_after_a_change_does_not_falsify_the_stage(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in (b"1", b"2", b"3"):
        publish(site, {"a": text, "b": text})
    replace = os.replace

    def replace_then_interrupt(source: str, target: str) -> None:
        replace(source, target)
        monkeypatch.setattr(os, "replace", replace)
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", replace_then_interrupt)
    with pytest.raises(KeyboardInterrupt):
        publish(site, {"a": b"4", "b": b"3"})
    publish(site, {"a": b"2", "b": b"5"})  # the stage held 2 before it was overwritten by 4
    assert content(site / "public") == {"a": b"2", "b": b"5"}


def test_a_folder_of_that_name_that_is_not_ours_is_left_alone(site: Path) -> None:
    publish(site, OLD)
    away = find_place(site, site / "public").away
    away.mkdir()
    (away / "thesis.txt").write_text("mine")
    publish(site, NEW)
    assert (away / "thesis.txt").read_text() == "mine"
