"""A proposal made by ``maillage propose`` → a pull request to review, and the answer in the issue.

It runs with the right to write, so it interprets nothing: one content file, of a path and a weight it checks itself,
goes into a branch of its own, and the report goes where it is read. Standard library only.
"""

from __future__ import annotations

import base64
import datetime as dt
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from gh import api, gh, gh_json, make_labels

CONTENT = re.compile(r"content/(actors|conventions)/[a-z0-9]+(-[a-z0-9]+)*\.md", re.ASCII)
MAX_FILE = 64 * 1024  # bytes
MAX_REPORT = 4 * 1024 * 1024  # bytes
MAX_TEXT = 60_000  # characters: GitHub refuses a text over 65,536
MAX_TITLE = 200  # characters
MAX_A_DAY = 20  # proposals opened in 24 hours; the next ones wait for a person
MAX_OPEN = 1000  # proposals looked through for one of the same page
ROUND = str.maketrans("[]", "()")  # GitHub obeys "[skip ci]" in the title of a change

REQUEST, WAITING, TO_READ, INCOMPLETE = "demande", "en-attente", "a-lire", "a-completer"
LABELS = {
    REQUEST: "Demande reçue d'un partenaire",
    WAITING: "Une autre demande passe avant, ou il y en a eu beaucoup aujourd'hui",
    TO_READ: "Message libre à lire",
    INCOMPLETE: "Rien n'a pu être changé : la réponse dit pourquoi",
}
WAITS_FOR_ANOTHER = "Une autre correction de cette fiche est déjà en cours de relecture : la vôtre passera ensuite."
WAITS_FOR_A_DAY = "Beaucoup de demandes sont arrivées aujourd'hui : une personne de la coordination lira la vôtre."
WAITS_FOR_A_PERSON = "Elle n'a pas pu être préparée automatiquement : une personne de la coordination s'en charge."
UNREAD = "Merci. Votre message n'a pas pu être lu automatiquement : une personne de la coordination le lira."


class Refused(Exception):
    """What was made of the request is not what this job may write."""


class Waits(Exception):
    """The request is sound, and is not opened now."""


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
    except (Refused, subprocess.CalledProcessError):
        label(issue, WAITING)
        raise
    finally:
        comment(issue, f"{answer}\n{said}\n")


def read_report(path: Path) -> dict[str, Any]:
    """Read the report of ``maillage propose``.

    Raises:
        Refused: it is too heavy, or not an object.
    """
    report = json.loads(read_bounded(path, MAX_REPORT))
    if not isinstance(report, dict):
        raise Refused("the report is not an object")
    return report


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


def branch_of(file: str, issue: str) -> str:
    """Return the branch of a request: no other request shares it.

    Raises:
        Refused: it is not a content file.
    """
    if not CONTENT.fullmatch(file):
        raise Refused("the file is not one of content/")
    return f"demande/{file.removeprefix('content/').removesuffix('.md')}.{int(issue)}"


def try_to_open(folder: Path, report: dict[str, Any], issue: str) -> str:
    """Open the proposal and return its address, or leave it waiting and say why."""
    try:
        check_day()
        return open_proposal(folder, report, issue)
    except Waits as why:
        label(issue, WAITING)
        return str(why)


def check_day() -> None:
    """Let so many proposals be opened in a day.

    Raises:
        Waits: they have been.
    """
    since = (dt.datetime.now(dt.UTC) - dt.timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    search = ("--search", f"created:>={since}", "--limit", str(MAX_A_DAY))
    opened = gh_json("pr", "list", "--label", REQUEST, "--state", "all", *search, "--json", "number")
    if len(opened) >= MAX_A_DAY:
        raise Waits(WAITS_FOR_A_DAY)


def open_proposal(folder: Path, report: dict[str, Any], issue: str) -> str:
    """Put the content file in its branch, open the pull request; return its address."""
    file = text_of(report, "file")
    branch = branch_of(file, issue)
    content = read_bounded(folder / file, MAX_FILE)
    title = " ".join(text_of(report, "title").translate(ROUND).split())[:MAX_TITLE]
    if opened_for(branch):
        raise Waits(WAITS_FOR_ANOTHER)
    start_branch(branch)
    change: dict[str, object] = {
        "message": title,
        "content": base64.b64encode(content).decode("ascii"),
        "branch": branch,
    }
    api("PUT", f"contents/{file}", change | present_version(file))
    body = f"{text_of(report, 'markdown')[:MAX_TEXT]}\n\nCloses #{int(issue)}\n"
    about = ("--base", os.environ["BASE"], "--head", branch, "--title", title, "--label", REQUEST)
    address = gh("pr", "create", *about, "--body-file", "-", body=body).strip()
    give_way(branch)
    return address


def opened_for(branch: str) -> list[dict[str, Any]]:
    """Return the open pull requests of the page of a branch, oldest first; not a fork's, that anyone can open."""
    fields = "number,headRefName,isCrossRepository"
    found = gh_json("pr", "list", "--state", "open", "--limit", str(MAX_OPEN), "--json", fields)
    page = branch.rpartition(".")[0]
    same = (one for one in found if one["headRefName"].rpartition(".")[0] == page and not one["isCrossRepository"])
    return sorted(same, key=lambda one: int(one["number"]))


def start_branch(branch: str) -> None:
    """Start the branch at the commit the request was read on, so that a later change of the file shows as a conflict.

    A branch that is there is left from an earlier try of the same request: only one runs at a time.
    """
    commit = os.environ["GITHUB_SHA"]
    try:
        api("POST", "git/refs", {"ref": f"refs/heads/{branch}", "sha": commit})
    except subprocess.CalledProcessError:
        api("PATCH", f"git/refs/heads/{branch}", {"sha": commit, "force": True})


def give_way(branch: str) -> None:
    """Close what has just been opened where another request for the same page was opened at the same moment.

    Raises:
        Waits: it was.
    """
    first = next(iter(opened_for(branch)), None)
    if first and first["headRefName"] != branch:
        gh("pr", "close", branch, "--delete-branch")
        raise Waits(WAITS_FOR_ANOTHER)


def present_version(file: str) -> dict[str, object]:
    """Return the version of the file that is replaced; nothing for a new one."""
    target = f"repos/{os.environ['GITHUB_REPOSITORY']}/contents/{file}?ref={os.environ['GITHUB_SHA']}"
    try:
        return {"sha": gh_json("api", target)["sha"]}
    except subprocess.CalledProcessError as error:
        if "404" in error.stderr:
            return {}
        raise


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
