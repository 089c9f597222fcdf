"""The references of the whole directory, as files, against the directory itself."""

from __future__ import annotations

import json

import pytest
import rispy
from pybtex.database import parse_string

from generator.directory.citation import cite_all
from generator.exchange.exporters.bibliography import export_bibliography
from tests.site.sample import make_directory

DIRECTORY = make_directory()
CITED = {citation.key: citation for citation in cite_all(DIRECTORY)}


@pytest.fixture(scope="module")
def files():
    return {file.path.rpartition(".")[2]: file.content.decode() for file in export_bibliography(DIRECTORY)}


def test_each_file_holds_every_reference_once_and_in_the_order_of_the_directory(files):
    assert list(parse_string(files["bib"], "bibtex").entries) == list(CITED)
    assert [record["id"] for record in rispy.loads(files["ris"])] == list(CITED)
    assert [item["id"] for item in json.loads(files["json"])] == list(CITED)


def test_each_reference_leads_to_its_page_and_bears_its_date(files):
    entries = parse_string(files["bib"], "bibtex").entries
    records = {record["id"]: record for record in rispy.loads(files["ris"])}
    items = {item["id"]: item for item in json.loads(files["json"])}
    for key, citation in CITED.items():
        assert entries[key].fields["url"] == citation.url == records[key]["urls"][0] == items[key]["URL"]
        assert entries[key].fields.get("date", "") == citation.iso_date
        assert tuple(items[key].get("issued", {"date-parts": [[]]})["date-parts"][0]) == citation.date_parts
        assert records[key].get("year", "") == citation.iso_date[:4]
