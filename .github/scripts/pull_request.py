"""The pull request of a proposal: one branch a request, one open proposal a page, so many a day."""

from __future__ import annotations

import base64
import datetime as dt
import os
import subprocess
from pathlib import Path
from typing import Any

from gh import api, gh, gh_json
from made import MAX_TEXT, branch_of, content_of, text_of, title_of

REQUEST = "demande"  # the label of requests, and of their pull requests
MAX_A_DAY = 20  # proposals opened in 24 hours; the next ones wait for a person
MAX_OPEN = 1000  # proposals looked through for one of the same page

WAITS_FOR_ANOTHER = "Une autre correction de cette fiche est déjà en cours de relecture : la vôtre passera ensuite."
WAITS_FOR_A_DAY = "Beaucoup de demandes sont arrivées aujourd'hui : une personne de la coordination lira la vôtre."


class Waits(Exception):
    """The request is sound, and is not opened now."""


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
    content = content_of(folder, file)
    title = title_of(report)
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
