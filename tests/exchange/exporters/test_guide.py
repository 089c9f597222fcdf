"""docs/donnees.md names each file one takes away and each format."""

from pathlib import Path

from generator.cli.exporting import ALL
from generator.exchange.exporters import EXPORTERS, FOLDER
from tests.exchange.exporters.conftest import ROOT

GUIDE = (ROOT / "docs" / "donnees.md").read_text(encoding="utf-8")
OWN = ("csv", "xlsx", "json", "schema", "fiches", "geojson", "gexf", "kumu", "vcard", "echeances")


def test_each_format_and_its_files_are_in_the_guide(small):
    for name in OWN:
        assert f"`{name}`" in GUIDE, name
        for file in EXPORTERS[name].make(small):
            assert f"`{Path(file.path).name}`" in GUIDE or f"`{file.path}`" in GUIDE, file.path
    assert f"maillage export {ALL}" in GUIDE
    assert f"`{FOLDER}/`" in GUIDE
