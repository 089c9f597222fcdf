"""A GitHub of the tests: ``gh`` is a small script that remembers what it was asked, and answers as it is told to."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

SCRIPTS = Path(__file__).parents[2] / ".github" / "scripts"
COMMIT = "1f" * 20

FAKE = f"""#!{sys.executable}
import json, os, sys
from pathlib import Path

home = Path(os.environ["FORGE"])
given = sys.argv[1:]
body = "" if sys.stdin.isatty() else sys.stdin.read()
with (home / "asked.jsonl").open("a", encoding="utf-8") as stream:
    stream.write(json.dumps([given, body]) + "\\n")
words = " ".join(given)
answers = json.loads((home / "answers.json").read_text(encoding="utf-8"))
for rank, (start, answer) in enumerate(answers):
    if words.startswith(start):
        if answer.get("once"):
            (home / "answers.json").write_text(json.dumps(answers[:rank] + answers[rank + 1 :]), encoding="utf-8")
        sys.stderr.write(answer.get("error", ""))
        sys.stdout.write(answer.get("out", ""))
        sys.exit(answer.get("status", 0))
sys.stdout.write("[]" if given[1:2] == ["list"] else '{{"sha": "aa11"}}')
"""


@dataclass
class Forge:
    """What the scripts see of GitHub."""

    home: Path
    answers: list[tuple[str, dict[str, Any]]]

    def says(self, start: str, **answer: Any) -> None:
        """Answer so to what begins so; the first said wins, and what is said ``once`` is then forgotten."""
        self.answers.append((start, answer))

    def run(self, script: str, *arguments: str, issue: str = "12") -> subprocess.CompletedProcess[str]:
        """Run a script of ``.github/scripts`` as its job does."""
        (self.home / "answers.json").write_text(json.dumps(self.answers), encoding="utf-8")
        environment: Mapping[str, str] = {
            "PATH": f"{self.home}{os.pathsep}{os.environ['PATH']}",
            "FORGE": str(self.home),
            "GITHUB_REPOSITORY": "annuaire/val",
            "GITHUB_SHA": COMMIT,
            "ISSUE": issue,
            "BASE": "main",
        }
        command = [sys.executable, str(SCRIPTS / script), *arguments]
        return subprocess.run(command, capture_output=True, text=True, env=environment, check=False, timeout=60)

    @property
    def asked(self) -> list[tuple[str, str]]:
        """Return what GitHub was asked: the arguments, and the text given with them."""
        path = self.home / "asked.jsonl"
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        return [(" ".join(given), body) for given, body in map(json.loads, lines)]

    def texts(self, start: str) -> list[str]:
        """Return the texts given to what begins so."""
        return [body for words, body in self.asked if words.startswith(start)]

    def was_asked(self, start: str) -> bool:
        """True where something that begins so was asked."""
        return any(words.startswith(start) for words, _ in self.asked)


@pytest.fixture
def forge(tmp_path: Path) -> Forge:
    """Return a GitHub that has nothing yet."""
    return make_forge(tmp_path / "forge")


def make_forge(home: Path) -> Forge:
    """Return a GitHub that has nothing yet, its ``gh`` in a folder made for it."""
    home.mkdir()
    command = home / "gh"
    command.write_text(FAKE, encoding="utf-8")
    command.chmod(command.stat().st_mode | stat.S_IEXEC)
    return Forge(home, [])
