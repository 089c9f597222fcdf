"""``check --format github`` annotates the change first and writes the job's summary."""

from generator.cli.github import SUMMARY
from tests.conftest import actor


def faulty(make_site):
    return make_site({f"actors/a{number:02}.md": actor("A").replace("logement", "x") for number in range(20)})


def test_files_of_the_change_come_first(make_site, invoke, tmp_path, monkeypatch):
    site = faulty(make_site)
    monkeypatch.chdir(tmp_path)
    changed = tmp_path / "changed"
    changed.write_text("annuaire/content/actors/a19.md\nautre.md\n", encoding="utf-8")
    result = invoke("check", site, "--format", "github", "--changed", changed)
    lines = result.stdout.splitlines()
    assert result.exit_code == 1
    assert len(lines) == 10
    assert lines[0].startswith("::error file=annuaire/content/actors/a19.md,line=5,")


def test_the_whole_list_goes_to_the_summary_of_the_job(make_site, invoke, tmp_path, monkeypatch):
    monkeypatch.setenv(SUMMARY, str(tmp_path / "summary"))
    (tmp_path / "summary").write_text("Avant\n", encoding="utf-8")
    invoke("check", faulty(make_site), "--format", "github")
    summary = (tmp_path / "summary").read_text("utf-8")
    assert summary.startswith("Avant\n")
    assert summary.count("**E204**") == 20


def test_without_a_job_no_summary_is_written(make_site, invoke, monkeypatch):
    monkeypatch.delenv(SUMMARY, raising=False)
    result = invoke("check", faulty(make_site), "--format", "github")
    assert (result.exit_code, len(result.stdout.splitlines())) == (1, 10)
