"""The guide of the import says what happens: its examples are run."""

from __future__ import annotations

import re
from pathlib import Path

from generator.content.load import load
from tests.exchange.conftest import TODAY

GUIDE = Path(__file__).parents[2] / "docs" / "importer-un-csv.md"


def blocks(language: str, *titles: str) -> list[str]:
    """Return the examples in a language, in order, of the guide's sections of these titles ("": before the first)."""
    sections = re.split(r"^## (.*)\n", "\n" + GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    texts = dict(zip(["", *sections[1::2]], sections[::2], strict=True))
    found = (re.findall(rf"^```{language}\n(.*?)^```$", texts[title], re.MULTILINE | re.DOTALL) for title in titles)
    return [block for section in found for block in section]


def test_the_example_of_the_guide_gives_what_it_shows(make_site, invoke, monkeypatch):
    monkeypatch.chdir(make_site({}))
    example = "Un exemple, du tableau à la fiche"
    (table,) = blocks("csv", example)
    mapping, entry = blocks("yaml", example)
    Path("permanences.csv").write_text(table, encoding="utf-8")
    Path("permanences.yml").write_text(mapping, encoding="utf-8")
    trial, reported = (
        block.split()[1:] for block in blocks("console", "", "Ce qui est réparé, laissé de côté, refusé")
    )
    assert invoke(*trial).stdout.endswith("rien n’a été écrit.\n")
    result = invoke(*[word for word in trial if word != "--dry-run"])
    assert [result.stdout] == blocks("text", example)
    assert Path("content/actors/le-gue-saumur.md").read_text(encoding="utf-8") == entry
    assert "Fiches inchangées\N{NO-BREAK SPACE}: 3" in invoke(*reported).stdout
    assert Path("compte-rendu.csv").exists()


def test_the_example_of_several_rows_for_a_file_gives_what_it_shows(make_site, invoke, monkeypatch):
    root = make_site({})
    monkeypatch.chdir(root)
    example = "Plusieurs lignes pour une fiche"
    (table,) = blocks("csv", example)
    mapping, joined, entry = blocks("yaml", example)
    Path("registre.csv").write_text(table, encoding="utf-8")
    Path("registre.yml").write_text(mapping, encoding="utf-8")
    Path("la-coordination.md").write_text(joined, encoding="utf-8")
    (command,) = blocks("console", example)
    assert [invoke(*command.split()[1:]).stdout] == blocks("text", example)
    assert Path("content/conventions/accueil-des-nouveaux-habitants.md").read_text(encoding="utf-8") == entry
    assert Path("content/actors/la-coordination.md").read_text(encoding="utf-8") == joined
    assert not [fault for fault in load(root, TODAY).diagnostics if fault.is_error]


def test_the_commands_for_open_data_name_mappings_that_are_there():
    commands = blocks("console", "Les guichets France services", "Les contrats de ville")
    mappings = [Path(command.split()[command.split().index("--mapping") + 1]) for command in commands]
    assert len(mappings) == 2
    assert all((GUIDE.parents[1] / mapping).is_file() for mapping in mappings)
