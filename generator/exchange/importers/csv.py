"""A table file and a mapping file → content files: both are read and judged; a column that lacks stops everything."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from generator.content.load import Progress
from generator.content.settings import read_settings
from generator.diagnostics.diagnostic import has_errors
from generator.diagnostics.errors import system_faults
from generator.exchange.importers.mapping.joined import read_joined
from generator.exchange.importers.mapping.read import check_columns, parse_mapping
from generator.exchange.importers.run import ImportResult, import_table
from generator.exchange.importers.tables.read import read_table


def import_csv(
    root: Path,
    file: Path,
    mapping_file: Path,
    today: dt.date,
    progress: Progress = lambda done, total: None,
    is_trial: bool = False,
    sheet: str = "",
) -> ImportResult:
    """Import the rows of a file into a site.

    Args:
        root: the site's folder.
        today: what the produced files are judged against; nothing of it is written.
        progress: told after each row.
        is_trial: decide everything, write nothing.
        sheet: of a workbook; the first that holds something if none is named.

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
    joined, unfit = read_joined(mapping, mapping_file.parent, settings, today)
    table = read_table(file, sheet)
    faults = [*faults, *unfit, *check_columns(mapping, table.headers)]
    if has_errors(faults):
        return ImportResult(table, diagnostics=tuple(faults))
    return import_table(root, table, mapping, settings, today, progress, is_trial, joined)
