"""Files of data·inclusion → the structures of an area with their services, and what is said of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator.diagnostics.errors import GeneratorError
from generator.exchange.importers.data_inclusion.area import Area
from generator.exchange.importers.data_inclusion.cells import text_of
from generator.exchange.importers.data_inclusion.older import Older
from generator.exchange.importers.data_inclusion.reading import read_records
from generator.exchange.importers.notes import GONE, Note, refused
from generator.exchange.importers.present.read import read_present
from generator.language import N_

MAX_KEPT, MAX_SIZE = 20_000, 200_000_000  # structures; characters of them and their services
TOO_MANY = N_("Trop de structures dans la zone : resserrez-la, par exemple « --only departement:49 ».")
NO_IDENTIFIER = N_("la structure n'a pas d'identifiant")
SAME_IDENTIFIER = N_("l'identifiant est déjà celui d'une autre structure")


@dataclass
class Kept:
    """What was read of the area."""

    structures: dict[str, dict[str, Any]] = field(default_factory=dict)  # by id, in the order of the file
    services: dict[str, list[dict[str, Any]]] = field(default_factory=dict)  # by id of their structure
    elsewhere: set[str] = field(default_factory=set)  # ids
    notes: list[Note] = field(default_factory=list)
    size: int = 0  # characters

    def tell(self, notes: Iterable[Note], identifier: str) -> None:
        """Keep remarks on a structure; its identifier stands where its file will be named."""
        self.notes += [replace(note, file=identifier) for note in notes]

    def grow(self, size: int) -> None:
        """Refuse more than an import can hold."""
        self.size += size
        if self.size > MAX_SIZE or len(self.structures) > MAX_KEPT:
            raise GeneratorError(TOO_MANY)

    def told(self, root: Path, notes: Iterable[Note], source: str) -> tuple[Note, ...]:
        """Tell each remark once, by its file: such a file has no lines; silent on what was read and is elsewhere."""
        present = read_present(root, "actors", source).imported
        files = {name: found[0].source.file for name, found in present.items()}
        read = self.elsewhere | set(self.structures)
        there = {file.source.file for name, found in present.items() if name in read for file in found}
        said = [note for note in notes if note.kind != GONE or note.file not in there]
        said += [replace(note, file=files.get(note.file, note.file)) for note in self.notes]
        return tuple(dict.fromkeys(replace(note, row=0) for note in said))


def read_area(structures: Path, services: Path | None, area: Area) -> Kept:
    """Keep the structures of an area, then their services.

    Raises:
        GeneratorError: a file cannot be read, or holds something else; there are too many structures.
    """
    kept, older = Kept(), Older()
    for record, size in read_records(structures):
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
            kept.grow(size)
            kept.tell(notes, identifier)
    for record, size in read_records(services) if services else ():
        identifier = text_of(record.get("structure_id"))
        if identifier in kept.structures:
            kept.grow(size)
            fresh, notes = older.renewed(record)
            kept.services.setdefault(identifier, []).append(fresh)
            kept.tell(notes, identifier)
    return kept
