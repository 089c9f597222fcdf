"""What is said of a list of conventions, each remark with its file; silent on what the list never spoke of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from generator.exchange.importers.mapping.read import Mapping as ImportMapping
from generator.exchange.importers.notes import GONE, REFUSED, Note
from generator.exchange.importers.present.gone import NOT_SEEN
from generator.exchange.importers.present.read import read_present
from generator.exchange.importers.scdl.identity import granter, year_of
from generator.exchange.importers.scdl.table import COLUMNS, ScdlRow


def place_notes(
    root: Path, mapping: ImportMapping, notes: Sequence[Note], rows: Mapping[str, ScdlRow]
) -> Iterator[Note]:
    """Give each note its file and the list's own columns; leave out what another list is the one to speak of.

    Those who grant publish one list a year: last year's conventions have not left this year's.

    Args:
        root: the site's folder, once the import is done.
        rows: by identifier.
    """
    assert mapping.rules.source
    present = read_present(root, mapping.folder, mapping.rules.source.name).imported
    files = {rows[name].number: found[0].source.file for name, found in present.items() if name in rows}
    granters = {granter(name) for name in rows}
    years = {"", *(year_of(row.cells["dateConvention"]) for row in rows.values())}
    expected = {
        file.source.file
        for name, found in present.items()
        for file in found
        if name not in rows and granter(name) in granters and year_of(str(file.data.get("signature", ""))) in years
    }
    is_sure = not any(note.kind == REFUSED for note in notes)
    for note in sorted(notes, key=lambda note: (note.row == 0, note.row)):
        if note.kind != GONE:
            columns = tuple(column for column in note.columns if column in COLUMNS)  # those of the list itself
            yield replace(note, columns=columns, file=note.file or files.get(note.row, ""))
        elif note.file in expected:
            yield note if is_sure else replace(note, reason=NOT_SEEN)
