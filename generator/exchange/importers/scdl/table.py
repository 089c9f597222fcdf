"""A table in the national form of subsidy conventions (SCDL) → its rows, by the schema's columns.

Source: https://schema.data.gouv.fr/scdl/subventions/
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.content.slugs import slugified
from generator.diagnostics.errors import GeneratorError
from generator.exchange.importers.notes import Note, corrected, left_out, refused
from generator.exchange.importers.tables.cells import clean_cell
from generator.exchange.importers.tables.read import Row, Table
from generator.language import N_

NEEDED = ("nomAttribuant", "dateConvention", "nomBeneficiaire", "objet", "montant")
COLUMNS = (
    *NEEDED,
    *("idAttribuant", "referenceDecision", "idBeneficiaire", "rnaBeneficiaire", "nature", "conditionsVersement"),
    *("datesPeriodeVersement", "idRAE", "notificationUE", "pourcentageSubvention"),
)
LACKS_COLUMNS = N_(
    "« {file} » n'a pas la forme nationale des conventions de subvention (SCDL) : colonnes absentes : {missing}. "
    "Attendues au moins : {needed}."
)
SHIFTED = N_("colonnes décalées : les cases ne sont pas sous leurs titres")
NO_BENEFICIARY = N_("la ligne ne nomme aucun bénéficiaire")
REPEATED = N_("ligne déjà donnée plus haut, à l'identique : gardée une fois")

_LOOKS = {  # what the last cells look like where they are under their titles
    "datesPeriodeVersement": re.compile(r".*\d.*|nc", re.IGNORECASE),
    "notificationUE": re.compile(r"oui|non|vrai|faux|true|false", re.IGNORECASE),
    "pourcentageSubvention": re.compile(r"[\d.,]+\s?%?|nc", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class ScdlRow:
    """A row, and what was put right in its cells."""

    number: int  # as a spreadsheet counts
    cells: Mapping[str, str]  # clean, by column of the schema; "" for a column the table has not
    notes: tuple[Note, ...]


def read_rows(table: Table, file: str) -> tuple[list[ScdlRow], list[Note]]:
    """Return the rows that can be read, each once, and what is said of the others.

    Raises:
        GeneratorError: the table lacks a column without which a convention says nothing.
    """
    places = _places(table.headers, file)
    rows: dict[tuple[str, ...], ScdlRow] = {}
    notes: list[Note] = []
    for raw in table.rows:
        row = _row(raw, places)
        fault = _fault(raw, row, table.headers, places)
        same = tuple(row.cells.values())
        if fault:
            notes.append(refused(fault).at(raw.number, ""))
        elif same in rows:
            notes.append(left_out((), "", row.cells["nomBeneficiaire"], REPEATED).at(raw.number, ""))
        else:
            rows[same] = row
    return list(rows.values()), notes


def _places(headers: tuple[str, ...], file: str) -> dict[str, int]:
    """Return where each column is, its title recognised whatever its capitals, accents, spaces and dashes."""
    titles = [_title(header) for header in headers]
    places = {column: titles.index(title) for column in COLUMNS if (title := _title(column)) in titles}
    if missing := [column for column in NEEDED if column not in places]:
        raise GeneratorError(LACKS_COLUMNS, file=file, missing=", ".join(missing), needed=", ".join(NEEDED))
    return places


def _title(text: str) -> str:
    return slugified(text).replace("-", "")


def _row(raw: Row, places: Mapping[str, int]) -> ScdlRow:
    cells: dict[str, str] = {}
    notes: list[Note] = []
    for column in COLUMNS:
        place = places.get(column, -1)
        given = _on_one_line(raw.cells[place]) if 0 <= place < len(raw.cells) else ""
        cells[column], reason = clean_cell(given)
        if reason:
            notes.append(corrected((column,), "", given, cells[column], reason))
    return ScdlRow(raw.number, cells, tuple(note.at(raw.number, "") for note in notes))


def _on_one_line(cell: str) -> str:
    """Return a cell's lines one after the other, the dashes of a list taken out."""
    lines = [re.sub(r"^\s*[-–•*]\s+", "", line).strip() for line in cell.splitlines()]
    return " ; ".join(filter(None, lines)) if len(lines) > 1 else cell


def _fault(raw: Row, row: ScdlRow, headers: tuple[str, ...], places: Mapping[str, int]) -> str:
    """Return why a row is refused, "" if it is not. Blank cells too many at its end are nothing."""
    is_short = len(raw.cells) <= max(places.values())
    is_long = any(map(str.strip, raw.cells[len(headers) :]))
    if is_short or is_long or _fits_beside(raw, places):
        return SHIFTED
    return "" if row.cells["nomBeneficiaire"] else NO_BENEFICIARY


def _fits_beside(raw: Row, places: Mapping[str, int]) -> bool:
    """True if the last cells are not what their titles say, and would be one column further, or one before."""
    return not _fits(raw, places, 0)[0] and any(_fits(raw, places, by) == (True, True) for by in (1, -1))


def _fits(raw: Row, places: Mapping[str, int], by: int) -> tuple[bool, bool]:
    """Return whether no cell is of another kind, some columns further, and whether several are of that kind."""
    found = [
        (looks, raw.cells[place + by])
        for column, looks in _LOOKS.items()
        if (place := places.get(column, -1)) >= 0 and place + by < len(raw.cells)
    ]
    fit = [bool(looks.fullmatch(cell.strip())) for looks, cell in found if cell.strip()]
    return all(fit), len(fit) > 1
