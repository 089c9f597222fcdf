"""What left the source since the import before: told by name, never deleted nor archived."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.exchange.importers.notes import GONE, UNSURE, Note
from generator.exchange.importers.present.read import Present, PresentFile
from generator.exchange.importers.tables.cells import clean_cell
from generator.language import N_

NOT_IN_TABLE = N_("n'est plus dans le tableau : à vous de voir s'il faut archiver la fiche")
NOT_SEEN = N_("n'est plus dans le tableau, ou est l'une des lignes refusées qui n'ont pas d'identifiant lisible")
DAMAGED = N_("la marque « import » de la fiche est abîmée : impossible de savoir si la source la tient à jour")


class Seen:
    """The identifiers of a table's rows, whatever becomes of them."""

    def __init__(self) -> None:
        self._identifiers: set[str] = set()
        self._is_sure = True

    def row(self, identifier: str, cells: Iterable[str]) -> None:
        """Remember a row; where its identifier cannot be read, any of its cells may hold it."""
        self._identifiers.update([identifier] if identifier else (clean_cell(cell)[0] for cell in cells))
        self._is_sure &= bool(identifier)

    def gone(self, present: Present) -> Iterator[Note]:
        """Tell each file no row speaks of any more, but those a person has archived."""
        left = [file for name, files in present.imported.items() if name not in self._identifiers for file in files]
        for file in sorted(left, key=lambda file: file.source.file):
            if file.data.get("statut") != "archive":
                yield self._gone(file)

    def _gone(self, file: PresentFile) -> Note:
        name = file.data.get("nom") or file.data.get("titre")
        reason = NOT_IN_TABLE if self._is_sure else NOT_SEEN
        return Note(GONE, before=str(name or ""), reason=reason, file=file.source.file)


def damaged(present: Present) -> Iterator[Note]:
    """Tell each file whose mark cannot be read."""
    yield from (Note(UNSURE, reason=DAMAGED, file=file) for file in present.damaged)
