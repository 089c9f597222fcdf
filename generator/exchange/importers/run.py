"""A table and a mapping, both read → content files.

1. rows are read; those of one file are grouped;
2. each file is filled from its rows by the mapping's tree, put right, and judged as any file;
3. where it exists, only what nobody edited changes;
4. when every file is decided, all are written, and what goes with the mapping where it lacks.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

from generator.content.edit.files import write_files
from generator.content.load import Progress, Source
from generator.content.settings import SiteSettings
from generator.diagnostics.diagnostic import Diagnostic
from generator.exchange.importers.mapping.joined import absent
from generator.exchange.importers.mapping.read import Mapping
from generator.exchange.importers.notes import REFUSED, Note
from generator.exchange.importers.present.alone import only_one
from generator.exchange.importers.present.gone import damaged
from generator.exchange.importers.present.read import read_present
from generator.exchange.importers.rows.lines import Lines
from generator.exchange.importers.rows.outcome import CREATED, UPDATED, Outcome
from generator.exchange.importers.rows.plan import Planner
from generator.exchange.importers.tables.read import Table


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did."""

    table: Table | None = None  # None: nothing was read of it
    counts: Counter[str] = field(default_factory=Counter)  # of files, or of rows that made none, by what became of them
    joined: tuple[str, ...] = ()  # files given with the mapping that the site lacked
    notes: tuple[Note, ...] = ()  # in the order of the rows
    diagnostics: tuple[Diagnostic, ...] = ()  # of site.yml or the mapping: nothing was written


def import_table(
    root: Path,
    table: Table,
    mapping: Mapping,
    settings: SiteSettings,
    today: dt.date,
    progress: Progress = lambda done, total: None,
    is_trial: bool = False,
    joined: Sequence[Source] = (),
) -> ImportResult:
    """Import the rows of a table into a site.

    Args:
        root: the site's folder.
        mapping: without fault, and every column it names is in the table.
        today: what the produced files are judged against; nothing of it is written.
        progress: told after each row.
        is_trial: decide everything, write nothing.
        joined: files that go with the mapping, without fault.

    Raises:
        GeneratorError: a file cannot be written, or another import is running.
    """
    with nullcontext() if is_trial else only_one(root):
        present = read_present(root, mapping.folder, mapping.rules.source.name if mapping.rules.source else "")
        lines = Lines(mapping.rules, table)
        outcomes = [*lines.outcomes, *_planned(Planner(mapping, present, settings, today), lines, progress)]
        files = absent(root, joined, settings)
        if not is_trial:
            new = {outcome.file: outcome.raw for outcome in outcomes if outcome.what in (CREATED, UPDATED)}
            write_files(root, {**files, **new})
        notes = sorted((note for outcome in outcomes for note in outcome.notes), key=lambda note: note.row)
        notes += [*lines.seen.gone(present), *damaged(present)]
        return ImportResult(table, _counts(outcomes), tuple(files), tuple(notes))


def _planned(planner: Planner, lines: Lines, progress: Progress) -> Iterator[Outcome]:
    done = len(lines.outcomes)
    total = done + sum(len(group.lines) for group in lines.groups.values())
    for group in lines.groups.values():
        yield planner.plan(group)
        for _ in group.lines:
            done += 1
            progress(done, total)


def _counts(outcomes: list[Outcome]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for outcome in outcomes:
        counts[outcome.what] += outcome.rows if outcome.what == REFUSED else 1
    return counts
