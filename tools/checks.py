"""Rewrite ``docs/checks.md``, which explains each code of diagnostic: rule, why, bad example, its report.

    python tools/checks.py            rewrite it
    python tools/checks.py --check    change nothing; exit 1 where it differs

Rules and reasons are written by hand in ``tools/checks.toml``; examples and reports are those of
``tests/data/invalid``, or of the small sites of ``tools/check_cases.py``, judged for real.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.diagnostics.messages import MESSAGES
from tools.check_examples import Example, example
from tools.guides import set_text

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/checks.md"
SOURCE = ROOT / "tools/checks.toml"

Group = dict[str, Any]  # "title", "says", and what is said of each code


def written() -> tuple[str, list[Group]]:
    """Return what is written by hand: the head of the page, and the groups of codes."""
    head, *groups = tomllib.loads(SOURCE.read_text(encoding="utf-8")).values()
    return head, groups


def codes(group: Group) -> list[str]:
    """Return the codes of a group, in order."""
    return sorted(set(group) - {"title", "says"})


def page() -> str:
    """Return the page as it should be."""
    head, groups = written()
    examples = {code: example(code, group[code].get("example", "")) for group in groups for code in codes(group)}
    parts = [head.strip().replace("{rapport}", examples["E120"].report.strip("\n"))]
    for group in groups:
        parts += ["", *_group(group)]
        for code in codes(group):
            parts += ["", *_section(code, group[code], examples[code])]
    return set_text("\n".join(parts) + "\n")


def _group(group: Group) -> Iterator[str]:
    yield from (f"## {group['title']}", "", group["says"], "", "| Code | |", "|---|---|")
    yield from (f"| [{code}](#{code.lower()}) | {group[code]['title']} |" for code in codes(group))


def _section(code: str, said: dict[str, Any], faulty: Example) -> Iterator[str]:
    severity = "Bloque la publication." if code.startswith("E") else "Avertit."
    yield from (f"### {code}", "", f"**{said['title']}.** {severity}", "")
    yield from (f"**La règle.** {said['rule']}", "", f"**Pourquoi.** {said['why']}", "")
    shown = list(faulty.excerpt(said["after"]) if "after" in said else faulty.excerpt())
    if shown:
        title = f"`{faulty.file}`" if faulty.line else "les fichiers de l'annuaire"
        yield from (f"**Exemple fautif**, {title} :", "", "```text exemple", *shown, "```", "")
    yield from ("**Le rapport** :", "", "```text rapport", faulty.report.rstrip("\n"), "```")


def main(arguments: list[str]) -> int:
    """Rewrite, or tell that the page differs."""
    if missing := set(MESSAGES) ^ {code for group in written()[1] for code in codes(group)}:
        raise SystemExit(f"{SOURCE.name}: no rule, or no such code: {', '.join(sorted(missing))}")
    wanted = page()
    differs = not PAGE.exists() or wanted != PAGE.read_text(encoding="utf-8")
    if differs and "--check" not in arguments:
        PAGE.write_text(wanted, encoding="utf-8", newline="\n")
    if differs:
        print(PAGE.relative_to(ROOT))
    return int(differs and "--check" in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
