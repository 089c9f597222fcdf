"""What ``maillage remind --format issue`` tells → one open issue a kind, updated in place, closed once nothing is due.

An issue is known by the key hidden in its text, and by a label that only those who keep the repository can give.
Standard library only.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from gh import gh, gh_json, make_labels

REMINDER = "rappel"
LABELS = {REMINDER: "Tenu à jour chaque semaine"}


def main(path: Path) -> None:
    """Keep the issues of a list of reminders."""
    make_labels(LABELS)
    fields = "number,title,body"
    found = gh_json("issue", "list", "--label", REMINDER, "--state", "open", "--limit", "200", "--json", fields)
    for reminder in json.loads(path.read_text(encoding="utf-8")):
        keep(reminder, [issue for issue in found if f"<!-- {reminder['key']} -->" in issue["body"]])


def keep(reminder: dict[str, Any], found: list[dict[str, Any]]) -> None:
    """Open, update or close the issue of one kind; a second one of the same kind is closed."""
    kept = found[:1] if reminder["due"] else []
    for issue in found[len(kept) :]:
        gh("issue", "close", str(issue["number"]), "--reason", "completed")
    if not reminder["due"]:
        return
    said = ("--title", reminder["title"], "--body-file", "-")
    if not kept:
        gh("issue", "create", "--label", REMINDER, *said, body=reminder["body"])
    elif (kept[0]["title"], without_returns(kept[0]["body"])) != (reminder["title"], without_returns(reminder["body"])):
        gh("issue", "edit", str(kept[0]["number"]), *said, body=reminder["body"])


def without_returns(text: str) -> str:
    """Return a text as it was sent: GitHub ends lines its own way, and cuts the last end."""
    return text.replace("\r\n", "\n").strip()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
