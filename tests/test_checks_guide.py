"""``docs/checks.md`` explains every code, shows what is really printed, and is what ``check --explain`` prints."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from generator.diagnostics.explain import PAGES, explanation
from generator.diagnostics.messages import MESSAGES
from tests import guides as guide
from tools import check_cases, check_examples, checks

PAGE = "docs/checks.md"
WRITTEN = [(code, group[code]) for group in checks.written()[1] for code in checks.codes(group)]
SENTENCE = re.compile(r"[.!?…]\)?(?= |$)")


def test_each_code_is_explained_once_and_no_other():
    assert sorted(code for code, _ in WRITTEN) == sorted(MESSAGES)


@pytest.mark.parametrize(("code", "said"), WRITTEN, ids=[code for code, _ in WRITTEN])
def test_a_code_has_a_title_a_rule_and_a_reason_of_two_sentences_at_most(code, said):
    assert set(said) - {"example", "after"} == {"title", "rule", "why"}
    for text in (said["rule"], said["why"]):
        assert 1 <= len(SENTENCE.findall(text)) <= 2
        assert text.endswith((".", ".)", "?"))
    assert not said["title"].endswith(".")


def test_the_page_is_what_the_tool_writes():
    assert checks.page() == guide.read(PAGE), "run: .venv/bin/python tools/checks.py"


def test_each_report_shown_is_of_its_code():
    reports = [example.text for example in guide.examples(PAGE) if example.mark == "rapport"]
    shown = [re.findall(r"(?m)^\S.*?: ([EW]\d{3}) ", report) for report in reports]
    assert shown == [["E120"], *([code] for code, _ in WRITTEN)]


def test_a_fault_no_file_of_the_tests_shows_has_a_case_and_no_other():
    golden = "".join(path.read_text(encoding="utf-8") for path in check_examples.INVALID.rglob("*.out"))
    assert set(check_cases.CASES) == set(MESSAGES) - set(re.findall(r": ([EW]\d{3}) ", golden))


def test_a_code_is_an_address_of_the_page():
    assert {code.lower() for code in MESSAGES} <= set(guide.anchors(PAGE))


@pytest.mark.parametrize(("code", "said"), WRITTEN, ids=[code for code, _ in WRITTEN])
def test_the_command_explains_a_code_without_markup(code, said):
    text = explanation(code)
    lines = text.split("\n")
    assert lines[0].startswith(f"{code}\N{NO-BREAK SPACE}: {checks.set_text(said['title']).replace('`', '')}.")
    assert any(f": {code} " in line for line in lines[1:])
    assert not [line for line in lines if not line.startswith("    ") and re.search(r"\*\*|`|\]\(", line)]


def test_a_code_is_explained_however_it_is_typed(invoke):
    result = invoke("check", "--explain", "e120")
    assert (result.exit_code, result.output) == (0, explanation("E120"))


@pytest.mark.parametrize("word", ["E999", "accord", "", "### E120"])
def test_what_is_no_code_is_refused(invoke, word):
    result = invoke("check", "--explain", word)
    assert result.exit_code == 2
    assert "E120" in result.output


def test_the_page_is_installed_with_the_command():
    included = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]
    assert Path(included["wheel"]["force-include"][PAGE]).absolute() == PAGES[0]


def test_the_tool_says_that_the_page_differs(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(checks, "ROOT", tmp_path)
    monkeypatch.setattr(checks, "PAGE", tmp_path / "checks.md")
    monkeypatch.setattr(checks, "page", lambda: "# Les contrôles\n")
    assert checks.main(["--check"]) == 1
    assert not checks.PAGE.exists()
    assert checks.main([]) == 0
    assert checks.main(["--check"]) == 0
    assert capsys.readouterr().out == "checks.md\n" * 2
