"""What ``maillage propose`` made of a request, never trusted: a content file, a report, texts of bounded weight."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

CONTENT = re.compile(r"content/(actors|conventions)/[a-z0-9]+(-[a-z0-9]+)*\.md", re.ASCII)
MAX_FILE = 64 * 1024  # bytes
MAX_REPORT = 4 * 1024 * 1024  # bytes
MAX_TEXT = 60_000  # characters: GitHub refuses a text over 65,536
MAX_TITLE = 200  # characters
ROUND = str.maketrans("[]", "()")  # GitHub obeys "[skip ci]" in the title of a change


class Refused(Exception):
    """What was made of the request is not what this job may write."""


def read_report(path: Path) -> dict[str, Any]:
    """Read the report of ``maillage propose``.

    Raises:
        Refused: it is too heavy, or not an object.
    """
    report = json.loads(read_bounded(path, MAX_REPORT))
    if not isinstance(report, dict):
        raise Refused("the report is not an object")
    return report


def content_of(folder: Path, file: str) -> bytes:
    """Read the content file that is proposed."""
    return read_bounded(folder / file, MAX_FILE)


def read_bounded(path: Path, most: int) -> bytes:
    """Read a file that must be a plain one, in plain folders, and no heavier than that."""
    if path.resolve() != path or not path.is_file() or path.stat().st_size > most:
        raise Refused(f"{path.name} is missing, too heavy, or not a plain file")
    return path.read_bytes()


def text_of(report: dict[str, Any], key: str) -> str:
    """Return a text of the report."""
    value = report.get(key)
    if not isinstance(value, str):
        raise Refused(f"{key} is not a text")
    return value


def title_of(report: dict[str, Any]) -> str:
    """Return the title of the proposal, on one line."""
    return " ".join(text_of(report, "title").translate(ROUND).split())[:MAX_TITLE]


def branch_of(file: str, issue: str) -> str:
    """Return the branch of a request: no other request shares it.

    Raises:
        Refused: it is not a content file.
    """
    if not CONTENT.fullmatch(file):
        raise Refused("the file is not one of content/")
    return f"demande/{file.removeprefix('content/').removesuffix('.md')}.{int(issue)}"
