"""Each faulty file gives exactly its expected report; each code has such a file."""

import re
from pathlib import Path

import pytest

from generator import build
from generator.diagnostics import reporters
from generator.diagnostics.messages import MESSAGES
from generator.language import language
from tests.conftest import TODAY, actor

FOLDER = Path("tests/data/invalid")
INVALID = sorted(FOLDER.rglob("*.md"))
SHOWN_ELSEWHERE = {  # faults that no single well-named file can hold, and the test that shows each
    "E101": "test_read",
    "E107": "test_read",
    "E111": "test_load",
    "E112": "test_load",
    "E113": "test_load",
    "E114": "test_load",
    "E115": "test_load",
    "E116": "test_load",
    "E199": "test_limit",
    "E220": "test_settings",
    "E224": "test_settings",
    "W242": "test_settings",
    "E221": "test_mapping",
    "E222": "test_mapping",
    "E223": "test_grouping",
    "E241": "test_body",
    "E245": "test_outlines",
    "E246": "test_outlines",
    "E247": "test_outlines",
    "E248": "test_outlines",
    "E306": "test_references",
    "E308": "test_settings",
    "E330": "test_collisions",
    "E331": "test_collisions",
    "E332": "test_collisions",
    "E401": "test_build",
    "E402": "test_between_pages",
    "E403": "test_between_pages",
    "W199": "test_limit",
    "W601": "test_links",
    "W602": "test_links",
    "W603": "test_links",
    "W604": "test_links",
    "W605": "test_links",
    "W606": "test_links",
    "W607": "test_links",
    "W608": "test_links",
    "W609": "test_links",
    "W234": "test_duplicates",
    "W237": "test_duplicates",
    "W241": "test_references",
}


@pytest.mark.parametrize("source", INVALID, ids=lambda path: path.stem)
def test_an_invalid_file_gives_exactly_its_expected_report(source, golden, make_site):
    files = {"actors/autre.md": actor("Autre"), str(source.relative_to(FOLDER)): source.read_text(encoding="utf-8")}
    diagnostics = build.check(make_site(files), TODAY)
    golden(source.with_suffix(".out"), reporters.text(diagnostics, language("fr")))


def test_each_code_has_an_invalid_file():
    reported = {
        code for path in FOLDER.rglob("*.out") for code in re.findall(r": ([EW]\d{3}) ", path.read_text("utf-8"))
    }
    assert set(MESSAGES) - reported == set(SHOWN_ELSEWHERE)


def test_no_expected_report_outlives_its_file():
    assert {path.with_suffix(".md") for path in FOLDER.rglob("*.out")} == set(INVALID)


def test_each_code_used_has_its_words():
    used = {
        code
        for path in Path("generator").rglob("*.py")
        for code in re.findall(r'"([EW]\d{3})"', path.read_text("utf-8"))
    }
    assert used == set(MESSAGES)
