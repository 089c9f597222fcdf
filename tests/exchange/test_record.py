"""``fiche.json``: what a file says, beside its page."""

import json
import subprocess
from pathlib import Path

import pytest

from generator import build
from generator.content.load import load
from generator.directory.link import link
from generator.directory.records import blob_id
from generator.exchange.exporters import data_files
from generator.language import language
from tests.conftest import TODAY, actor

CONVENTION = """\
---
titre: Convention d'essai
type: charte
parties:
  - {acteur: a, signataire: oui}
  - {nom: Une commune, signataire: non}
territoires: ["departement:49"]
debut: 2026-01-01
---
"""


@pytest.fixture
def records(make_site):
    """Return ``records(files)``: the data files of a site by path, read."""

    def export(files: dict[str, str]) -> dict[str, dict[str, object]]:
        content = load(make_site(files), TODAY)
        directory = link(content, TODAY, language("fr"), "https://annuaire.example/base/")
        found = {file.path: file.content for file in data_files(directory)}
        return {path: json.loads(data) for path, data in found.items() if path.endswith("/fiche.json")}

    return export


def test_a_record_gives_the_keys_of_the_file_in_its_order_as_texts(records):
    text = actor("Le Relais", frequence_par_an="06", siret='"21490007800012"')
    record = records({"actors/relais.md": text})["acteurs/relais/fiche.json"]
    assert list(record) == ["format", "genre", "identifiant", "adresse", "version", "champs"]
    assert record["genre"] == "acteur"
    assert record["adresse"] == "https://annuaire.example/base/acteurs/relais/"
    assert list(record["champs"]) == [
        *("nom", "type", "resume", "domaines", "territoires", "contacts", "verifie_le", "frequence_par_an", "siret")
    ]
    assert record["champs"]["contacts"] == [{"telephone": "02 61 91 00 01"}]
    assert record["champs"]["frequence_par_an"] == "06"


def test_the_version_is_the_identifier_git_gives_the_file(records, tmp_path: Path):
    text = actor("Le Relais à côté")
    (tmp_path / "relais.md").write_text(text, encoding="utf-8", newline="\n")
    command = ["git", "hash-object", "--no-filters", str(tmp_path / "relais.md")]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    assert records({"actors/relais.md": text})["acteurs/relais/fiche.json"]["version"] == told == blob_id(text)


def test_a_convention_has_its_record_too(records):
    found = records({"actors/a.md": actor("A"), "conventions/x.md": CONVENTION})
    assert found["conventions/x/fiche.json"]["genre"] == "convention"
    assert found["conventions/x/fiche.json"]["champs"]["parties"][1] == {"nom": "Une commune", "signataire": "non"}


def test_a_draft_and_a_withdrawn_page_have_no_record(records):
    gone = CONVENTION.replace("debut:", "statut: archive\nmotif_archivage: demande-de-retrait\ndebut:")
    files = {
        "actors/a.md": actor("A"),
        "actors/b.md": actor("B", statut="brouillon"),
        "conventions/x.md": gone,
    }
    assert set(records(files)) == {"acteurs/a/fiche.json"}


def test_a_lapsed_name_leaves_the_rest_of_its_contact(records):
    person = "{nom: Camille Essai, fonction: Accueil, courriel: camille.essai@relais.example, "
    contact = f"- {person}telephone: 02 61 91 00 01, accord_publication: 2024-01-01}}"
    text = actor("Le Relais").replace("- telephone: 02 61 91 00 01", contact)
    fields = records({"actors/a.md": text})["acteurs/a/fiche.json"]["champs"]
    assert fields["contacts"] == [{"fonction": "Accueil", "telephone": "02 61 91 00 01"}]


def test_a_build_writes_each_record_beside_its_page(make_site, tmp_path):
    options = build.BuildOptions(today=TODAY, out=tmp_path / "public", jobs=1, search=False)
    assert build.build(make_site({"actors/a.md": actor("A")}), options).published
    record = json.loads((tmp_path / "public/acteurs/a/fiche.json").read_text("utf-8"))
    assert record["champs"]["nom"] == "A"
