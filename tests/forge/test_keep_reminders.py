"""The job that keeps the reminders: one issue a kind, never two."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.forge.conftest import Forge

KEY = "<!-- maillage-remind-review -->"
BODY = f"- Relais du Val : à relire\n\n{KEY}\n"
REMINDER = {"key": "maillage-remind-review", "title": "Rappel : 1 fiche à relire", "body": BODY, "due": 1}


def keep(forge: Forge, tmp_path: Path, *reminders: dict[str, Any], present: object = ()) -> None:
    """Run the job on what is told, GitHub having these issues open."""
    path = tmp_path / "rappels.json"
    path.write_text(json.dumps(reminders), encoding="utf-8")
    forge.says("issue list --label rappel --state open", out=json.dumps(present))
    done = forge.run("keep_reminders.py", str(path))
    assert done.returncode == 0, done.stderr


def test_what_is_due_for_the_first_time_is_opened(forge: Forge, tmp_path: Path) -> None:
    keep(forge, tmp_path, REMINDER)
    assert forge.texts("issue create --label rappel --title Rappel : 1 fiche à relire --body-file -") == [BODY]


def test_what_is_open_already_is_brought_up_to_date_and_not_opened_again(forge: Forge, tmp_path: Path) -> None:
    keep(forge, tmp_path, REMINDER, present=[{"number": 4, "title": "Rappel : 3 fiches", "body": f"…\n{KEY}"}])
    assert forge.texts("issue edit 4 --title Rappel : 1 fiche à relire") == [BODY]
    assert not forge.was_asked("issue create")


def test_what_says_the_same_already_is_left_alone(forge: Forge, tmp_path: Path) -> None:
    same = BODY.strip().replace("\n", "\r\n")
    keep(forge, tmp_path, REMINDER, present=[{"number": 4, "title": REMINDER["title"], "body": same}])
    assert not forge.was_asked("issue edit")
    assert not forge.was_asked("issue create")


def test_what_is_no_longer_due_is_closed(forge: Forge, tmp_path: Path) -> None:
    keep(forge, tmp_path, REMINDER | {"due": 0}, present=[{"number": 4, "title": "…", "body": KEY}])
    assert forge.was_asked("issue close 4 --reason completed")


def test_nothing_is_opened_for_what_is_not_due(forge: Forge, tmp_path: Path) -> None:
    keep(forge, tmp_path, REMINDER | {"due": 0})
    assert not forge.was_asked("issue create")


def test_a_second_issue_of_a_kind_is_closed(forge: Forge, tmp_path: Path) -> None:
    present = [{"number": number, "title": REMINDER["title"], "body": BODY} for number in (4, 5)]
    keep(forge, tmp_path, REMINDER, present=present)
    assert forge.was_asked("issue close 5")
    assert not forge.was_asked("issue close 4")
