"""Files of data·inclusion → one file an actor.

1. the structures of the area are kept, then their services: national files go by, one record at a time;
2. a structure becomes a row for each of its services;
3. the mapping shipped beside this module says which key goes where, and the rest is any import's.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator.content.load import Progress
from generator.content.settings import SiteSettings, read_settings
from generator.diagnostics.errors import GeneratorError
from generator.exchange.importers.data_inclusion.area import Area
from generator.exchange.importers.data_inclusion.cells import HEADERS, Cells, text_of
from generator.exchange.importers.data_inclusion.older import Older
from generator.exchange.importers.data_inclusion.reading import read_records
from generator.exchange.importers.mapping.read import Mapping, parse_mapping
from generator.exchange.importers.notes import GONE, REFUSED, Note, refused
from generator.exchange.importers.present.read import read_present
from generator.exchange.importers.run import ImportResult, import_table
from generator.exchange.importers.tables.read import Records, Row, Table
from generator.language import N_

MAX_KEPT = 20_000  # structures
TOO_MANY = N_("Plus de {limit} structures dans la zone : resserrez-la, par exemple « --only departement:49 ».")
NO_DOMAIN = N_("aucun service ne dit de thématique : la fiche n'aurait pas de domaine (« --domain » en donne un)")
NO_IDENTIFIER = N_("la structure n'a pas d'identifiant")
SAME_IDENTIFIER = N_("l'identifiant est déjà celui d'une autre structure")
UNKNOWN_DOMAIN = N_("« {domain} » n'est pas un domaine connu : écrivez par exemple « acces-aux-droits ».")
_CREDITED = 3  # names at most
_MAPPING = Path(__file__).with_name("data-inclusion.yml")


@dataclass
class _Kept:
    """What was read of the area."""

    structures: dict[str, dict[str, Any]] = field(default_factory=dict)  # by id, in the order of the file
    services: dict[str, list[dict[str, Any]]] = field(default_factory=dict)  # by id of their structure
    elsewhere: set[str] = field(default_factory=set)  # ids
    notes: list[Note] = field(default_factory=list)


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
    kept = _read(structures, services, area)
    cells = Cells(territory, domain)
    rows: list[Row] = []
    for number, (identifier, structure) in enumerate(kept.structures.items(), 1):
        made = cells.rows(structure, kept.services.get(identifier, ()))
        if not made[0][HEADERS.index("DOMAINES")]:
            kept.notes.append(replace(refused(NO_DOMAIN, text_of(structure.get("nom"))), columns=("thematiques",)))
            continue
        rows += [Row(number, row) for row in made]
        kept.notes += [replace(note, before=note.before or identifier) for note in cells.notes]
    table = Table(HEADERS, tuple(rows), Records(len(kept.structures), len(kept.elsewhere)))
    result = import_table(root, table, _mapping(settings, rows), settings, today, progress, is_trial)
    return _told(root, result, kept)


def _read(structures: Path, services: Path | None, area: Area) -> _Kept:
    kept, older = _Kept(), Older()
    for record in read_records(structures):
        identifier = text_of(record.get("id"))
        place = (text_of(record.get(key)) for key in ("code_insee", "code_postal", "commune"))
        if not area.holds(*place):
            kept.elsewhere.add(identifier)
        elif not identifier:
            kept.notes.append(refused(NO_IDENTIFIER, text_of(record.get("nom"))))
        elif identifier in kept.structures:
            kept.notes.append(refused(SAME_IDENTIFIER, identifier))
        else:
            kept.structures[identifier], notes = older.renewed(record)
            kept.notes += notes
        if len(kept.structures) > MAX_KEPT:
            raise GeneratorError(TOO_MANY, limit=MAX_KEPT)
    for record in read_records(services) if services else ():
        identifier = text_of(record.get("structure_id"))
        if identifier in kept.structures:
            fresh, notes = older.renewed(record)
            kept.services.setdefault(identifier, []).append(fresh)
            kept.notes += notes
    return kept


def _mapping(settings: SiteSettings, rows: Sequence[Row]) -> Mapping:
    """Return the mapping, which credits those who gave the structures."""
    mapping, faults = parse_mapping(_MAPPING.name, _MAPPING.read_bytes(), settings.context)
    assert mapping is not None
    assert mapping.rules.source is not None
    assert not faults
    place = HEADERS.index("source")
    givers = [name for name in dict.fromkeys(row.cells[place] for row in rows) if name]
    credit = ", ".join(givers[:_CREDITED]) + (" …" if givers[_CREDITED:] else "")
    source = mapping.rules.source.model_copy(update={"credit": credit})
    return replace(mapping, rules=mapping.rules.model_copy(update={"source": source}))


def _told(root: Path, result: ImportResult, kept: _Kept) -> ImportResult:
    """Tell each remark once, by what it is about: a file of records has no lines; silent on what is elsewhere."""
    present = read_present(root, "actors", "data·inclusion").imported
    read = kept.elsewhere | set(kept.structures)
    there = {file.source.file for name, files in present.items() if name in read for file in files}
    notes = [note for note in (*result.notes, *kept.notes) if note.kind != GONE or note.file not in there]
    told = dict.fromkeys(replace(note, row=0) for note in notes)
    counts = Counter(result.counts)
    counts[REFUSED] = sum(note.kind == REFUSED for note in told)
    return replace(result, counts=counts, notes=tuple(told))
