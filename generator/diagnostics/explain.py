"""What ``docs/checks.md`` says of a code, as plain text for a terminal. The page is French, and so is this."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

from generator.language import NO_BREAK

WIDTH = 100  # characters of a line of prose

_ROOM = Path(__file__).resolve().parent.parent
PAGES = (_ROOM / "docs/checks.md", _ROOM.parent / "docs/checks.md")  # where the wheel puts it; in a checkout

_FENCE = "```"
_MARKUP = re.compile(r"\*\*|`|\[([^\]]*)\]\([^)]*\)")


def explanation(code: str) -> str:
    """Return the rule of a code, its reason, a bad example and its report; "" where there is no such code."""
    page = next(path for path in PAGES if path.is_file()).read_text(encoding="utf-8")
    _, _, rest = page.partition(f"\n### {code}\n\n")
    section = re.split(r"(?m)^##", rest, maxsplit=1)[0].strip()
    return f"{code}{NO_BREAK}: " + "\n".join((*_plain(section), "")) if section else ""


def _plain(section: str) -> Iterator[str]:
    """Yield the lines without their markup: prose wrapped, what is fenced as it is, further to the right."""
    is_fenced = False
    for line in section.split("\n"):
        if line.startswith(_FENCE):
            is_fenced = not is_fenced
        elif is_fenced:
            yield f"    {line}"
        else:
            yield textwrap.fill(_MARKUP.sub(r"\1", line), WIDTH, break_long_words=False, break_on_hyphens=False)
