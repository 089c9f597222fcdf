"""A real git repository to write a directory's past in."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

WHO = {
    "GIT_AUTHOR_NAME": "Personne Inventée",
    "GIT_AUTHOR_EMAIL": "personne@exemple.example",
    "GIT_COMMITTER_NAME": "Personne Inventée",
    "GIT_COMMITTER_EMAIL": "personne@exemple.example",
    "GIT_CONFIG_GLOBAL": os.devnull,
}


class Repository:
    """A folder under git, whose commits are dated by hand."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, **environment: str) -> str:
        """Run git here; return what it prints."""
        done = subprocess.run(
            ["git", "-C", self.root, *arguments],
            env=os.environ | WHO | environment, capture_output=True, check=True,
        )  # fmt: skip
        return done.stdout.decode(errors="replace").strip()

    def write(self, name: str | bytes, text: str) -> None:
        """Write a file, its name as bytes where it is no text."""
        path = os.path.join(os.fsencode(self.root), os.fsencode(name))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(text.encode())

    def commit(self, on: str) -> str:
        """Commit everything, dated of a day ("2026-03-12") or of a moment with its zone; return its short name."""
        moment = on if len(on) > 10 else f"{on}T12:00:00+01:00"
        self.git("add", "--all")
        self.git("commit", "--quiet", "-m", "x", GIT_AUTHOR_DATE=moment, GIT_COMMITTER_DATE=moment)
        return self.git("rev-parse", "HEAD")[:8]
