"""What git remembers of the content files."""

from __future__ import annotations

import datetime as dt
import os
import subprocess

import pytest

from generator.content.read import history as package
from generator.content.read.history import NO_HISTORY, read_history
from generator.content.read.history import git as asking
from tests.repository import Repository

SHEET = "---\nnom: Le Relais\nresume: Accueille et oriente.\nmissions: [Loger, Nourrir, Soigner]\n---\n"
OTHER = (
    "---\nterritoires: [france]\ndomaines: [mobilite]\nsigle: AB\nsite_web: https://un.example/\n---\nAutre corps.\n"
)
A, B = "content/actors/a.md", "content/actors/b.md"


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path / "depot")


def told(repository, file=A, site=""):
    """Return what happened to a file, newest first: day, kind, former name."""
    known = read_history(repository.root / site).of(file)
    return [(str(one.on), one.kind, one.former) for one in known.changes] if known else None


def test_a_file_was_added_then_changed(repository):
    repository.write(A, SHEET)
    added = repository.commit("2026-01-05")
    repository.write(A, SHEET + "Plus.\n")
    changed = repository.commit("2026-03-12")
    known = read_history(repository.root).of(A)
    assert (known.first.on, known.first.commit) == (dt.date(2026, 1, 5), added)
    assert (known.last.on, known.last.commit) == (dt.date(2026, 3, 12), changed)
    assert told(repository) == [("2026-03-12", "changed", ""), ("2026-01-05", "added", "")]


def test_the_last_commit_names_the_edition(repository):
    repository.write(A, SHEET)
    head = repository.commit("2026-01-05")
    assert read_history(repository.root).head == head


def test_a_renamed_file_keeps_its_past(repository):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    repository.git("mv", A, B)
    repository.commit("2026-02-01")
    assert told(repository, A) is None
    assert told(repository, B) == [("2026-02-01", "renamed", "a"), ("2026-01-05", "added", "")]


def test_two_files_that_swap_their_names_keep_each_its_past(repository):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    repository.write(B, OTHER)
    repository.commit("2026-01-06")
    repository.write(A, OTHER)
    repository.write(B, SHEET)
    repository.commit("2026-02-01")
    # git tells a swap as two changes: neither page is lost, neither is taken for new
    assert told(repository, A)[-1] == ("2026-01-05", "added", "")
    assert told(repository, B)[-1] == ("2026-01-06", "added", "")


def test_a_file_made_from_the_template_of_one_removed_is_not_the_same_renamed(repository):
    repository.write(A, "---\nnom: A\ntype: association\ndomaines: [logement]\n---\n" + "Loger chacun.\n" * 3)
    repository.commit("2026-01-05")
    (repository.root / A).unlink()
    repository.write(B, "---\nnom: B\ntype: association\ndomaines: [sante]\n---\n" + "Soigner ici.\n" * 3)
    repository.commit("2026-02-01")
    assert told(repository, B) == [("2026-02-01", "added", "")]


def test_a_change_made_on_a_branch_while_the_file_was_renamed_is_kept(repository):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    repository.git("checkout", "--quiet", "-b", "ailleurs")
    repository.write(A, SHEET + "Plus.\n")
    repository.commit("2026-02-01")
    repository.git("checkout", "--quiet", "main")
    repository.git("mv", A, B)
    repository.commit("2026-02-02")
    when = "2026-02-03T12:00:00+01:00"
    repository.git("merge", "--quiet", "-m", "x", "ailleurs", GIT_AUTHOR_DATE=when, GIT_COMMITTER_DATE=when)
    assert sorted(told(repository, B)) == [
        ("2026-01-05", "added", ""), ("2026-02-01", "changed", ""), ("2026-02-02", "renamed", "a"),
    ]  # fmt: skip


def test_a_file_removed_then_put_back_keeps_its_first_day(repository):
    repository.write(A, SHEET)
    repository.write(B, OTHER)
    repository.commit("2026-01-05")
    (repository.root / A).unlink()
    repository.commit("2026-02-01")
    assert [(str(gone.on), gone.kind) for gone in read_history(repository.root).removals] == [("2026-02-01", "removed")]
    repository.write(A, SHEET)
    repository.commit("2026-03-01")
    history = read_history(repository.root)
    assert history.removals == ()
    assert history.of(A).first.on == dt.date(2026, 1, 5)


def test_a_site_in_a_folder_of_its_repository_is_found_there(repository):
    folder = 'été 2026/l\'annuaire "essai"'
    repository.write(f"{folder}/{A}", SHEET)
    repository.write(B, OTHER)  # of another site
    repository.commit("2026-01-05")
    history = read_history(repository.root / folder)
    assert history.folder == f"{folder}/"
    assert list(history.files) == [A]


def test_a_site_that_moved_into_a_folder_keeps_its_past_and_no_page_is_called_renamed(repository):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    (repository.root / "annuaire").mkdir()
    repository.git("mv", "content", "annuaire/content")
    repository.commit("2026-02-01")
    assert told(repository, A, "annuaire") == [("2026-02-01", "changed", ""), ("2026-01-05", "added", "")]


