"""A proposal made by ``maillage propose`` → a pull request to review, and the answer in the issue.

It runs with the right to write, so it interprets nothing: one content file, of a path and a weight it checks itself,
goes into a branch of its own, and the report goes where it is read. Standard library only.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from gh import gh, make_labels
from made import MAX_TEXT, Refused, read_report, text_of
from pull_request import REQUEST, Waits, check_day, open_proposal

WAITING, TO_READ, INCOMPLETE = "en-attente", "a-lire", "a-completer"
LABELS = {
    REQUEST: "Demande reçue d'un partenaire",
    WAITING: "Une autre demande passe avant, ou il y en a eu beaucoup aujourd'hui",
    TO_READ: "Message libre à lire",
    INCOMPLETE: "Rien n'a pu être changé : la réponse dit pourquoi",
}
WAITS_FOR_A_PERSON = "Elle n'a pas pu être préparée automatiquement : une personne de la coordination s'en charge."
UNREAD = "Merci. Votre message n'a pas pu être lu automatiquement : une personne de la coordination le lira."


def main(folder: Path) -> None:
    """Open the proposal of a folder, or say why there is none: whoever asked is always answered."""
    issue = os.environ["ISSUE"]
    make_labels(LABELS)
    try:
        report = read_report(folder / "report.json")
        answer = text_of(report, "answer_markdown")[:MAX_TEXT]
    except (Refused, ValueError, RecursionError):
        label(issue, TO_READ)
        comment(issue, UNREAD)
        raise
    if report.get("accepted") and report.get("file"):
        open_and_answer(folder, report, issue, answer)
        return
    if report.get("accepted"):
        finish(issue, has_remarks=bool(report.get("remarks")))
    else:
        label(issue, INCOMPLETE)
    comment(issue, answer)


def open_and_answer(folder: Path, report: dict[str, Any], issue: str, answer: str) -> None:
    """Open the proposal and give its address; where GitHub refuses, leave the request to a person, and fail."""
    said = WAITS_FOR_A_PERSON
    try:
        said = try_to_open(folder, report, issue)
    except (Refused, subprocess.SubprocessError):
        label(issue, WAITING)
        raise
    finally:
        comment(issue, f"{answer}\n{said}\n")


def try_to_open(folder: Path, report: dict[str, Any], issue: str) -> str:
    """Open the proposal and return its address, or leave it waiting and say why."""
    try:
        check_day()
        return open_proposal(folder, report, issue)
    except Waits as why:
        label(issue, WAITING)
        return str(why)


def finish(issue: str, *, has_remarks: bool) -> None:
    """Nothing is to be changed: a free text is left for a person, the rest is done."""
    if has_remarks:
        label(issue, TO_READ)
    else:
        gh("issue", "close", issue, "--reason", "completed")


def comment(issue: str, text: str) -> None:
    """Answer in the issue."""
    gh("issue", "comment", issue, "--body-file", "-", body=text)


def label(issue: str, name: str) -> None:
    """Add a label to the issue."""
    gh("issue", "edit", issue, "--add-label", name)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
