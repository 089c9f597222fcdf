"""What was answered, kept some days under ``.cache/``: a second look the same week asks nobody."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

from generator.content.layout import WORK
from generator.content.work import work_folder
from generator.diagnostics.errors import system_faults
from generator.upkeep.links.answer import VERDICTS, Answer, Verdict

FILE = Path(WORK, "links.json")
DAYS = 7  # an answer holds
_FORMAT = 1

Memory = dict[str, tuple[dt.date, Answer]]  # by address: the day it was asked, and what it answered


def read_memory(root: Path, today: dt.date) -> Memory:
    """Return the answers that still hold; none where the file is not as we wrote it."""
    try:
        kept = json.loads((root / FILE).read_bytes())
        if kept["format"] != _FORMAT:
            return {}
        read = {str(address): _answer(row) for address, row in kept["answers"].items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}
    return {address: known for address, known in read.items() if 0 <= (today - known[0]).days < DAYS}


def write_memory(root: Path, memory: Mapping[str, tuple[dt.date, Answer]]) -> None:
    """Keep answers, in place of those kept before.

    Raises:
        GeneratorError: the folder cannot be written.
    """
    rows = {address: [day.isoformat(), answer.verdict, answer.detail] for address, (day, answer) in memory.items()}
    text = json.dumps({"format": _FORMAT, "answers": rows}, ensure_ascii=False, indent=1, sort_keys=True)
    with system_faults(root), TemporaryDirectory(prefix="links-", dir=work_folder(root)) as folder:
        made = Path(folder, FILE.name)
        made.write_text(text + "\n", encoding="utf-8", newline="\n")
        os.replace(made, root / FILE)


def _answer(row: Any) -> tuple[dt.date, Answer]:
    """Read a row.

    Raises:
        ValueError: it is not one of ours.
    """
    day, verdict, detail = row
    if verdict not in VERDICTS or not isinstance(detail, str):
        raise ValueError(verdict)
    return dt.date.fromisoformat(day), Answer(cast(Verdict, verdict), detail)
