"""Asking git: bounded in time and size, never over the network, deaf to what the caller's own git was told."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryFile

from generator.content.model import KINDS
from generator.content.read.history.model import Position

SECONDS = 60
MAX_BYTES = 200_000_000  # of an answer
STATUSES = b"\x02\0"  # what follows are the commits that changed a ``statut``

_SAFE = ("core.fsmonitor=false", "core.hooksPath=/dev/null", "log.showSignature=false", "log.follow=false")
_FOLDERS = tuple(f":(top,glob)**/content/{kind}/*.md" for kind in sorted(KINDS))  # a site's folder may have moved
_LOG = (
    *("log", "-z", "--name-status", "--root", "--topo-order", "--no-color", "--no-ext-diff", "--no-textconv"),
    *("--no-notes", "-l1000", "--format=%x01%H%x00%cI"),
)
_LIKE = "-M70%"  # two sheets of one template are half alike
_SAME = "-M100%"  # needs no content: a partial clone has none
QUESTION = " ".join((*_LOG, _LIKE, *_FOLDERS))  # an answer to another one is no answer
_ELSEWHERE = frozenset(  # where a hook's git was told to look
    f"GIT_{name}"
    for name in (
        *("DIR", "WORK_TREE", "INDEX_FILE", "PREFIX", "COMMON_DIR", "OBJECT_DIRECTORY", "NAMESPACE"),
        *("LITERAL_PATHSPECS", "NOGLOB_PATHSPECS", "ICASE_PATHSPECS"),
    )
)


class Silent(Exception):
    """Git is missing, refuses, fails or takes too long."""


class Git:
    """The repository a site is in."""

    def __init__(self, site: Path) -> None:
        self._site = site

    def is_repository(self) -> bool:
        """True where a repository holds the site, whether or not git can read it."""
        here = self._site.absolute()
        return any((folder / ".git").exists() for folder in (here, *here.parents))

    def position(self) -> Position | None:
        """Return where the repository stands; None before its first commit.

        Raises:
            Silent: git cannot tell.
        """
        folder = self._ask("rev-parse", "--show-prefix").decode(errors="replace").removesuffix("\n")
        try:
            head = self._ask("rev-parse", "--verify", "--quiet", "HEAD").decode().strip()
        except Silent:
            return None
        grafts = self._ask("rev-parse", "--git-path", "shallow").removesuffix(b"\n")
        try:
            return Position(head, folder, Path(self._site, os.fsdecode(grafts)).read_bytes())
        except OSError:
            return Position(head, folder, b"")

    def log(self) -> bytes:
        """Return every commit of content files, newest first, then those that changed a status.

        Raises:
            Silent: git cannot tell.
        """
        try:
            return self._ask(*_LOG, _LIKE, "--", *_FOLDERS) + STATUSES + self._statuses()
        except Silent:
            return self._ask(*_LOG, _SAME, "--", *_FOLDERS)

    def _statuses(self) -> bytes:
        return self._ask(*_LOG, _LIKE, "-G^statut:", "--", *_FOLDERS)

    def _ask(self, *arguments: str) -> bytes:
        try:
            with TemporaryFile() as answer:
                done = subprocess.run(
                    command(self._site, *arguments), stdin=subprocess.DEVNULL, stdout=answer, stderr=subprocess.DEVNULL,
                    env=environment(os.environ), timeout=SECONDS, check=False,
                )  # fmt: skip
                if done.returncode != 0 or answer.tell() > MAX_BYTES:
                    raise Silent
                answer.seek(0)
                return answer.read()
        except (OSError, subprocess.TimeoutExpired):  # no room for the answer, among others
            raise Silent from None


def command(site: Path, *arguments: str) -> list[str]:
    """Return the command of a git that starts no program the repository names."""
    settings = [part for setting in _SAFE for part in ("-c", setting)]
    return ["git", "-C", str(site), "--no-pager", *settings, *arguments]


def environment(given: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a git that looks at the site's repository, asks nothing, and fetches nothing."""
    kept = {name: value for name, value in given.items() if name not in _ELSEWHERE}
    return kept | {
        "LC_ALL": "C",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "none",  # older gits do not know the line before
    }
