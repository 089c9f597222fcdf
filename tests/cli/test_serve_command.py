"""The command ``maillage serve``."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import signal
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.build import BuildOptions
from generator.cli.serve import OUTPUT, build_once
from generator.diagnostics.errors import GeneratorError
from generator.site.workers import FEW

ROOT = Path(__file__).parents[2]
PATIENCE = 120  # seconds before a test gives up: no test passes by waiting
RELAY = """\
---
nom: {name}
type: association
domaines: [logement]
territoires: ["commune:49007"]
---
"""
FAULTY = RELAY.format(name="Le Pont").replace("type", "typo")


@pytest.fixture
def site(make_site) -> Path:
    return make_site({"actors/le-relais.md": RELAY.format(name="Le Relais")})


@pytest.fixture
def options(site) -> BuildOptions:
    return BuildOptions(
        dt.date(2026, 11, 22), site / OUTPUT, "http://127.0.0.1:8000/", allow_fewer=True, search=False, public=False
    )


def page_of(site: Path, slug: str) -> Path:
    return site / OUTPUT / "acteurs" / slug / "index.html"


def write(site: Path, slug: str, text: str) -> None:
    (site / "content" / "actors" / f"{slug}.md").write_text(text, encoding="utf-8")


def test_a_build_publishes_into_a_folder_of_its_own(site, options):
    outcome = build_once(site, options, "fr")
    assert outcome.published
    assert outcome.changed
    assert page_of(site, "le-relais").is_file()
    assert not (site / "public").exists()


def test_a_build_of_what_did_not_change_says_so(site, options):
    build_once(site, options, "fr")
    outcome = build_once(site, options, "fr")
    assert outcome.published
    assert not outcome.changed


def test_a_public_site_without_its_publisher_is_served(site, options):
    settings = site / "site.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("http://127.0.0.1/", "https://annuaire.example/"), encoding="utf-8"
    )
    assert build_once(site, options, "fr").published


def test_until_a_site_was_whole_once_it_is_shown_without_its_faulty_files(site, options):
    write(site, "le-pont", FAULTY)
    for name in ("Le Relais", "Le Grand Relais"):
        write(site, "le-relais", RELAY.format(name=name))
        outcome = build_once(site, options, "fr")
        assert outcome.published
        assert {error.place.file for error in outcome.errors} == {"content/actors/le-pont.md"}
        assert name in page_of(site, "le-relais").read_text(encoding="utf-8")
        assert not page_of(site, "le-pont").exists()


def test_once_a_site_was_whole_an_error_leaves_it_as_it_is(site, options):
    write(site, "le-pont", RELAY.format(name="Le Pont"))
    build_once(site, options, "fr")
    write(site, "le-pont", FAULTY)
    outcome = build_once(site, options, "fr")
    assert not outcome.published
    assert outcome.errors
    assert page_of(site, "le-pont").is_file()


def later() -> dt.date:
    """Return a day long after that of the options."""
    return dt.date(2031, 1, 1)


@pytest.mark.parametrize(("clock", "shown"), [(later, "Échéance passée"), (None, "En vigueur")])
def test_the_day_is_taken_anew_at_each_build_unless_it_was_given(site, options, clock, shown):
    accord = "titre: Accord\ntype: charte\nterritoires: [france]\ndebut: 2025-01-01\nfin: 2030-12-31\n"
    parties = "parties:\n  - {nom: Un, signataire: oui}\n  - {nom: Deux, signataire: oui}\n"
    convention = site / "content/conventions/accord.md"
    convention.parent.mkdir(exist_ok=True)
    convention.write_text(f"---\n{accord}{parties}---\n", encoding="utf-8")
    assert build_once(site, options, "fr", clock).published
    assert shown in (site / OUTPUT / "conventions/accord/index.html").read_text(encoding="utf-8")


def test_many_pages_may_go_at_once(site, options):
    for number in range(30):
        write(site, f"relais-{number}", RELAY.format(name=f"Relais {number}"))
    build_once(site, options, "fr")
    for number in range(30):
        (site / "content" / "actors" / f"relais-{number}.md").unlink()
    assert build_once(site, options, "fr").published


def test_a_folder_that_is_no_directory_is_refused_at_once(invoke, tmp_path):
    result = invoke("serve", tmp_path)
    assert result.exit_code == 1
    assert "E113" in result.output
    assert list(tmp_path.iterdir()) == []


@dataclass
class Command:
    """``maillage serve`` at work."""

    process: subprocess.Popen[str]
    address: str = ""

    def until(self, words: str) -> str:
        """Return the first line that holds these words."""
        assert self.process.stdout
        return next(line for line in self.process.stdout if words in line)

    def read(self, path: str) -> str:
        """Return a page."""
        with urllib.request.urlopen(f"{self.address}{path}", timeout=PATIENCE) as response:
            return response.read().decode("utf-8")


@pytest.fixture
def start() -> Iterator[Callable[[Path], Command]]:
    """A function that runs the command on a site; it is killed should a test wait too long."""
    running: list[subprocess.Popen[str]] = []
    timers: list[threading.Timer] = []

    def run(site: Path) -> Command:
        process = subprocess.Popen(
            [sys.executable, "-m", "generator", "serve", str(site), "--port", "8765", "--today", "2026-11-22"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"},
        )
        running.append(process)
        timers.append(threading.Timer(PATIENCE, process.kill))
        timers[-1].start()
        command = Command(process)
        command.address = next(word for word in command.until("http://").split() if word.startswith("http://"))
        return command

    yield run
    for timer in timers:
        timer.cancel()
    for process in running:
        process.terminate()
        process.communicate()


def test_a_directory_is_served_and_follows_its_files_until_ctrl_c(site, start):
    command = start(site)
    command.until("Site à jour")
    assert "Le Relais" in command.read("acteurs/le-relais/")
    write(site, "le-pont", FAULTY)
    command.until("Le site servi")
    assert "La clé « typo » n’existe pas" in command.read("").replace("\N{NARROW NO-BREAK SPACE}", " ")
    write(site, "le-pont", RELAY.format(name="Le Pont"))
    command.until("Site à jour")
    assert "Le Pont" in command.read("acteurs/le-pont/")
    command.process.send_signal(signal.SIGINT)
    assert command.process.wait(PATIENCE) == 0
    assert command.process.stdout
    assert "Traceback" not in command.process.stdout.read()


def test_the_server_of_another_directory_takes_another_port(site, start, tmp_path):
    other = tmp_path / "autre"
    shutil.copytree(site, other, ignore=shutil.ignore_patterns(".cache"))
    assert start(site).address != start(other).address


def test_a_second_server_of_the_same_directory_is_refused(site, start, invoke):
    start(site).until("Site à jour")
    result = invoke("serve", site)
    assert isinstance(result.exception, GeneratorError)
    assert "déjà servi" in str(result.exception)


def test_many_saves_of_a_directory_rendered_by_several_processes_are_all_followed(site, start):
    for number in range(FEW):
        write(site, f"acteur-{number}", RELAY.format(name=f"Acteur {number}"))
    command = start(site)
    command.until("Site à jour")
    for number in range(8):
        write(site, "le-relais", RELAY.format(name=f"Nom {number}"))
        command.until("Site à jour")
    assert "Nom 7" in command.read("acteurs/le-relais/")
