"""The guide of the import says what happens: its examples are run."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

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


@pytest.mark.parametrize("title", ["Les guichets France services", "Les contrats de ville"])
def test_open_data_is_imported_by_copying_what_the_guide_says_and_running_its_command(
    make_site, invoke, monkeypatch, title
):
    monkeypatch.chdir(make_site({}))
    (console,) = blocks("console", title)
    copied, command = (line.split() for line in console.splitlines())
    for source in copied[2:-1]:
        mapping = GUIDE.parents[1] / Path(source).relative_to("../maillage")
        (shutil.copytree if mapping.is_dir() else shutil.copy)(mapping, mapping.name)
    (excerpt,) = (
        path for path in (GUIDE.parents[1] / "tests/data").glob("*/*.csv") if path.stem[:10] == command[3][:10]
    )
    shutil.copy(excerpt, command[3])
    assert invoke(*command[1:]).exit_code == 0
    assert any(Path("content").rglob("*.md"))


def test_a_row_without_its_first_value_takes_the_next_one_the_guide_gives(make_site, invoke, monkeypatch):
    root = make_site({})
    monkeypatch.chdir(root)
    (table,) = blocks("csv", "Un exemple, du tableau à la fiche")
    mapping, _ = blocks("yaml", "Un exemple, du tableau à la fiche")
    (candidates,) = blocks("yaml", "Écrire la correspondance")
    fixed = '  territoires:\n    - "commune:{INSEE}"\n'
    assert fixed in mapping
    Path("permanences.csv").write_text(table.replace(";49328;", ";;"), encoding="utf-8")
    Path("permanences.yml").write_text(mapping.replace(fixed, candidates), encoding="utf-8")
    invoke("import", "csv", "permanences.csv", "--mapping", "permanences.yml")
    assert "  - departement:49\n" in Path("content/actors/le-gue-saumur.md").read_text(encoding="utf-8")
    assert "  - commune:49007\n" in Path("content/actors/le-pont-angers.md").read_text(encoding="utf-8")
