"""Rebuild the tables of generator/reference/data from official open data.

    python tools/reference.py --package package/data --positions communes.csv.gz \\
        --earlier 2019/epci.json 2020/epci.json 2021/epci.json --contracts contrats-de-ville.csv

Where each input comes from, and what to do after a run: docs/reference-data.md.
Only the standard library is used; the same inputs give the same bytes.
"""

import argparse
import csv
import gzip
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "generator" / "reference" / "data"

Record = dict[str, Any]
Row = tuple[str, ...]

PACKAGE_FILES = ("communes", "epci", "ept", "departements", "regions")

COMMUNES = ("code", "name", "departement", "epci", "postal_codes", "latitude", "longitude", "parent", "other_names")
SUCCESSORS = ("former", "successor")
EPCI = ("code", "name", "kind", "population", "former", "departements", "communes")
DEPARTEMENTS = ("code", "name", "region", "chef_lieu")
REGIONS = ("code", "name", "chef_lieu")

PARTS = ("commune-deleguee", "commune-associee")
CONTRACT_TITLE = "Contrat de ville – "
KIND_WORDS = (
    ("CC", r"CC\b|communauté de communes"),
    ("CA", r"CA\b|communauté d'agglomération"),
    ("CU", r"CU\b|communauté urbaine"),
    ("SAN", r"SAN\b"),
)
NAMES = {  # contract titles that shout or mumble
    "200033124": "CC Lintercom Lisieux - Pays d'Auge - Normandie",
    "200038933": "CA Privas Centre Ardèche",
    "200040673": "CA Poissy - Achères - Conflans-Sainte-Honorine",
    "200040483": "CA Valence-Romans Sud Rhône-Alpes",
    "200042984": "CC Avranches - Mont-Saint-Michel",
    "200043255": "Dinan Communauté",
    "200043370": "CA Saint-Lô Agglo",
    "200044170": "CA de Saint-Dizier, Der et Blaise",
    "200044733": "Seine & Vexin Communauté d'agglomération",
}


def plain(name: str) -> str:
    """Return a name with single blanks."""
    return " ".join(name.split())


def is_part(record: Record) -> bool:
    """Tell a commune déléguée or associée from a commune that stands on its own."""
    return record["type"] in PARTS


def open_text(path: Path) -> Iterator[str]:
    """Yield the lines of a text file, gzipped or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from lines


def commune_rows(records: list[Record], epci: Mapping[str, str], positions: Mapping[str, Row]) -> Iterator[Row]:
    """Yield each commune and arrondissement; an arrondissement has the EPCI of its commune."""
    other_names: dict[str, list[str]] = {}
    for part in filter(is_part, records):
        other_names.setdefault(part["chefLieu"], []).append(plain(part["nom"]))
    for record in records:
        if is_part(record):
            continue
        code, name, parent = record["code"], plain(record["nom"]), record.get("commune", "")
        others = dict.fromkeys(other for other in other_names.get(code, []) if other != name)
        postal_codes = " ".join(sorted(record.get("codesPostaux", [])))
        place = positions.get(code, ("", ""))
        belongs = record["departement"], epci.get(parent or code, "")
        yield (code, name, *belongs, postal_codes, *place, parent, "|".join(others))


def successors_of(records: list[Record]) -> dict[str, str]:
    """Map each code no longer in use to the commune that holds its ground; a déléguée's own chef-lieu comes first."""
    successors = {former: record["code"] for record in records for former in record.get("anciensCodes", [])}
    successors |= {part["code"]: part["chefLieu"] for part in filter(is_part, records)}
    present = {record["code"] for record in records if not is_part(record)}
    return {former: code for former, code in successors.items() if former not in present}


def epci_row(record: Record, former: bool, successors: Mapping[str, str], departements: Mapping[str, str]) -> Row:
    """Return an EPCI with its members as today's communes."""
    members = sorted({successors.get(member["code"], member["code"]) for member in record["membres"]})
    places = sorted({departements[code] for code in members})
    population = "" if former else str(record["populationMunicipale"])
    kind, name = record["type"], plain(record["nom"])
    return (record["code"], name, kind, population, "1" if former else "", " ".join(places), " ".join(members))


def contract_rows(path: Path, departements: Iterable[str]) -> Iterator[Row]:
    """Yield the EPCI named by each contrat de ville; its members are not known.

    The file gives one département; a SIREN in 24… holds in its 3rd and 4th digits that of its first seat.
    """
    for record in csv.DictReader(open_text(path), delimiter=";"):
        departement, _, code = record["departement_et_epci_ou_commune"].partition(" / ")
        if not re.fullmatch(r"\d{9}", code):
            continue
        name = NAMES.get(code, plain(record["nom"].removeprefix(CONTRACT_TITLE)))
        kind = next((kind for kind, words in KIND_WORDS if re.match(words, name, re.IGNORECASE)), "")
        seat = {code[2:4]} & set(departements) if code.startswith("24") else set()
        yield code, name, kind, "", "1", " ".join(sorted({departement} | seat)), ""


def write_table(path: Path, header: Row, rows: Iterable[Row]) -> None:
    """Write rows sorted by code, tab-separated, gzipped without date nor name."""
    text = "".join("\t".join(row) + "\n" for row in (header, *sorted(rows)))
    path.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))


def build(package: Path, positions_file: Path, earlier: list[Path], contracts: Path | None, out: Path) -> None:
    """Write the five tables into ``out``."""
    data = {name: json.loads((package / f"{name}.json").read_bytes()) for name in PACKAGE_FILES}
    records = sorted(data["communes"], key=lambda record: record["code"])
    positions = {row["code"]: (row["lat"], row["lon"]) for row in csv.DictReader(open_text(positions_file))}
    epci_of = {member["code"]: record["code"] for record in data["epci"] for member in record["membres"]}
    departement_of = {record["code"]: record["departement"] for record in records if not is_part(record)}
    successors = successors_of(records)

    epci = {row[0]: row for row in (contract_rows(contracts, set(departement_of.values())) if contracts else ())}
    for path in earlier:
        for record in json.loads(path.read_bytes()):
            epci[record["code"]] = epci_row(record, True, successors, departement_of)
    for record in (*data["epci"], *data["ept"]):
        epci[record["code"]] = epci_row(record, False, {}, departement_of)

    write_table(out / "communes.tsv.gz", COMMUNES, commune_rows(records, epci_of, positions))
    write_table(out / "successors.tsv.gz", SUCCESSORS, successors.items())
    write_table(out / "epci.tsv.gz", EPCI, epci.values())
    departements = ((d["code"], d["nom"], d["region"], d["chefLieu"]) for d in data["departements"])
    write_table(out / "departements.tsv.gz", DEPARTEMENTS, departements)
    write_table(out / "regions.tsv.gz", REGIONS, ((r["code"], r["nom"], r["chefLieu"]) for r in data["regions"]))


def main() -> None:
    """Read the options and build."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--package", type=Path, required=True, help="folder of the year's JSON files")
    parser.add_argument("--positions", type=Path, required=True, help="CSV with code, lat and lon; .gz accepted")
    parser.add_argument("--earlier", type=Path, nargs="*", default=[], help="epci.json of earlier years, oldest first")
    parser.add_argument("--contracts", type=Path, help="CSV of the contrats de ville, for older EPCI")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    build(options.package, options.positions, options.earlier, options.contracts, options.out)


if __name__ == "__main__":
    main()
