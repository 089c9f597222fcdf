"""``maillage diff`` tells what changes for the readers, between folders and revisions."""

import json
from pathlib import Path

import pytest

from tests.conftest import SETTINGS, actor
from tests.upkeep.diff.states import write
from tests.upkeep.diff.test_revisions import commit, git

EXPECTED = Path("tests/data/diff")
CHARTER = """\
---
titre: Charte d'accueil
type: charte
parties:
  - {acteur: relais, signataire: oui, roles: [pilote]}
  - {acteur: phare, signataire: oui}
  - {nom: La commune, signataire: non}
debut: 2025-01-01
fin: 2027-12-31
domaines: [logement]
territoires: ["commune:49007"]
---
"""
RELAIS = actor(
    "Le Relais",
    contacts="[{fonction: Accueil, telephone: 02 61 91 00 01}, {fonction: Direction, courriel: d@relais.example}]",
    lieux='[{nom: Accueil, voie: 1 rue Haute, commune: Angers, horaires_accueil: "Mo 09:00-12:00"}]',
    liens="[{acteur: phare, nature: orientation, depuis: 2019-03}]",
).replace("contacts:\n  - telephone: 02 61 91 00 01\n", "")
BEFORE = {
    "actors/relais.md": f"{RELAIS}Ouvert à tous.\n",
    "actors/phare.md": actor("Le Phare"),
    "actors/quai.md": actor("Le Quai"),
    "actors/halte.md": actor("La Halte"),
    "conventions/charte.md": CHARTER,
}
HOSTILE = "<img src=x onerror=alert(1)> @quelquun #12 [clic](javascript:alert(1)) ![x](https://faux.example/x.png) | `"
AFTER = {
    "actors/relais.md": RELAIS.replace("02 61 91 00 01", "03 53 01 00 99")
    .replace("Mo 09:00-12:00", "Mo 09:00-12:00; We 14:00-17:00")
    .replace("[logement]", "[sante, logement]")
    .replace("resume: Accueille et oriente.", f"resume: {json.dumps(HOSTILE)}")
    + "Ouvert à tous, sur rendez-vous.\n",
    "actors/phare.md": actor("Le Phare", liens="[{acteur: relais, nature: orientation}]"),
    "actors/le-quai.md": actor("Le Quai", anciens_slugs="[quai]"),
    "actors/pont.md": actor("Le Pont"),
    "conventions/charte.md": CHARTER.replace(
        "nom: La commune, signataire: non", "nom: La commune, signataire: oui"
    ).replace("debut:", "resiliation: 2026-11-01\ndebut:"),
}


@pytest.fixture
def two_sites(tmp_path):
    return write(tmp_path / "avant", BEFORE), write(tmp_path / "apres", AFTER)


@pytest.mark.parametrize(("style", "name"), [("text", "dit.txt"), ("markdown", "dit.md"), ("json", "dit.json")])
def test_each_format_tells_everything(two_sites, invoke, golden, style, name):
    result = invoke("diff", *two_sites, "--format", style)
    golden(EXPECTED / name, result.stdout)
    assert result.exit_code == 1  # La Halte is gone, and its address with it


def test_two_folders_alike_differ_in_nothing(two_sites, invoke):
    result = invoke("diff", two_sites[0], two_sites[0])
    assert (result.exit_code, result.stdout) == (0, "Rien ne change pour les lecteurs.\n")


def test_nothing_is_written_in_either_folder(two_sites, invoke, tmp_path):
    before = sorted(tmp_path.rglob("*"))
    invoke("diff", *two_sites, "--format", "html")
    assert sorted(tmp_path.rglob("*")) == before


def test_the_working_folder_is_compared_with_a_revision(tmp_path, invoke):
    root = write(tmp_path / "depot/annuaire", BEFORE)
    git(tmp_path / "depot", "init", "-q", "-b", "main")
    commit(root)
    (root / "content/actors/pont.md").write_text(actor("Le Pont"), encoding="utf-8")
    result = invoke("diff", "main", "--site", root)
    assert result.exit_code == 0
    assert result.stdout.startswith("Acteur ajouté\N{NO-BREAK SPACE}: Le Pont")
    commit(root)
    between = invoke("diff", "HEAD^1", "HEAD", "--site", root)
    assert between.stdout == result.stdout


def test_an_unknown_revision_is_wrong_usage(two_sites, invoke):
    git(two_sites[0], "init", "-q", "-b", "main")
    commit(two_sites[0])
    for name in ("absente", "../ailleurs", "a" * 5000):
        result = invoke("diff", name, "--site", two_sites[0])
        assert result.exit_code == 2
        assert "ni un dossier d’annuaire ni une version connue de Git" in result.stderr


def test_settings_that_cannot_be_read_are_told(tmp_path, invoke):
    old, new = write(tmp_path / "a", BEFORE), write(tmp_path / "b", AFTER, "titre: [")
    result = invoke("diff", old, new)
    assert result.exit_code == 1
    assert "site.yml" in result.stderr


def test_files_with_errors_are_told_and_the_rest_is_compared(tmp_path, invoke):
    old = write(tmp_path / "a", {"actors/a.md": actor("A"), "actors/b.md": actor("B")})
    new = write(tmp_path / "b", {"actors/a.md": "---\nnom: [\n---\n", "actors/b.md": actor("B", sigle="BB")})
    result = invoke("diff", old, new)
    assert result.exit_code == 0
    assert "Sigle, ajouté" in result.stdout
    assert "ne peut pas être lu, et n’est pas comparé\N{NO-BREAK SPACE}: content/actors/a.md" in result.stdout


def test_what_a_terminal_would_obey_is_shown(tmp_path, invoke):
    old = write(tmp_path / "a", {"actors/a.md": actor("A")})
    new = write(tmp_path / "b", {"actors/a.md": actor("A", sigle='"\\e[31mrouge\\e[0m"')}, SETTINGS)
    assert "\x1b" not in invoke("diff", old, new).stdout
