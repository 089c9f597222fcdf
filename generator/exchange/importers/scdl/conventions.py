"""A list of subsidy conventions in the national form (SCDL) → one file a convention.

1. the columns are found by their titles, the rows read, those given twice kept once;
2. each row gets its identifier and its title, and the actor files its SIRETs name;
3. the mapping shipped beside this module says which cell goes where, and the rest is any import's.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from pathlib import Path

from generator.content.load import Progress
from generator.content.model.types.territories import find_territory
from generator.content.settings import SiteSettings, read_settings
from generator.diagnostics.errors import GeneratorError
from generator.exchange.importers.mapping.shipped import shipped_mapping
from generator.exchange.importers.notes import REFUSED, WITHDRAWN
from generator.exchange.importers.run import ImportResult, import_table
from generator.exchange.importers.scdl.identity import identifiers
from generator.exchange.importers.scdl.notes import place_notes
from generator.exchange.importers.scdl.sirets import read_actors_by_siret
from generator.exchange.importers.scdl.table import read_rows
from generator.exchange.importers.scdl.values import HEADERS, Values
from generator.exchange.importers.tables.read import Row, read_table
from generator.language import N_

NO_TERRITORY = N_("« {territory} » n'est pas un territoire connu : écrivez par exemple « departement:49 ».")
_MAPPING = Path(__file__).with_name("scdl-subventions.yml")


def import_scdl(
    root: Path,
    file: Path,
    territory: str,
    today: dt.date,
    progress: Progress = lambda done, total: None,
    is_trial: bool = False,
) -> ImportResult:
    """Import the conventions of a list into a site.

    Args:
        root: the site's folder.
        territory: that of every convention, ``departement:49``; "" for the site's own.
        today: what the produced files are judged against; nothing of it is written.
        progress: told after each row.
        is_trial: decide everything, write nothing.

    Raises:
        GeneratorError: the file cannot be read, or is no such list; there is no such territory; nothing can be written.
    """
    settings, faults = read_settings(root)
    if settings is None or settings.value.territory is None:
        return ImportResult(diagnostics=tuple(faults))
    territory = _known(territory or settings.value.territory.code, settings)
    table = read_table(file)
    rows, said = read_rows(table, file.name)
    names = identifiers([row.cells for row in rows])
    values = Values(territory, read_actors_by_siret(root), settings.value.withdrawals)
    made: list[Row] = []
    for row, name in zip(rows, names, strict=True):
        if note := values.withdrawal(row):
            said.append(note)
            continue
        cells, notes = values.cells(row, name)
        made.append(Row(row.number, cells))
        said += notes
    mapping = shipped_mapping(_MAPPING, settings.context, (row.cells["nomAttribuant"] for row in rows))
    result = import_table(
        root, replace(table, headers=HEADERS, rows=tuple(made)), mapping, settings, today, progress, is_trial
    )
    placed = place_notes(root, mapping, [*result.notes, *said], dict(zip(names, rows, strict=True)))
    counts = result.counts + Counter(note.kind for note in said if note.kind in (REFUSED, WITHDRAWN))
    return replace(result, table=table, counts=counts, notes=tuple(placed))


def _known(territory: str, settings: SiteSettings) -> str:
    if find_territory(territory, settings.context.territory_levels):
        return territory
    raise GeneratorError(NO_TERRITORY, territory=territory)