@pytest.mark.parametrize(
    "name",
    [
        "content/actors/Épicerie d'à côté.md".encode(),
        b"content/actors/caf\xe9.md",
        b"content/actors/a\nb.md",
        b'content/actors/"quotes".md',
        b"content/actors/\x01\x02.md",
        b"content/actors/<script>.md",
        b"content/elsewhere/x.md",
        b"content/actors/below/x.md",
    ],
)
def test_no_name_that_a_content_file_cannot_have_comes_out(repository, name):
    repository.write(A, SHEET)
    repository.write(name, OTHER)
    repository.commit("2026-01-05")
    history = read_history(repository.root)
    assert list(history.files) == [A]
    os.rename(os.path.join(os.fsencode(repository.root), name), os.fsencode(repository.root / B))
    repository.commit("2026-02-01")
    kinds = {"changed", "added"}  # it never had a page: nothing was renamed
    assert {(kind, former) for _, kind, former in told(repository, B)} <= {(kind, "") for kind in kinds}


def test_nothing_tells_who_committed(repository):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    history = read_history(repository.root)
    kept = (repository.root / ".cache/history.log").read_bytes()
    assert "Inventée" not in repr(history)
    assert "Inventée".encode() not in kept
    assert b"exemple.example" not in kept


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"])
def test_a_day_is_that_of_who_committed_whatever_the_machine(repository, zone, monkeypatch):
    repository.write(A, SHEET)
    repository.commit("2026-01-05T23:30:00+02:00")
    monkeypatch.setenv("TZ", zone)
    assert told(repository) == [("2026-01-05", "added", "")]


def test_what_is_dated_in_the_future_is_not_known_yet(repository):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    repository.write(A, SHEET + "Plus.\n")
    repository.commit("2031-01-01")
    known = read_history(repository.root).of(A)
    assert known.last.on == dt.date(2031, 1, 1)
    assert known.until(dt.date(2026, 11, 22)).last.on == dt.date(2026, 1, 5)
    assert known.until(dt.date(2025, 1, 1)) is None


def test_a_commit_older_than_its_parent_is_told_after_it(repository):
    repository.write(A, SHEET)
    repository.commit("2026-03-01")
    repository.git("mv", A, B)
    repository.commit("2026-01-01")  # a clock was wrong
    assert told(repository, B) == [("2026-01-01", "renamed", "a"), ("2026-03-01", "added", "")]


def test_a_change_of_status_is_told_from_others(repository):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    repository.write(A, SHEET.replace("nom:", "statut: archive\nnom:"))
    repository.commit("2026-02-01")
    repository.write(A, SHEET.replace("nom:", "statut: archive\nnom:") + "Plus.\n")
    repository.commit("2026-03-01")
    known = read_history(repository.root).of(A)
    assert [str(change.on) for change in known.changes if change.touches_status] == ["2026-02-01"]


def test_a_shallow_clone_tells_only_what_it_holds(repository, tmp_path):
    repository.write(A, SHEET)
    repository.write(B, OTHER)
    repository.commit("2026-01-05")
    repository.write(A, SHEET + "Plus.\n")
    repository.commit("2026-03-12")
    clone = Repository(tmp_path / "autre")
    clone.git("clone", "--quiet", "--depth=1", f"file://{repository.root}", "courte")
    history = read_history(tmp_path / "autre/courte")
    assert history.gap == "shallow"
    assert history.of(A) is None  # not "added on 12 March"
    assert history.head == repository.git("rev-parse", "HEAD")[:8]


def test_a_shallow_clone_knows_the_last_change_but_not_the_first(repository, tmp_path):
    repository.write(A, SHEET)
    for day in ("2026-01-05", "2026-02-01", "2026-03-12"):
        repository.write(A, (repository.root / A).read_text(encoding="utf-8") + day)
        repository.commit(day)
    Repository(tmp_path / "autre").git("clone", "--quiet", "--depth=2", f"file://{repository.root}", "copie")
    known = read_history(tmp_path / "autre/copie").of(A)
    assert (known.first, str(known.last.on)) == (None, "2026-03-12")


def test_a_clone_made_whole_is_read_again(repository, tmp_path):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    repository.write(A, SHEET + "Plus.\n")
    repository.commit("2026-03-12")
    Repository(tmp_path / "autre").git("clone", "--quiet", "--depth=1", f"file://{repository.root}", "copie")
    copy = tmp_path / "autre/copie"
    assert read_history(copy).of(A) is None
    subprocess.run(["git", "-C", copy, "fetch", "--quiet", "--unshallow"], check=True)
    assert str(read_history(copy).of(A).first.on) == "2026-01-05"
    assert read_history(copy).gap == ""


