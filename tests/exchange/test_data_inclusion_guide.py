"""The guide of the import from data·inclusion says what happens: its commands are run on its examples."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "importer-data-inclusion.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)


def test_every_command_of_the_guide_does_what_it_says(make_site, invoke, monkeypatch):
    monkeypatch.chdir(make_site({"glossary/x.md": "---\nterme: X\ndefinition: Un mot.\n---\n"}))
    for name, text in zip(("structures.json", "services.json"), blocks("json"), strict=True):
        Path(name).write_text(text, encoding="utf-8")
        assert (ROOT / "tests" / "data" / "data-inclusion" / name).read_text(encoding="utf-8") == text
    trial, reported, exported = (shlex.split(command)[1:] for command in blocks("console"))
    assert invoke(*trial).stdout.endswith("rien n’a été écrit.\n")
    result = invoke(*[word for word in trial if word != "--dry-run"])
    assert [result.stdout] == blocks("text")
    assert [Path("content/actors/le-relais-du-gue-angers.md").read_text(encoding="utf-8")] == blocks("yaml")
    assert invoke(*reported).exit_code == 0
    assert "CCAS DE L'EXEMPLE" in Path("compte-rendu.csv").read_text(encoding="utf-8")
    assert invoke(*exported).exit_code == 0
    assert sorted(path.name for path in Path("national").iterdir()) == [
        "SHA256SUMS",
        "services.json",
        "structures.json",
    ]
