"""``fiche.json`` beside each page: what its file says, for the forms that correct it and for machines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from generator.directory.views import Directory, RecordView
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.json_text import indented

FORMAT = 1
FILE = "fiche.json"


def export_records(directory: Directory) -> Iterator[DataFile]:
    """Yield the record of each actor and convention; a withdrawn one has none."""
    address = directory.site.url.rstrip("/")
    for record in chain((one.record for one in directory.actors), (one.record for one in directory.conventions)):
        if record is not None:
            yield DataFile(f"{record.url.removeprefix('/')}{FILE}", indented(described(record, address)))


def described(record: RecordView, address: str) -> dict[str, Any]:
    """Return a record as its file has it."""
    return {
        "format": FORMAT,
        "genre": record.kind,
        "identifiant": record.slug,
        "adresse": f"{address}{record.url}",
        "version": record.version,
        "champs": record.fields,
    }
