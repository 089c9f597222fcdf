"""A row of the table → what becomes of it: a new file, a change in its file, or nothing, with the reason."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from generator.content.emit import render_file
from generator.content.layout import content_file
from generator.content.settings import SiteSettings
from generator.exchange.importers.cells import clean_cell
from generator.exchange.importers.fill import Filled, Filler, Leaf, plain
from generator.exchange.importers.mapping import Mapping
from generator.exchange.importers.mend import mend
from generator.exchange.importers.merge import imported, updated
from generator.exchange.importers.names import Names, Taken
from generator.exchange.importers.notes import REFUSED, WITHDRAWN, Note, corrected, refused
from generator.exchange.importers.present import Present, PresentFile
from generator.exchange.importers.rules import SourceRule, columns_of, templates
from generator.exchange.importers.table import Row
from generator.exchange.importers.tidy import tidy
from generator.language import N_

SHIFTED = N_("la ligne n'a pas autant de cases que les titres : colonnes décalées ou ligne coupée")
NO_IDENTIFIER = N_("la ligne n'a pas d'identifiant")
SAME_IDENTIFIER = N_("l'identifiant est déjà celui d'une autre ligne")
NOT_OURS = N_("une fiche de ce nom existe déjà et ne vient pas de cette source : elle n'est pas touchée")
LISTED_AS_WITHDRAWN = N_("figure dans les « retraits » de site.yml")
NAME_TAKEN = N_("nom de fichier déjà pris par une autre ligne : complété par l'identifiant")
DO_NOT_TOUCH = N_("Ce qui suit sert au prochain import : ne le modifiez pas.")

CREATED, UPDATED, UNCHANGED, PASSED_OVER = "created", "updated", "unchanged", "passed-over"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of a row."""

    what: str  # one of the four above, or the kind of the note that stopped it
    notes: tuple[Note, ...] = ()
    file: str = ""  # from the site's root
    raw: bytes = b""  # to write, where something is


class _Stop(Exception):
    """Nothing is written of this row."""

    def __init__(self, what: str, *notes: Note) -> None:
        self.what, self.notes = what, notes


class Planner:
    """Decides row after row; nothing is written yet."""

    def __init__(
        self, mapping: Mapping, headers: tuple[str, ...], present: Present, settings: SiteSettings, today: dt.date
    ) -> None:
        self.mapping, self.rules, self.headers = mapping, mapping.rules, headers
        self.present, self.settings, self.today = present, settings, today
        self.source = self.rules.source or SourceRule.model_validate({})
        self.names = Names(present)
        self.identifiers: set[str] = set()
        texts = [self.rules.identifier, self.rules.slug, *(text for _, text in templates(self.rules.tree, ()))]
        self.columns = {column for text in texts for column in columns_of(text)}

    def plan(self, row: Row) -> Outcome:
        """Decide what becomes of a row."""
        notes: list[Note] = []
        file = ""
        try:
            filler = Filler(self._cells(row, notes))
            identifier = self._identifier(filler)
            ours = self.present.imported.get(identifier)
            slug = ours.source.slug if ours else self._name(filler, identifier, notes)
            file = content_file(self.mapping.folder, slug)
            values = self._values(filler, slug, identifier, notes)
            what, raw = self._written(ours, identifier, values, notes)
        except _Stop as stop:
            return Outcome(stop.what, tuple(note.at(row.number, file) for note in stop.notes), file)
        self.names.give(slug)
        return Outcome(what, tuple(note.at(row.number, file) for note in notes), file, raw)

    def _cells(self, row: Row, notes: list[Note]) -> dict[str, str]:
        """Return the clean cells by column; blank ones too many at the end of the row are nothing."""
        cells, width = row.cells, len(self.headers)
        if len(cells) < width or any(map(str.strip, cells[width:])):
            raise _Stop(REFUSED, refused(SHIFTED, f"{len(cells)} / {width}"))
        found: dict[str, str] = {}
        for column, cell in zip(self.headers, cells, strict=False):
            found[column], reason = clean_cell(cell)
            if reason and column in self.columns:
                notes.append(corrected((column,), "", cell, found[column], reason))
        if any(found[column] not in wanted for column, wanted in self.rules.only.items()):
            raise _Stop(PASSED_OVER)
        return found

    def _identifier(self, filler: Filler) -> str:
        identifier = filler.text(self.rules.identifier)
        if not identifier:
            raise _Stop(REFUSED, refused(NO_IDENTIFIER))
        if identifier in self.identifiers:
            raise _Stop(REFUSED, refused(SAME_IDENTIFIER, identifier))
        self.identifiers.add(identifier)
        return identifier

    def _name(self, filler: Filler, identifier: str, notes: list[Note]) -> str:
        try:
            wanted, slug = self.names.choose(filler.text(self.rules.slug), identifier)
        except Taken as taken:
            raise _Stop(REFUSED, refused(NOT_OURS, str(taken))) from None
        if slug != wanted:
            notes.append(corrected(columns_of(self.rules.slug), "", wanted, slug, NAME_TAKEN))
        return slug

    def _values(self, filler: Filler, slug: str, identifier: str, notes: list[Note]) -> dict[str, Any]:
        """Return what can be written of a row."""
        filled = filler.entry(self.rules.tree)
        notes += filler.notes
        entry = tidy(filled, "", notes)
        assert isinstance(entry, dict | None)
        self._check_not_withdrawn(slug, identifier, entry or {})
        mended, more = mend(entry or {}, self.mapping.folder, slug, self.settings, self.today)
        if mended is None:
            raise _Stop(REFUSED, *more)
        notes += more
        values: dict[str, Any] = plain(mended)
        return {**values, "sources": [self._credit(), *values.get("sources", [])]}

    def _check_not_withdrawn(self, slug: str, identifier: str, entry: dict[str, Filled]) -> None:
        """Leave alone what asked to leave, known by its page's name, its number or its identifier in the source."""
        known = {slug, f"{self.source.name}:{identifier}"}
        known |= {leaf.text for key in ("siret", "rna") if isinstance(leaf := entry.get(key), Leaf)}
        if known & set(self.settings.value.withdrawals):
            raise _Stop(WITHDRAWN, Note(WITHDRAWN, before=slug, reason=LISTED_AS_WITHDRAWN))

    def _credit(self) -> dict[str, str]:
        told = " ; ".join(filter(None, (self.source.credit, self.source.caution)))
        title = f"{self.source.name} ({told})" if told else self.source.name
        given = {"titre": title, "url": self.source.url or "", "date": str(self.source.on or "")}
        return {key: text for key, text in given.items() if text}

    def _written(
        self, ours: PresentFile | None, identifier: str, values: dict[str, Any], notes: list[Note]
    ) -> tuple[str, bytes]:
        """Return the file to write, new or changed, if there is something to write."""
        if ours is None:
            data = imported(self.source.name, identifier, values)
            return CREATED, render_file(data, {**self.rules.remarks, "import": DO_NOT_TOUCH})
        raw, said = updated(ours, values, self.settings, self.today)
        if any(note.kind == REFUSED for note in said):
            raise _Stop(REFUSED, *said)
        notes += said
        return (UPDATED, raw) if raw != ours.source.raw else (UNCHANGED, b"")
