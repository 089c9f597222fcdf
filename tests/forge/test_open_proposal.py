"""The job that writes: from a proposal to a pull request and an answer, and nothing else."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from tests.forge.conftest import COMMIT, Forge

FILE = "content/actors/relais-du-val.md"
BRANCH = "demande/actors/relais-du-val.12"
OPEN = "pr list --state open"
CONTENT = b"---\nnom: Relais du Val\n---\n"
REPORT = {
    "accepted": True,
    "file": FILE,
    "title": "Correction : Relais du Val (téléphone)",
    "answer_markdown": "Merci. Votre demande est prise en compte.",
    "markdown": "## Ce qui change\n\n- Téléphone : 02 61 91 00 01 → 02 61 91 00 02",
    "remarks": [],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder made by the job that reads."""
    folder = tmp_path / "proposition"
    write(folder, {})
    return folder


def write(folder: Path, changes: dict[str, Any], content: bytes = CONTENT) -> None:
    """Write a proposal."""
    report = REPORT | changes
    path = folder / str(report["file"])
    path.parent.mkdir(parents=True, exist_ok=True)
    if report["file"]:
        path.write_bytes(content)
    (folder / "report.json").write_text(json.dumps(report), encoding="utf-8")


def test_a_request_becomes_one_file_in_a_branch_a_proposal_that_closes_it_and_an_answer(
    forge: Forge, folder: Path
) -> None:
    forge.says("pr create", out="https://forge.example/annuaire/val/pull/13\n")
    done = forge.run("open_proposal.py", str(folder))
    assert done.returncode == 0, done.stderr
    (reference,) = forge.texts("api --method POST repos/annuaire/val/git/refs")
    assert json.loads(reference) == {"ref": f"refs/heads/{BRANCH}", "sha": COMMIT}
    (change,) = map(json.loads, forge.texts(f"api --method PUT repos/annuaire/val/contents/{FILE}"))
    assert base64.b64decode(change["content"]) == CONTENT
    assert (change["branch"], change["sha"], change["message"]) == (BRANCH, "aa11", REPORT["title"])
    (body,) = forge.texts(f"pr create --base main --head {BRANCH} --title {REPORT['title']} --label demande")
    assert body.startswith("## Ce qui change")
    assert body.endswith("Closes #12\n")
    (answer,) = forge.texts("issue comment 12 --body-file -")
    assert answer == "Merci. Votre demande est prise en compte.\nhttps://forge.example/annuaire/val/pull/13\n"


def test_a_new_page_replaces_no_version(forge: Forge, folder: Path) -> None:
    forge.says("api repos/annuaire/val/contents/", status=1, error="gh: Not Found (HTTP 404)")
    assert forge.run("open_proposal.py", str(folder)).returncode == 0
    (change,) = map(json.loads, forge.texts("api --method PUT"))
    assert "sha" not in change


def opened(*branches: str, is_fork: bool = False) -> str:
    """Return GitHub's list of the open proposals, numbered from 30."""
    return json.dumps(
        [
            {"number": number, "headRefName": branch, "isCrossRepository": is_fork}
            for number, branch in enumerate(branches, 30)
        ]
    )


@pytest.mark.parametrize("present", ["demande/actors/relais-du-val.7", BRANCH])
def test_a_second_request_for_a_page_waits_while_the_first_is_open(forge: Forge, folder: Path, present: str) -> None:
    forge.says(OPEN, out=opened("demande/actors/relais.5", present))
    assert forge.run("open_proposal.py", str(folder)).returncode == 0
    assert forge.was_asked("issue edit 12 --add-label en-attente")
    assert not forge.was_asked("api")
    (answer,) = forge.texts("issue comment 12")
    assert "Une autre correction de cette fiche est déjà en cours" in answer


@pytest.mark.parametrize(
    ("branch", "is_fork"),
    [("demande/actors/relais-du-val.7", True), ("demande/actors/relais-du-val-nord.7", False), ("relais", False)],
)
def test_what_is_open_for_another_page_or_in_a_copy_of_anybody_keeps_nobody_waiting(
    forge: Forge, folder: Path, branch: str, is_fork: bool
) -> None:
    forge.says(OPEN, out=opened(branch, is_fork=is_fork))
    assert forge.run("open_proposal.py", str(folder)).returncode == 0
    assert forge.was_asked("pr create")
    assert not forge.was_asked("pr close")


def test_of_two_requests_at_the_same_moment_the_second_opened_gives_way(forge: Forge, folder: Path) -> None:
    forge.says(OPEN, once=True, out="[]")
    forge.says(OPEN, out=opened("demande/actors/relais-du-val.11", BRANCH))
    assert forge.run("open_proposal.py", str(folder)).returncode == 0
    assert forge.was_asked(f"pr close {BRANCH} --delete-branch")
    assert forge.was_asked("issue edit 12 --add-label en-attente")


def test_of_two_requests_at_the_same_moment_the_first_opened_stays(forge: Forge, folder: Path) -> None:
    forge.says(OPEN, once=True, out="[]")
    forge.says(OPEN, out=opened(BRANCH, "demande/actors/relais-du-val.13"))
    assert forge.run("open_proposal.py", str(folder)).returncode == 0
    assert not forge.was_asked("pr close")
    assert not forge.was_asked("issue edit 12")


def test_the_branch_of_an_earlier_try_is_taken_again(forge: Forge, folder: Path) -> None:
    forge.says("api --method POST repos/annuaire/val/git/refs", status=1, error="Reference already exists")
    assert forge.run("open_proposal.py", str(folder)).returncode == 0
    (reset,) = forge.texts(f"api --method PATCH repos/annuaire/val/git/refs/heads/{BRANCH}")
    assert json.loads(reset) == {"sha": COMMIT, "force": True}
    assert forge.was_asked("pr create")


