"""The guide of the import says what happens: its example is run."""

from __future__ import annotations

import re
from pathlib import Path

GUIDE = Path(__file__).parents[2] / "docs" / "importer-un-csv.md"


def blocks(language: str) -> list[str]:
    """Return the guide's examples in a language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def test_the_example_of_the_guide_gives_what_it_shows(make_site, invoke, monkeypatch):
    monkeypatch.chdir(make_site({}))
    (table,) = blocks("csv")
    mapping, entry = blocks("yaml")
    Path("permanences.csv").write_text(table, encoding="utf-8")
    Path("permanences.yml").write_text(mapping, encoding="utf-8")
    trial, reported = (block.split()[1:] for block in blocks("console"))
    assert invoke(*trial).stdout.endswith("rien n’a été écrit.\n")
    result = invoke(*[word for word in trial if word != "--dry-run"])
    assert [result.stdout] == blocks("text")
    assert Path("content/actors/le-gue-saumur.md").read_text(encoding="utf-8") == entry
    assert "Fiches inchangées\N{NO-BREAK SPACE}: 3" in invoke(*reported).stdout
    assert Path("compte-rendu.csv").exists()
