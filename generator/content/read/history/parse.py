"""The answer of ``git log -z --name-status`` → commits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.content.read.history.git import STATUSES


@dataclass(frozen=True, slots=True)
class Step:
    """What happened to one file in one commit."""

    status: str  # A, M, D, R … as git has it
    name: bytes  # path from the repository's root
    former: bytes = b""  # of a renamed file


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit and what it did to content files."""

    name: str
    on: dt.date | None  # None: no calendar has such a day
    steps: list[Step] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Log:
    """All that git told."""

    commits: list[Commit]  # each before its parents
    statuses: list[Commit]  # with only the steps that changed a ``statut``


def parse_log(answer: bytes) -> Log:
    """Read an answer; what is not as git writes it ends the reading."""
    commits: list[Commit] = []
    log = Log(commits, [])
    tokens = iter(answer.split(b"\0"))
    for token in tokens:
        if token + b"\0" == STATUSES:
            commits = log.statuses
        elif token.startswith(b"\x01"):
            commits.append(_commit(token, tokens))
        elif commits and (status := token.strip()):
            commits[-1].steps.append(_step(status.decode("ascii", "replace"), tokens))
    return log


def _commit(token: bytes, tokens: Iterator[bytes]) -> Commit:
    date = next(tokens, b"").strip()
    return Commit(token[1:].decode("ascii", "replace"), _day(date.decode("ascii", "replace")))


def _step(status: str, tokens: Iterator[bytes]) -> Step:
    if status[0] in "RC":
        former = next(tokens, b"")
        return Step(status[0], next(tokens, b""), former)
    return Step(status[0], next(tokens, b""))


def _day(date: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(date[:10])
    except ValueError:
        return None
