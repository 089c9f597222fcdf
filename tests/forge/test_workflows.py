"""What a stranger can touch has no rights; what has rights touches nothing of a stranger's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

WORKFLOWS = Path(__file__).parents[2] / ".github" / "workflows"
PINNED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40}")
EVENTS = {"pull_request", "push", "schedule", "workflow_dispatch", "issues"}


def read(path: Path) -> dict[str, Any]:
    """Read a workflow; every value stays a text, "on" too."""
    read = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    assert isinstance(read, dict)
    return read


def workflows() -> list[Any]:
    """Return each workflow under its name."""
    return [pytest.param(read(path), id=path.stem) for path in sorted(WORKFLOWS.glob("*.yml"))]


def steps(workflow: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the steps of all jobs."""
    for job in workflow["jobs"].values():
        yield from job["steps"]


@pytest.mark.parametrize("workflow", workflows())
def test_a_workflow_has_no_right_but_those_each_job_asks(workflow: dict[str, Any]) -> None:
    assert workflow["permissions"] == {}
    assert all("permissions" in job for job in workflow["jobs"].values())


@pytest.mark.parametrize("workflow", workflows())
def test_only_known_events_start_a_workflow(workflow: dict[str, Any]) -> None:
    assert set(workflow["on"]) <= EVENTS


@pytest.mark.parametrize("workflow", workflows())
def test_only_actions_of_github_are_used_each_pinned_by_commit(workflow: dict[str, Any]) -> None:
    assert all(PINNED.fullmatch(step["uses"]) for step in steps(workflow) if "uses" in step)


@pytest.mark.parametrize("workflow", workflows())
def test_no_token_is_left_on_disk(workflow: dict[str, Any]) -> None:
    for step in steps(workflow):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


@pytest.mark.parametrize("workflow", workflows())
def test_no_shell_reads_a_value_of_an_event(workflow: dict[str, Any]) -> None:
    assert all("${{" not in step.get("run", "") for step in steps(workflow))


def test_a_change_offered_by_a_stranger_gets_no_right_to_write_anywhere() -> None:
    for path in sorted(WORKFLOWS.glob("*.yml")):
        workflow = read(path)
        if "pull_request" in workflow["on"]:
            assert all(job["permissions"] == {"contents": "read"} for job in workflow["jobs"].values()), path.name


def test_what_puts_the_site_online_runs_nothing_of_the_repository() -> None:
    (step,) = read(WORKFLOWS / "publish.yml")["jobs"]["deploy"]["steps"]
    assert step["uses"].startswith("actions/deploy-pages@")


def test_what_reads_a_request_cannot_write_and_what_writes_installs_nothing() -> None:
    jobs = read(WORKFLOWS / "propose.yml")["jobs"]
    assert jobs["read"]["permissions"] == {"contents": "read"}
    run = [step["run"] for step in jobs["write"]["steps"] if "run" in step]
    assert run == ["python3 .github/scripts/open_proposal.py proposition"]


def test_whoever_sent_a_request_is_answered_even_where_it_could_not_be_read() -> None:
    write = read(WORKFLOWS / "propose.yml")["jobs"]["write"]
    assert write["if"] == "${{ !cancelled() && needs.read.result != 'skipped' }}"
    (download,) = [step for step in write["steps"] if step.get("uses", "").startswith("actions/download-artifact@")]
    assert download["if"] == "needs.read.result == 'success'"
