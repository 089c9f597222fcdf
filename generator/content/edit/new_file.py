"""The text of a new content file, commented for whoever fills it."""

from __future__ import annotations

from pathlib import Path

FOLDERS = {"actor": "actors", "convention": "conventions"}
_TEMPLATES = Path(__file__).with_name("templates")


def new_file(kind: str) -> str:
    """Return a draft that is valid once filled.

    Args:
        kind: "actor" or "convention".
    """
    return _TEMPLATES.joinpath(f"{kind}.md").read_text(encoding="utf-8")
