"""A workbook (XLSX, XLS, ODS) → rows of cells, read by a process apart: see ``sheets.py``."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from typing import Any, NamedTuple

from generator.diagnostics.errors import GeneratorError
from generator.exchange.importers.tables import sheets
from generator.exchange.importers.tables.grid import MAX_CELL, MAX_CELLS, MAX_COLUMNS, Row, in_figures
from generator.language import N_

MAX_CHARACTERS = 100_000_000
_SIGNATURES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # of an archive, of the older Office
_MAX_WAIT = 300  # seconds; the processor's are counted by the process itself

UNREADABLE = N_(
    "« {file} » ne peut pas être lu comme un classeur : il est abîmé, protégé ou démesuré. Ouvrez-le dans un tableur "
    "et enregistrez-le au format CSV."
)
_FAULTS = {
    sheets.UNREADABLE: UNREADABLE,
    sheets.ENCRYPTED: N_("« {file} » est protégé par un mot de passe ; enregistrez-en une copie sans protection."),
    sheets.NO_SHEET: N_("« {file} » n'a pas de feuille « {sheet} » ; il a : {sheets}."),
    sheets.EMPTY: N_("« {file} » est vide : aucune ligne de titres."),
    sheets.TOO_LARGE: N_("« {file} » a plus de {most} cases ou de texte qu'un tableau ; n'en gardez que l'utile."),
}
TOO_WIDE = N_("« {file} », ligne {line} : plus de {most} colonnes, ou une case démesurée ; est-ce bien un tableau ?")


class Sheet(NamedTuple):
    """One sheet of a workbook."""

    name: str
    others: tuple[str, ...]  # of the workbook, which are not read
    rows: list[Row]


def is_workbook(raw: bytes) -> bool:
    """Tell a workbook by how it begins, whatever its name says."""
    return raw.startswith(_SIGNATURES)


def read_workbook(raw: bytes, file: str, wanted: str) -> Sheet:
    """Read the wanted sheet, else the first that holds something.

    Raises:
        GeneratorError: it cannot be read, or no such sheet.
    """
    answer = _ask([wanted, str(MAX_CELLS), str(MAX_CHARACTERS)], raw, file)
    if fault := answer.get("fault"):
        names = ", ".join(answer.get("sheets", ()))
        raise GeneratorError(_FAULTS[fault], file=file, sheet=wanted, sheets=names, most=in_figures(MAX_CELLS))
    rows = [Row(number, tuple(cells)) for number, cells in answer["rows"]]
    _check_bounds(rows, file)
    return Sheet(answer["sheet"], tuple(answer["others"]), rows)


def _ask(arguments: list[str], raw: bytes, file: str) -> dict[str, Any]:
    command = [sys.executable, "-P", sheets.__file__, *arguments]
    try:
        done = subprocess.run(command, input=raw, capture_output=True, timeout=_MAX_WAIT, check=True)
        answer: dict[str, Any] = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError):
        raise GeneratorError(UNREADABLE, file=file) from None
    return answer


def _check_bounds(rows: Sequence[Row], file: str) -> None:
    for row in rows:
        if len(row.cells) > MAX_COLUMNS or any(len(cell) > MAX_CELL for cell in row.cells):
            raise GeneratorError(TOO_WIDE, file=file, line=row.number, most=in_figures(MAX_COLUMNS))
