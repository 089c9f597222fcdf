"""A build told to stop ends in one line, its processes too, and the published site stays whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from tests.conftest import actor

BUILD = """
import os, signal, sys
from generator import build
from generator.cli import main
from generator.site import workers

number, step, whole_group = signal.Signals(int(sys.argv[1])), sys.argv[2], sys.argv[3] == "group"
workers.FEW = 1
told = build.write_site

def stop():
    (os.killpg if whole_group else os.kill)(os.getpid(), number)

def write(to, theme, directory, watch, **options):
    def progress(step, done, total):
        if step == "render" and done == 30:
            stop()
    watch.progress = progress
    return told(to, theme, directory, watch, **options)

def index(*arguments):
    stop()

if step == "render":
    build.write_site = write
elif step == "index":
    build._index = index
sys.argv = ["maillage", "build", sys.argv[4], "--jobs", "2", *(["--no-search"] if step != "index" else [])]
main()
"""


def saved(site) -> dict[str, bytes]:
    """Return what is published."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in (site / "public").rglob("*.html")}


@pytest.fixture
def build(make_site):
    """Return a site, and what starts a build of it that stops at a step."""
    site = make_site({f"actors/a{number}.md": actor(f"A{number}") for number in range(4)})

    def run(number: signal.Signals, step: str, target: str):
        arguments = [sys.executable, "-c", BUILD, str(int(number)), step, target, str(site)]
        return subprocess.Popen(arguments, start_new_session=True, stderr=subprocess.PIPE, stdout=subprocess.PIPE)

    return site, run


@pytest.mark.parametrize(("number", "target"), [(signal.SIGTERM, "alone"), (signal.SIGINT, "group")])
def test_a_build_told_to_stop_while_it_renders_ends_quietly(build, number, target):
    site, run = build
    first = run(number, "never", target)
    first.communicate()
    before = saved(site)
    assert before
    (site / "content/actors/b.md").write_text(actor("B"), encoding="utf-8")
    stopped = run(number, "render", target)
    said, told = stopped.communicate()
    assert (stopped.returncode, told.decode(), said) == (128 + number, "Interrompu.\n", b"")
    assert saved(site) == before
    with pytest.raises(ProcessLookupError):
        os.killpg(stopped.pid, 0)
    assert sorted(path.name for path in (site / ".cache").iterdir() if path.name != "stage") == []


def test_a_build_stopped_before_its_index_publishes_nothing(build):
    site, run = build
    stopped = run(signal.SIGTERM, "index", "alone")
    stopped.communicate()
    assert stopped.returncode == 128 + signal.SIGTERM
    assert not (site / "public").exists()
