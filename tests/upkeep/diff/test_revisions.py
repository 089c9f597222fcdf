"""A revision is read from Git's store: nothing it holds decides what is written, or where."""

import os
import subprocess

import pytest

from generator.diagnostics.errors import GeneratorError
from generator.upkeep.diff.revisions import NoRevision, checked_out
from tests.conftest import SETTINGS, actor
from tests.upkeep.diff.states import write

WHO = dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "x@exemple.example")
NAMES = dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "x")


def git(folder, *arguments, given=b""):
    """Run Git as somebody, whatever the machine is set to."""
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    environment = {**os.environ, **WHO, **NAMES, **alone}
    command = ["git", "-C", str(folder), *arguments]
    return (
        subprocess.run(command, input=given, capture_output=True, check=True, env=environment).stdout.decode().strip()
    )


def commit(folder, message="x"):
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path):
    """A site kept in a repository, with one commit."""
    root = write(tmp_path / "depot", {"actors/relais.md": actor("Le Relais")})
    git(root, "init", "-q", "-b", "main")
    commit(root)
    return root


def written(root):
    """Return the files of a folder."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if not path.is_dir()}


def test_a_revision_gives_its_settings_and_its_content(repository):
    (repository / "content/actors/relais.md").write_text("autre", encoding="utf-8")
    with checked_out(repository, "main") as root:
        assert written(root) == {
            "site.yml": SETTINGS.encode(),
            "content/actors/relais.md": actor("Le Relais").encode(),
        }
    assert not root.exists()


def test_a_site_may_be_a_folder_of_its_repository(tmp_path):
    root = write(tmp_path / "depot/sites/un annuaire", {"actors/relais.md": actor("Le Relais")})
    git(tmp_path / "depot", "init", "-q", "-b", "main")
    commit(tmp_path / "depot")
    with checked_out(root, "HEAD") as found:
        assert set(written(found)) == {"site.yml", "content/actors/relais.md"}


def test_before_there_was_a_site_nothing_is_found(tmp_path):
    root = write(tmp_path / "depot/site", {})
    git(tmp_path / "depot", "init", "-q", "-b", "main")
    git(tmp_path / "depot", "commit", "-q", "--allow-empty", "-m", "vide")
    with checked_out(root, "HEAD") as found:
        assert written(found) == {}


@pytest.mark.parametrize(
    "revision",
    [
        "--output=/tmp/fuite",
        "-h",
        "--help",
        "absente",
        "main; touch fuite",
        "$(touch fuite)",
        "HEAD:site.yml",
        "HEAD:../..",
        "main\nHEAD",
        "a\0b",
        "@{" * 500,
        "",
    ],
)
def test_what_is_no_revision_is_refused_and_nothing_is_run(repository, revision):
    before = written(repository)
    with pytest.raises(NoRevision), checked_out(repository, revision):
        pass
    assert written(repository) == before


def test_outside_a_repository_git_says_so(tmp_path):
    root = write(tmp_path / "seul", {})
    with pytest.raises(GeneratorError, match="not a git repository"), checked_out(root, "main"):
        pass


def test_links_and_other_repositories_of_a_revision_are_left_out(repository, tmp_path):
    secret = tmp_path / "secret.md"
    secret.write_text("secret", encoding="utf-8")
    (repository / "content/actors/fuite.md").symlink_to(secret)
    (repository / "content/pages").symlink_to("/etc")
    commit(repository)
    with checked_out(repository, "HEAD") as root:
        assert set(written(root)) == {"site.yml", "content/actors/relais.md"}


def test_attributes_of_a_revision_hide_and_change_nothing(repository):
    (repository / ".gitattributes").write_text("*.md export-ignore export-subst\n", encoding="utf-8")
    (repository / "content/actors/relais.md").write_text(actor("$Format:%H$"), encoding="utf-8")
    commit(repository)
    with checked_out(repository, "HEAD") as root:
        assert written(root)["content/actors/relais.md"] == actor("$Format:%H$").encode()


@pytest.mark.parametrize("name", ["..", ".", ".git"])
def test_a_name_made_to_leave_the_folder_writes_nothing_there(repository, name):
    blob = git(repository, "hash-object", "-w", "--stdin", given=b"fuite")
    inner = git(repository, "mktree", given=f"100644 blob {blob}\tfuite.md\n".encode())
    middle = git(repository, "mktree", given=f"040000 tree {inner}\tactors\n040000 tree {inner}\t{name}\n".encode())
    tree = git(repository, "mktree", given=f"040000 tree {middle}\tcontent\n".encode())
    made = git(repository, "commit-tree", tree, "-m", "x")
    with checked_out(repository, made) as root:
        files = set(written(root))
        assert "content/actors/fuite.md" in files
        assert files <= {"content/actors/fuite.md", "content/.git/fuite.md"}
        assert not (root / "fuite.md").exists()
        assert not (root.parent / "fuite.md").exists()


def test_a_file_that_is_too_long_is_not_written_whole(repository):
    (repository / "content/actors/long.md").write_bytes(b"x" * 3_000_000)
    commit(repository)
    with checked_out(repository, "HEAD") as root:
        assert len(written(root)["content/actors/long.md"]) < 100_000
        assert written(root)["content/actors/relais.md"] == actor("Le Relais").encode()


def test_names_that_are_not_text_do_not_stop_the_reading(repository):
    os.mkdir(repository / "content/pages")
    with open(os.path.join(os.fsencode(repository), b"content/pages/a\xff\n.md"), "wb") as stream:
        stream.write(b"x")
    commit(repository)
    with checked_out(repository, "HEAD") as root:
        assert (root / "content/actors/relais.md").exists()
