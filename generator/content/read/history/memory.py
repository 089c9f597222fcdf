"""The last answer of git, kept under ``.cache/`` until the repository changes."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.content.layout import WORK
from generator.content.read.history.git import QUESTION
from generator.content.work import work_folder
from generator.diagnostics.errors import GeneratorError

FILE = Path(WORK, "history.log")


def recall(site: Path, key: str) -> bytes | None:
    """Return the answer kept for a state of the repository; None where there is none."""
    try:
        head, _, answer = (site / FILE).read_bytes().partition(b"\n")
    except OSError:
        return None
    return answer if head == _head(key) else None


def remember(site: Path, key: str, answer: bytes) -> None:
    """Keep an answer, in place of the one before; where nothing can be written, git is asked again next time."""
    with suppress(OSError, GeneratorError), TemporaryDirectory(prefix="history-", dir=work_folder(site)) as folder:
        made = Path(folder, FILE.name)
        made.write_bytes(_head(key) + b"\n" + answer)
        os.replace(made, site / FILE)


def _head(key: str) -> bytes:
    return f"{key} {QUESTION}".encode()
