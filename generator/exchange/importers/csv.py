"""A CSV file and a mapping → content files.

1. the mapping is read and judged, then the table; a column that lacks stops everything;
2. each row is filled into the mapping's tree, put right, and judged as the file it would be;
3. where its file exists, only what nobody edited changes;
4. when every row is decided, the files are written.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from generator.content.load import Progress
from generator.content.settings import read_settings
from generator.diagnostics.diagnostic import Diagnostic, has_errors
from generator.diagnostics.errors import system_faults
from generator.exchange.importers.mapping import check_columns, parse_mapping
from generator.exchange.importers.notes import Note
from generator.exchange.importers.present import read_present
from generator.exchange.importers.rows import CREATED, UPDATED, Outcome, Planner
from generator.exchange.importers.table import Table, read_table
from generator.exchange.importers.write import write_files


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did."""

    table: Table | None = None  # None: nothing was read of it
    counts: Counter[str] = field(default_factory=Counter)  # of rows, by what became of them
    notes: tuple[Note, ...] = ()  # in the order of the rows
    diagnostics: tuple[Diagnostic, ...] = ()  # of site.yml or the mapping: nothing was written


def import_csv(
    root: Path,
    file: Path,
    mapping_file: Path,
    today: dt.date,
    progress: Progress = lambda done, total: None,
    is_trial: bool = False,
) -> ImportResult:
    """Import the rows of a file into a site.

    Args:
        root: the site's folder.
        today: what the produced files are judged against; nothing of it is written.
        progress: told after each row.
        is_trial: decide everything, write nothing.

    Raises:
        GeneratorError: a file cannot be opened or written.
    """
    settings, faults = read_settings(root)
    if settings is None:
        return ImportResult(diagnostics=tuple(faults))
    with system_faults(mapping_file.parent):
        raw = mapping_file.read_bytes()
    mapping, faults = parse_mapping(mapping_file.name, raw, settings.context)
    if mapping is None:
        return ImportResult(diagnostics=tuple(faults))
    table = read_table(file)
    faults += check_columns(mapping, table.headers)
    if has_errors(faults):
        return ImportResult(table, diagnostics=tuple(faults))
    present = read_present(root, mapping.folder, mapping.rules.source.name if mapping.rules.source else "")
    planner = Planner(mapping, table.headers, present, settings, today)
    outcomes: list[Outcome] = []
    for done, row in enumerate(table.rows, 1):
        outcomes.append(planner.plan(row))
        progress(done, len(table.rows))
    if not is_trial:
        write_files(root, {outcome.file: outcome.raw for outcome in outcomes if outcome.what in (CREATED, UPDATED)})
    counts = Counter(outcome.what for outcome in outcomes)
    return ImportResult(table, counts, tuple(note for outcome in outcomes for note in outcome.notes))
