"""``donnees/structures.json`` and ``services.json``: the actors and what they offer, as data·inclusion reads them.

Source: data·inclusion schema 1.0 (Licence Ouverte 2.0).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.directory.data_inclusion import offer
from generator.directory.views import Directory
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.json_text import one_a_line
from generator.language import N_

STRUCTURES, SERVICES = "donnees/structures.json", "donnees/services.json"


def export_data_inclusion(directory: Directory) -> Iterator[DataFile]:
    """Yield both files: one line for each structure or service."""
    given = offer(directory)
    yield DataFile(STRUCTURES, _listed(given.structures), N_("Les acteurs, pour data·inclusion."))
    yield DataFile(SERVICES, _listed(given.services), N_("Leurs services, pour data·inclusion."))


def _listed(records: Sequence[Mapping[str, Any]]) -> bytes:
    lines = one_a_line(records)
    return (f"[\n{lines}\n]\n" if lines else "[]\n").encode()
