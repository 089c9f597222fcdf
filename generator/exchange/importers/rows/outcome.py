"""What becomes of the rows that make a file."""

from __future__ import annotations

from dataclasses import dataclass

from generator.exchange.importers.notes import Note

CREATED, UPDATED, UNCHANGED, PASSED_OVER = "created", "updated", "unchanged", "passed-over"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of a file, or of rows that make none."""

    what: str  # one of the four above, or the kind of the note that stopped it
    notes: tuple[Note, ...] = ()
    file: str = ""  # from the site's root
    raw: bytes = b""  # to write, where something is
    rows: int = 1  # that it was decided from


class Stop(Exception):
    """Nothing is written of this."""

    def __init__(self, what: str, *notes: Note) -> None:
        super().__init__(what)
        self.what, self.notes = what, notes
