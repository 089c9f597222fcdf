"""For each code, a faulty file and the report of it, as printed."""

from __future__ import annotations

import datetime as dt
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from click.testing import CliRunner

from generator.cli import cli
from generator.content.load import load
from generator.diagnostics.reporters import text
from generator.diagnostics.visible import visible
from generator.language import NARROW, NO_BREAK, language
from generator.upkeep.links import mentions_of, report_dead
from tools.check_cases import CASES, Case

INVALID = Path(__file__).resolve().parent.parent / "tests/data/invalid"
TODAY = "2026-11-22"

_BLOCK = re.compile(r"(?m)^(?P<file>\S.*?)(?::(?P<line>\d+):\d+)?: (?P<code>[EW]\d{3}) .*\n(?:    .*\n)*")
_BEFORE, _AFTER = 1, 1  # lines shown around the faulty one
_SIGNS = str.maketrans({"\t": "⇥", NO_BREAK: "⍽", NARROW: "⍽"})  # what would not be seen
_WIDTH = 100  # characters shown of a line


@dataclass(frozen=True, slots=True)
class Example:
    """A report as printed, and the file it is about."""

    report: str
    file: str  # from the site's root
    line: int  # 0 = the whole file
    text: str  # of the file
    files: tuple[str, ...] = ()  # of the site, where it was made for the purpose

    def excerpt(self, after: int = _AFTER) -> Iterator[str]:
        """Yield the faulty line between its neighbours, or the files of the site where one of them is at fault."""
        if not self.line:
            yield from (f"{'→' if name == self.file else ' '} {name}" for name in self.files)
            return
        lines = self.text.split("\n")  # the last one is empty: shown only where it is at fault
        for number in range(max(1, self.line - _BEFORE), min(max(len(lines) - 1, self.line), self.line + after) + 1):
            shown = visible(lines[number - 1].translate(_SIGNS))
            shown = shown if len(shown) <= _WIDTH else shown[: _WIDTH - 1] + "…"
            yield f"{'→' if number == self.line else ' '} {number:2} │ {shown}".rstrip()


def example(code: str, chosen: str = "") -> Example:
    """Return the example of a file chosen by hand, else of the test file with the fewest faults, else of a case."""
    found = [
        (blocks, len(block[0]), path, block)
        for path, blocks, block in _golden()
        if block["code"] == code and chosen in ("", path.relative_to(INVALID).with_suffix("").as_posix())
    ]
    if not found:
        return _of_case(code)
    *_, path, block = min(found, key=lambda one: (one[:3], one[3].start()))
    return Example(
        block[0], block["file"], int(block["line"] or 0), path.with_suffix(".md").read_text(encoding="utf-8")
    )


@cache
def _golden() -> tuple[tuple[Path, int, re.Match[str]], ...]:
    """Return each expected report of the tests, with its file and how many that file has."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(INVALID.rglob("*.out"))}
    blocks = {path: list(_BLOCK.finditer(words)) for path, words in texts.items()}
    return tuple((path, len(found), block) for path, found in blocks.items() for block in found)


def _of_case(code: str) -> Example:
    if code not in CASES:
        raise SystemExit(f"{code}: no file of tests/data/invalid and no case of tools/check_cases.py shows it")
    files = CASES[code].files
    printed = _run(CASES[code])
    block = next((block for block in _BLOCK.finditer(printed) if block["code"] == code), None)
    if block is None:
        raise SystemExit(f"{code}: its case does not show it:\n{printed}")
    content = files.get(block["file"], "")
    shown = content if isinstance(content, str) else content.decode("utf-8", "replace")
    return Example(block[0], block["file"], int(block["line"] or 0), shown, tuple(sorted(files)))


def _run(case: Case) -> str:
    """Return what the command prints on such a site."""
    with _written(case) as root:
        if case.answer:
            mentions = list(mentions_of(load(root, dt.date.fromisoformat(TODAY))))
            answers = {mention.asked: case.answer for mention in mentions}
            return text(list(report_dead(mentions, answers)), language("fr"))
        arguments = [part.replace("SITE", str(root)) for part in case.command]
        return CliRunner().invoke(cli, [*arguments, "--today", TODAY, "--lang", "fr"]).output


@contextmanager
def _written(case: Case) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        for name, content in case.files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            if name.endswith("/"):
                path.mkdir()
            else:
                path.write_bytes(content if isinstance(content, bytes) else content.encode())
        yield Path(folder)
