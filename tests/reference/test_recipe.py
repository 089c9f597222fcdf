"""The recipe, run on a made-up land of two communes."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

RECIPE = Path(__file__).parents[2] / "tools" / "reference.py"

TROIS = {"type": "commune-actuelle", "code": "90003", "nom": "Trois", "codesPostaux": ["90300", "90030"]}
UN_NEUF = {"type": "commune-actuelle", "code": "90001", "nom": "Un  Neuf", "anciensCodes": ["90002", "90009"]}
UN = {"type": "commune-deleguee", "code": "90001", "nom": "Un", "chefLieu": "90001"}
DEUX = {"type": "commune-deleguee", "code": "90002", "nom": "Deux", "chefLieu": "90001"}
NEUF = {"type": "commune-associee", "code": "90009", "nom": "Neuf", "chefLieu": "90003"}
TROIS_1 = {"type": "arrondissement-municipal", "code": "90031", "nom": "Trois 1er", "commune": "90003"}
COMMUNES = [commune | {"departement": "90"} for commune in (TROIS, UN_NEUF, UN, DEUX, NEUF, TROIS_1)]
EPCI = {"code": "249000001", "nom": "CC Un et Trois", "type": "CC", "populationMunicipale": 12}
CONTRACTS = """\
reference;nom;departement_et_epci_ou_commune;rang
CV1;Contrat de ville – Communauté d'agglomération Disparue;54 / 249000003;1
CV1;Contrat de ville – Communauté d'agglomération Disparue;54 / 249000003;2
CV2;Contrat de ville – CC Un et Trois;90 / 249000001;1
CV3;Contrat de ville – Trois;90 / 90003;1
"""


def members(*codes):
    return {"membres": [{"code": code} for code in codes]}


@pytest.fixture
def inputs(tmp_path):
    package = {
        "communes": COMMUNES,
        "epci": [EPCI | members("90001", "90003")],
        "ept": [],
        "departements": [{"code": "90", "nom": "Lieu", "region": "27", "chefLieu": "90003"}],
        "regions": [{"code": "27", "nom": "Pays", "chefLieu": "90003"}],
    }
    for name, records in package.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(records), encoding="utf-8")
    earlier = [
        EPCI | {"nom": "Ancien nom"} | members("90001"),
        EPCI | {"code": "249000002"} | members("90002", "90009"),
    ]
    (tmp_path / "earlier.json").write_text(json.dumps(earlier), encoding="utf-8")
    (tmp_path / "positions.csv").write_text("code,lat,lon\n90003,47.5,6.9\n", encoding="utf-8")
    (tmp_path / "contracts.csv").write_text(CONTRACTS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(inputs):
    def run(out):
        out.mkdir()
        files = ["--package", inputs, "--positions", inputs / "positions.csv", "--earlier", inputs / "earlier.json"]
        options = [*files, "--contracts", inputs / "contracts.csv", "--out", out]
        subprocess.run([sys.executable, RECIPE, *options], check=True)
        return {path.name: path.read_bytes() for path in sorted(out.iterdir())}

    return run


@pytest.fixture
def tables(run, tmp_path):
    files = run(tmp_path / "out")
    return {name.partition(".")[0]: rows(data) for name, data in files.items()}


def rows(data):
    return [line.split("\t") for line in gzip.decompress(data).decode().splitlines()[1:]]


def test_communes_are_sorted_and_bear_the_names_of_their_parts(tables):
    assert tables["communes"] == [
        ["90001", "Un Neuf", "90", "249000001", "", "", "", "", "Un|Deux"],
        ["90003", "Trois", "90", "249000001", "90030 90300", "47.5", "6.9", "", "Neuf"],
        ["90031", "Trois 1er", "90", "249000001", "", "", "", "90003", ""],
    ]


def test_a_part_leads_to_its_chef_lieu_rather_than_where_the_old_code_was_listed(tables):
    assert tables["successors"] == [["90002", "90001"], ["90009", "90003"]]


def test_former_epci_come_from_earlier_years_then_from_contracts(tables):
    assert tables["epci"] == [
        ["249000001", "CC Un et Trois", "CC", "12", "", "90", "90001 90003"],
        ["249000002", "CC Un et Trois", "CC", "", "1", "90", "90001 90003"],
        ["249000003", "Communauté d'agglomération Disparue", "CA", "", "1", "54 90", ""],
    ]


def test_départements_and_régions_are_kept(tables):
    assert tables["departements"] == [["90", "Lieu", "27", "90003"]]
    assert tables["regions"] == [["27", "Pays", "90003"]]


def test_the_same_inputs_give_the_same_bytes(run, tmp_path):
    assert run(tmp_path / "first") == run(tmp_path / "second")


def test_the_shipped_tables_have_the_columns_that_the_recipe_writes(run, tmp_path):
    shipped = RECIPE.parent.parent / "generator" / "reference" / "data"
    for name, data in run(tmp_path / "out").items():
        header = gzip.decompress(data).split(b"\n")[0]
        assert gzip.decompress((shipped / name).read_bytes()).split(b"\n")[0] == header