def test_a_clone_without_contents_fetches_nothing(repository, tmp_path):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    repository.git("mv", A, B)
    repository.write(B, SHEET + "Plus.\n")
    repository.commit("2026-02-01")
    repository.git("config", "uploadpack.allowFilter", "true")
    other = Repository(tmp_path / "autre")
    other.git("clone", "--quiet", "--filter=blob:none", f"file://{repository.root}", "copie")
    copy = tmp_path / "autre/copie"
    before = sorted((copy / ".git/objects").rglob("*"))
    assert str(read_history(copy).of(B).last.on) == "2026-02-01"
    assert sorted((copy / ".git/objects").rglob("*")) == before


def test_outside_a_repository_there_is_no_history(tmp_path):
    assert read_history(tmp_path) is NO_HISTORY
    assert not (tmp_path / ".cache").exists()


def test_before_the_first_commit_there_is_no_history(repository):
    repository.write(A, SHEET)
    assert read_history(repository.root) is NO_HISTORY


def test_files_that_git_does_not_hold_have_no_history(repository):
    repository.write(".gitignore", "annuaire/\n")
    repository.write(f"annuaire/{A}", SHEET)
    repository.commit("2026-01-05")
    history = read_history(repository.root / "annuaire")
    assert (dict(history.files), history.gap) == ({}, "")


def test_where_git_is_missing_the_repository_is_said_to_be_unread(repository, monkeypatch, tmp_path):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    monkeypatch.setenv("PATH", str(tmp_path))
    history = read_history(repository.root)
    assert (dict(history.files), history.head, history.gap) == ({}, "", "unreadable")


def test_a_repository_git_cannot_read_is_said_to_be_unread(repository):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    (repository.root / ".git/config").write_text("[core\n", encoding="utf-8")
    assert read_history(repository.root).gap == "unreadable"


def test_a_git_that_takes_too_long_is_not_waited_for(repository, monkeypatch, tmp_path):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    slow = tmp_path / "bin/git"
    slow.parent.mkdir()
    slow.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", f"{slow.parent}:{os.environ['PATH']}")
    monkeypatch.setattr(asking, "SECONDS", 0.1)
    assert read_history(repository.root).gap == "unreadable"


def test_without_room_for_its_answer_git_is_not_heard(repository, monkeypatch, tmp_path):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "absent"))
    assert read_history(repository.root).gap == "unreadable"


def test_an_endless_answer_is_not_kept(repository, monkeypatch):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    monkeypatch.setattr(asking, "MAX_BYTES", 50)
    assert read_history(repository.root).gap == "unreadable"


def test_a_hook_that_told_git_to_look_elsewhere_is_not_heard(repository, monkeypatch, tmp_path):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    other = Repository(tmp_path / "autre")
    monkeypatch.setenv("GIT_DIR", str(other.root / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.root))
    assert told(repository) == [("2026-01-05", "added", "")]


@pytest.mark.parametrize(
    "setting",
    [
        *(
            "log.showSignature=true",
            "log.showRoot=false",
            "log.date=human",
            "core.quotePath=true",
            "diff.renames=false",
        ),
        *(
            "log.follow=true",
            "color.ui=always",
            "log.decorate=full",
            "format.pretty=fuller",
            "diff.external=/bin/false",
        ),
        *("core.fsmonitor=/bin/false", "log.abbrevCommit=true", "diff.noprefix=true", "diff.mnemonicPrefix=true"),
    ],
)
def test_the_settings_of_git_change_nothing(repository, setting):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    repository.git("mv", A, B)
    repository.commit("2026-02-01")
    repository.git("config", *setting.split("=", 1))
    assert told(repository, B) == [("2026-02-01", "renamed", "a"), ("2026-01-05", "added", "")]


def test_git_is_asked_once_for_each_state_of_the_repository(repository, monkeypatch):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    first = read_history(repository.root)
    asked = []
    monkeypatch.setattr(package.Git, "log", lambda self: asked.append(self) or b"")
    assert read_history(repository.root) == first
    assert asked == []
    repository.write(B, OTHER)
    repository.commit("2026-01-06")
    read_history(repository.root)
    assert len(asked) == 1


@pytest.mark.parametrize("spoilt", [b"", b"x\n", b"{head}", b"{head}\n\x01", b"{head}\n\x01\0\0R\0\0\xff\0\x01"])
def test_a_spoilt_memory_breaks_nothing(repository, spoilt):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    read_history(repository.root)
    kept = repository.root / ".cache/history.log"
    kept.write_bytes(spoilt.replace(b"{head}", kept.read_bytes().partition(b"\n")[0]))
    assert read_history(repository.root).head == repository.git("rev-parse", "HEAD")[:8]


def test_where_nothing_can_be_kept_the_history_is_read_all_the_same(repository):
    repository.write(A, SHEET)
    repository.commit("2026-01-05")
    (repository.root / ".cache").write_text("un fichier", encoding="utf-8")
    assert told(repository) == [("2026-01-05", "added", "")]
