"""Files of data·inclusion → one file an actor.

1. the structures of the area are kept, then their services: national files go by, one record at a time;
2. a structure becomes a row for each of its services;
3. the mapping shipped beside this module says which key goes where, and the rest is any import's.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.content.load import Progress
from generator.content.settings import read_settings
from generator.diagnostics.errors import GeneratorError
from generator.exchange.importers.data_inclusion.area import Area
from generator.exchange.importers.data_inclusion.cells import HEADERS, Cells, text_of
from generator.exchange.importers.data_inclusion.kept import Kept, read_area
from generator.exchange.importers.mapping.shipped import shipped_mapping
from generator.exchange.importers.notes import REFUSED, refused
from generator.exchange.importers.run import ImportResult, import_table
from generator.exchange.importers.tables.read import Records, Row, Table
from generator.language import N_

NO_DOMAIN = N_("aucun service ne dit de thématique : la fiche n'aurait pas de domaine (« --domain » en donne un)")
UNKNOWN_DOMAIN = N_("« {domain} » n'est pas un domaine connu : écrivez par exemple « acces-aux-droits ».")
_MAPPING = Path(__file__).with_name("data-inclusion.yml")


def import_data_inclusion(
    root: Path,
    structures: Path,
    services: Path | None,
    only: Sequence[str],
    domain: str,
    today: dt.date,
    progress: Progress = lambda done, total: None,
    is_trial: bool = False,
) -> ImportResult:
    """Import structures and their services into a site.

    Args:
        root: the site's folder.
        only: territories; those of the site where none is given.
        domain: of structures whose services tell no theme; "" to refuse these.
        today: what the produced files are judged against; nothing of it is written.
        progress: told after each row.
        is_trial: decide everything, write nothing.

    Raises:
        GeneratorError: a file cannot be read, or holds something else; there is no such territory or domain; too many
            structures; nothing can be written.
    """
    settings, faults = read_settings(root)
    if settings is None or settings.value.territory is None:
        return ImportResult(diagnostics=tuple(faults))
    if domain and domain not in settings.context.vocabularies["domaines"]:
        raise GeneratorError(UNKNOWN_DOMAIN, domain=domain)
    territory = settings.value.territory.code
    is_own = territory in settings.context.territory_levels
    area = Area(only or ([] if is_own else [territory]))
    kept = read_area(structures, services, area)
    rows = _rows(kept, Cells(territory, domain))
    table = Table(HEADERS, tuple(rows), Records(len(kept.structures), len(kept.elsewhere)))
    source = HEADERS.index("source")
    mapping = shipped_mapping(_MAPPING, settings.context, (row.cells[source] for row in rows))
    result = import_table(root, table, mapping, settings, today, progress, is_trial)
    notes = kept.told(root, result.notes, mapping.rules.source.name if mapping.rules.source else "")
    counts = Counter(result.counts)
    counts[REFUSED] = sum(note.kind == REFUSED for note in notes)
    return replace(result, counts=counts, notes=notes)


def _rows(kept: Kept, cells: Cells) -> list[Row]:
    """Return the rows of the structures that have a domain; the others are refused."""
    rows: list[Row] = []
    for number, (identifier, structure) in enumerate(kept.structures.items(), 1):
        made = cells.rows(structure, kept.services.get(identifier, ()))
        if made[0][HEADERS.index("DOMAINES")]:
            rows += [Row(number, row) for row in made]
            kept.tell(cells.notes, identifier)
        else:
            note = refused(NO_DOMAIN, text_of(structure.get("nom")))
            kept.tell([replace(note, columns=("thematiques",))], identifier)
    return rows
