"""``check --format github`` annotates the change first and writes the job's summary."""

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from generator.cli.github import SUMMARY
from tests.cli.test_diff import AFTER, BEFORE
from tests.conftest import actor
from tests.upkeep.diff.states import write
from tests.upkeep.diff.test_revisions import commit, git

FORGE = {"GITHUB_SERVER_URL": "https://forge.example", "GITHUB_REPOSITORY": "nous/annuaire", "GITHUB_SHA": "a" * 40}


def faulty(make_site):
    return make_site({f"actors/a{number:02}.md": actor("A").replace("logement", "x") for number in range(20)})


@pytest.fixture
def summary(tmp_path, monkeypatch):
    """Give the job a file for its summary, and a place on the forge."""
    monkeypatch.setenv(SUMMARY, str(tmp_path / "summary"))
    for name, value in FORGE.items():
        monkeypatch.setenv(name, value)
    return tmp_path / "summary"


@pytest.fixture
def change(tmp_path, monkeypatch):
    """Write two states of a site in a repository: the first as its commit, the second as its files."""

    def made(before, after):
        root = write(tmp_path / "depot/annuaire", before)
        git(tmp_path / "depot", "init", "-q", "-b", "main")
        commit(root)
        for name in before.keys() - after.keys():
            (root / "content" / name).unlink()
        monkeypatch.chdir(tmp_path / "depot")
        return write(root, after)

    return made


def test_files_of_the_change_come_first(change, invoke):
    sound = {f"actors/a{number:02}.md": actor(f"A{number}").replace("logement", "x") for number in range(20)}
    site = change(sound, {**sound, "actors/a19.md": actor("A19", sigle="AA").replace("logement", "y")})
    result = invoke("check", site, "--format", "github", "--since", "HEAD")
    lines = result.stdout.splitlines()
    assert result.exit_code == 1
    assert len(lines) == 10
    assert lines[0].startswith("::error file=annuaire/content/actors/a19.md,line=5,")


def test_a_warning_of_a_file_that_the_change_leaves_alone_is_not_its_authors(change, invoke):
    sound = {f"actors/a{number}.md": actor(f"A{number}").replace("accord:", "# accord:") for number in range(3)}
    site = change(sound, {**sound, "actors/a1.md": sound["actors/a1.md"].replace("oriente", "écoute")})
    result = invoke("check", site, "--format", "github", "--since", "HEAD")
    assert result.exit_code == 0
    assert set(re.findall(r"file=(\S+?),", result.stdout)) == {"annuaire/content/actors/a1.md"}


def test_the_whole_list_goes_to_the_summary_of_the_job(make_site, invoke, summary):
    summary.write_text("Avant\n", encoding="utf-8")
    invoke("check", faulty(make_site), "--format", "github")
    assert summary.read_text("utf-8").startswith("Avant\n")
    assert summary.read_text("utf-8").count("**E204**") == 20


def test_without_a_job_no_summary_is_written(make_site, invoke, monkeypatch):
    monkeypatch.delenv(SUMMARY, raising=False)
    result = invoke("check", faulty(make_site), "--format", "github")
    assert (result.exit_code, len(result.stdout.splitlines())) == (1, 10)


def test_the_summary_of_a_change_says_what_to_confirm_what_changes_then_what_is_wrong(change, invoke, summary, golden):
    after = {
        **AFTER,
        "actors/pont.md": actor("Le Pont").replace("logement", "logemnt").replace("Accueille", "ACCUEILLE"),
    }
    result = invoke("check", change(BEFORE, after), "--format", "github", "--since", "HEAD")
    assert result.exit_code == 1
    told = summary.read_text("utf-8")
    golden(Path(__file__).parent.parent / "data/diff/relecture.md", told)
    titles = re.findall(r"<h2>(.*?)</h2>", MarkdownIt("commonmark").render(told))
    assert [title.split()[0] for title in titles] == ["À", "Ce", "2", "Autres"]


def test_errors_of_the_summary_are_linked_to_their_lines(change, invoke, summary):
    after = {**BEFORE, "actors/quai.md": actor("Le Quai").replace("logement", "logemnt")}
    invoke("check", change(BEFORE, after), "--format", "github", "--since", "HEAD")
    address = f"https://forge.example/nous/annuaire/blob/{'a' * 40}/annuaire/content/actors/quai.md?plain=1#L5"
    assert f"[ligne 5]({address})" in summary.read_text("utf-8")


def test_nothing_a_stranger_writes_acts_in_the_summary(change, invoke, summary):
    invoke("check", change(BEFORE, AFTER), "--format", "github", "--since", "HEAD")
    told = summary.read_text("utf-8")
    html = MarkdownIt("gfm-like", {"linkify": False}).render(told).replace("<!-- -->", "")
    assert set(re.findall(r"<([a-z0-9]+)", html)) <= {"h2", "h3", "ul", "li", "p", "strong", "pre", "a"}
    assert all(
        address.startswith("https://forge.example/nous/annuaire/blob/") for address in re.findall('href="(.*?)"', html)
    )
    assert "@quelquun" not in told
    assert "onerror=" not in told


def test_a_lost_address_fails_the_check(change, invoke):
    after = {name: text for name, text in BEFORE.items() if name != "actors/halte.md"}
    site = change(BEFORE, after)
    assert invoke("check", site).exit_code == 0
    result = invoke("check", site, "--since", "HEAD")
    assert result.exit_code == 1
    assert "E402" in result.stdout


def test_a_change_too_long_for_the_summary_still_tells_its_errors(change, invoke, summary):
    many = {f"actors/a{n:03}.md": actor(f"A{n}", missions=f'["{"<" * 990}", "{">" * 990}"]') for n in range(60)}
    wrong = {"actors/zz.md": actor("Z").replace("logement", "logemnt")}
    invoke("check", change({}, {**many, **wrong}), "--format", "github", "--since", "HEAD")
    told = summary.read_text("utf-8")
    assert len(told.encode()) < 1_000_000
    assert "La suite ne tient pas ici" in told
    assert "**E204**" in told


def test_a_change_that_brings_the_directory_is_checked_alone(tmp_path, invoke):
    root = tmp_path / "depot"
    root.mkdir()
    git(root, "init", "-q", "-b", "main")
    commit(root)
    result = invoke("check", write(root, {"actors/a.md": actor("A")}), "--since", "main")
    assert result.exit_code == 0
    assert "E1" not in result.stdout


def test_settings_that_the_change_breaks_are_told(change, invoke):
    site = change(BEFORE, AFTER)
    (site / "site.yml").write_text("titre: [", encoding="utf-8")
    result = invoke("check", site, "--since", "HEAD")
    assert result.exit_code == 1
    assert "site.yml" in result.stdout