def test_where_github_refuses_the_person_is_answered_the_request_waits_and_the_job_says_why(
    forge: Forge, folder: Path
) -> None:
    forge.says("pr create", status=1, error="GitHub Actions is not permitted to create pull requests\n::error::x")
    done = forge.run("open_proposal.py", str(folder))
    assert done.returncode != 0
    assert "gh pr create: 'GitHub Actions is not permitted" in done.stderr
    assert not any(line.startswith("::") for line in done.stderr.splitlines())
    assert forge.was_asked("issue edit 12 --add-label en-attente")
    (answer,) = forge.texts("issue comment 12")
    assert "une personne de la coordination s'en charge" in answer


@pytest.mark.parametrize("report", [None, "", "[]", "{}", "[" * 100_000])
def test_a_request_that_nothing_could_read_is_left_to_a_person(
    forge: Forge, tmp_path: Path, report: str | None
) -> None:
    empty = tmp_path / "vide"
    empty.mkdir()
    if report is not None:
        (empty / "report.json").write_text(report, encoding="utf-8")
    assert forge.run("open_proposal.py", str(empty)).returncode != 0
    assert forge.was_asked("issue edit 12 --add-label a-lire")
    (answer,) = forge.texts("issue comment 12")
    assert "une personne de la coordination le lira" in answer


def test_the_twenty_first_request_of_a_day_waits_for_a_person(forge: Forge, folder: Path) -> None:
    forge.says("pr list --label demande", out=json.dumps([{"number": number} for number in range(20)]))
    assert forge.run("open_proposal.py", str(folder)).returncode == 0
    assert forge.was_asked("issue edit 12 --add-label en-attente")
    assert not forge.was_asked("pr create")


def test_a_request_that_cannot_be_applied_is_answered_and_opens_nothing(forge: Forge, folder: Path) -> None:
    write(folder, {"accepted": False, "answer_markdown": "Votre demande n'a pas pu être appliquée."})
    assert forge.run("open_proposal.py", str(folder)).returncode == 0
    assert forge.was_asked("issue edit 12 --add-label a-completer")
    assert forge.texts("issue comment 12") == ["Votre demande n'a pas pu être appliquée."]
    assert not forge.was_asked("pr create")


@pytest.mark.parametrize(
    ("remarks", "act"),
    [([], "issue close 12 --reason completed"), (["Un mot"], "issue edit 12 --add-label a-lire")],
)
def test_where_nothing_changes_the_request_is_closed_unless_somebody_must_read_it(
    forge: Forge, folder: Path, remarks: list[str], act: str
) -> None:
    write(folder, {"file": "", "remarks": remarks})
    assert forge.run("open_proposal.py", str(folder)).returncode == 0
    assert forge.was_asked(act)
    assert not forge.was_asked("pr create")


@pytest.mark.parametrize(
    "file",
    [
        ".github/workflows/publish.yml",
        "content/actors/../../site.yml",
        "content/actors/Majuscule.md",
        "content/actors/a.md\n",
        "content/pages/mentions.md",
        "/etc/passwd",
        "content/actors/-a.md",
    ],
)
def test_a_file_that_is_not_an_actor_nor_a_convention_is_never_written(forge: Forge, folder: Path, file: str) -> None:
    report = json.dumps(REPORT | {"file": file})
    (folder / "report.json").write_text(report, encoding="utf-8")
    assert forge.run("open_proposal.py", str(folder)).returncode != 0
    assert not forge.was_asked("api")
    assert not forge.was_asked("pr create")


def test_a_file_too_heavy_is_never_written(forge: Forge, folder: Path) -> None:
    write(folder, {}, b"x" * (64 * 1024 + 1))
    assert forge.run("open_proposal.py", str(folder)).returncode != 0
    assert not forge.was_asked("api")


def test_a_link_to_another_file_is_never_followed(forge: Forge, folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("clé", encoding="utf-8")
    (folder / FILE).unlink()
    (folder / FILE).symlink_to(secret)
    assert forge.run("open_proposal.py", str(folder)).returncode != 0
    assert not forge.was_asked("api")


def test_a_folder_that_is_a_link_is_never_followed(forge: Forge, folder: Path, tmp_path: Path) -> None:
    (folder / "content").rename(tmp_path / "ailleurs")
    (folder / "content").symlink_to(tmp_path / "ailleurs")
    assert forge.run("open_proposal.py", str(folder)).returncode != 0
    assert not forge.was_asked("api")


def test_no_name_of_a_page_keeps_github_from_reviewing_or_publishing(forge: Forge, folder: Path) -> None:
    write(folder, {"title": "Correction : Le Relais [skip ci] (téléphone)"})
    assert forge.run("open_proposal.py", str(folder)).returncode == 0
    (change,) = map(json.loads, forge.texts("api --method PUT"))
    assert change["message"] == "Correction : Le Relais (skip ci) (téléphone)"
    assert forge.was_asked(f"pr create --base main --head {BRANCH} --title {change['message']} --label")


def test_a_title_of_a_stranger_stays_one_argument_on_one_line(forge: Forge, folder: Path) -> None:
    write(folder, {"title": "Correction : $(touch x) `id` ; --repo autre/depot\nX-Entête: 1"})
    assert forge.run("open_proposal.py", str(folder)).returncode == 0
    (words,) = [words for words, _ in forge.asked if words.startswith("pr create")]
    assert "--title Correction : $(touch x) `id` ; --repo autre/depot X-Entête: 1 --label" in words
