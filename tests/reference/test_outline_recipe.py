"""The recipe of outlines, run on a made-up land, and on one moved overseas."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tools.outlines import lambert93

RECIPE = Path(__file__).parents[2] / "tools" / "outlines.py"
LAMBERT_OF_THE_IGN = (700000.0, 6600000.0)  # 3° E, 46.5° N: by definition of the projection


def square(west, south, side=0.5):
    east, north = west + side, south + side
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def feature(ring, departement, **codes):
    properties = {"insee_dep": departement, "insee_reg": "99", **codes}
    return {"properties": properties, "geometry": {"type": "MultiPolygon", "coordinates": [[ring]]}}


LEFT, RIGHT, FAR = square(1, 45), square(1.5, 45), square(4, 48)
INSET = square(-4, 44)  # Martinique, drawn elsewhere and larger


@pytest.fixture
def run(tmp_path):
    def run(departements, epci, communes=""):
        out = tmp_path / "out"
        out.mkdir(exist_ok=True)
        files = {"departements": departements, "epci": epci}
        for name, features in files.items():
            (tmp_path / f"{name}.json").write_text(json.dumps({"features": features}), encoding="utf-8")
        (tmp_path / "communes.tsv.gz").write_bytes(gzip.compress(f"header\n{communes}".encode()))
        options = ["--departements", tmp_path / "departements.json", "--epci", tmp_path / "epci.json"]
        options += ["--communes", tmp_path / "communes.tsv.gz", "--out", out]
        done = subprocess.run([sys.executable, RECIPE, *options], capture_output=True, text=True, check=False)
        return done, {path.name.split(".")[0]: rows(path) for path in sorted(out.iterdir())}

    return run


def rows(path):
    lines = gzip.decompress(path.read_bytes()).decode().splitlines()[1:]
    return dict(line.split("\t") for line in lines)


def test_shapes_that_touch_are_dissolved_and_others_stay_apart(run):
    _, tables = run([feature(LEFT, "01"), feature(RIGHT, "02"), feature(FAR, "03")], [])
    assert tables["outlines-departement"]["01"] == "1000 45000 500 0 0 500 -500 0"
    touching, far = tables["outlines-region"]["99"].split("|")
    assert (len(touching.split()) // 2, len(far.split()) // 2) == (6, 4)


def test_an_epci_in_two_departements_is_one_shape(run):
    epci = [feature(LEFT, "01", siren_epci="200000001"), feature(RIGHT, "02", siren_epci="200000001")]
    _, tables = run([], [*epci, feature(FAR, "03", siren_epci=None)])
    assert {code: len(rings.split()) // 2 for code, rings in tables["outlines-epci"].items()} == {"200000001": 6}


def test_an_inset_is_brought_back_over_its_communes(run):
    martinique = feature(INSET, "972", siren_epci="200000972")
    commune = "97209\tFort-de-France\t972\t200000972\t\t14.65\t-61.05\t\t\n"
    done, tables = run([martinique], [martinique], commune)
    assert done.returncode == 0
    longitude, latitude, *_ = map(int, tables["outlines-departement"]["972"].split())
    assert (-61400 < longitude < -60700, 14300 < latitude < 14900) == (True, True)


def test_an_inset_that_does_not_come_back_over_its_communes_is_refused(run):
    martinique = feature(INSET, "972", siren_epci="200000972")
    done, tables = run([martinique], [martinique], "97209\tFort-de-France\t972\t200000972\t\t16.0\t-61.0\t\t\n")
    assert done.returncode == 1
    assert "97209 Fort-de-France" in done.stderr
    assert tables == {}


def test_islands_that_no_one_move_brings_back_are_left_out(run):
    _, tables = run([feature(INSET, "971"), feature(LEFT, "01")], [])
    assert list(tables["outlines-departement"]) == ["01"]


def test_the_same_inputs_give_the_same_bytes(run, tmp_path):
    land = [feature(LEFT, "01"), feature(FAR, "01")]
    run(land, [])
    first = (tmp_path / "out/outlines-region.tsv.gz").read_bytes()
    run(land[::-1], [])
    assert (tmp_path / "out/outlines-region.tsv.gz").read_bytes() == first


def test_the_projection_is_that_of_the_ign():
    assert lambert93((3.0, 46.5)) == pytest.approx(LAMBERT_OF_THE_IGN, abs=1)
