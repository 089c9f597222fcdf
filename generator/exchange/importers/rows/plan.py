"""The lines of a group → what becomes of them: a new file, a change in their file, or nothing, with the reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from generator.content.edit.emit import render_file
from generator.content.layout import content_file
from generator.content.settings import SiteSettings
from generator.exchange.importers.mapping.pieces import origins
from generator.exchange.importers.mapping.read import Mapping
from generator.exchange.importers.mapping.rules import SourceRule, columns_of
from generator.exchange.importers.notes import REFUSED, UNSURE, WITHDRAWN, Note, corrected, refused
from generator.exchange.importers.present.merge import imported, updated
from generator.exchange.importers.present.names import Names, Taken
from generator.exchange.importers.present.read import Present, PresentFile, Twins
from generator.exchange.importers.present.withdrawals import withdrawal
from generator.exchange.importers.rows.candidates import judge_of
from generator.exchange.importers.rows.fill import fill_text
from generator.exchange.importers.rows.filled import Filled, plain
from generator.exchange.importers.rows.gather import Gatherer
from generator.exchange.importers.rows.lines import Group
from generator.exchange.importers.rows.mend import mend
from generator.exchange.importers.rows.outcome import CREATED, UNCHANGED, UPDATED, Outcome, Stop
from generator.language import N_

NOT_OURS = N_("une fiche de ce nom existe déjà et ne vient pas de cette source : elle n'est pas touchée")
TWINS = N_("plusieurs fiches portent la même marque d'import : aucune n'est touchée")
NAME_TAKEN = N_("nom de fichier déjà pris par une autre fiche : complété par l'identifiant")
DO_NOT_TOUCH = N_("Ce qui suit sert au prochain import : ne le modifiez pas.")


class Planner:
    """Decides file after file; nothing is written yet."""

    def __init__(self, mapping: Mapping, present: Present, settings: SiteSettings, today: dt.date) -> None:
        self.mapping, self.rules = mapping, mapping.rules
        self.present, self.settings, self.today = present, settings, today
        self.source = self.rules.source or SourceRule.model_validate({})
        self.names = Names(present)
        self._origins = origins(self.rules.cuts)
        self._judge = judge_of(mapping.schema, settings.context)

    def plan(self, group: Group) -> Outcome:
        """Decide what becomes of the lines of a group."""
        file = ""
        try:
            ours = self._ours(group.identifier)
            gatherer = Gatherer(group.lines, self._origins, self._judge)
            notes = gatherer.notes
            entry = gatherer.entry(self.rules.tree)
            slug = ours.source.slug if ours else self._name(group, entry, notes)
            file = content_file(self.mapping.folder, slug)
            values = self._values(entry, slug, group.identifier, notes)
            what, raw = self._written(ours, group.identifier, values, notes)
        except Stop as stop:
            return Outcome(stop.what, tuple(_stopped(stop, group, file)), file, rows=len(group.lines))
        self.names.give(slug)
        first = group.lines[0].number
        return Outcome(what, tuple(note.at(first, file) for note in notes), file, raw, len(group.lines))

    def _ours(self, identifier: str) -> PresentFile | None:
        try:
            return self.present.find(identifier)
        except Twins as twins:
            raise Stop(UNSURE, Note(UNSURE, before=", ".join(map(str, twins.args)), reason=TWINS)) from None

    def _name(self, group: Group, entry: dict[str, Filled], notes: list[Note]) -> str:
        """Return the name of a new file: of the first line that gives one."""
        titles = (fill_text(self.rules.slug, line.cells) for line in group.lines)
        try:
            wanted, slug = self.names.choose(next(filter(None, titles), ""), group.identifier)
        except Taken as taken:
            self._check_not_withdrawn(str(taken), group.identifier, entry)
            raise Stop(REFUSED, refused(NOT_OURS, str(taken))) from None
        if slug != wanted:
            columns = tuple(self._origins.get(column, column) for column in columns_of(self.rules.slug))
            notes.append(corrected(columns, "", wanted, slug, NAME_TAKEN))
        return slug

    def _values(self, entry: dict[str, Filled], slug: str, identifier: str, notes: list[Note]) -> dict[str, Any]:
        """Return what can be written of the values."""
        self._check_not_withdrawn(slug, identifier, entry)
        mended, more = mend(entry, self.mapping.folder, slug, self.settings, self.today)
        if mended is None:
            raise Stop(REFUSED, *more)
        notes += more
        values: dict[str, Any] = plain(mended)
        return {**values, "sources": [self._credit(), *values.get("sources", [])]}

    def _check_not_withdrawn(self, slug: str, identifier: str, entry: dict[str, Filled]) -> None:
        """Leave alone what asked to leave, known by its page's name, its number or its identifier in the source."""
        note = withdrawal(self.settings.value.withdrawals, slug, f"{self.source.name}:{identifier}", entry)
        if note:
            raise Stop(WITHDRAWN, note)

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
            raise Stop(REFUSED, *said)
        notes += said
        return (UPDATED, raw) if raw != ours.source.raw else (UNCHANGED, b"")


def _stopped(stop: Stop, group: Group, file: str) -> Iterator[Note]:
    """Tell why nothing is written; of each line, where lines are refused."""
    for note in stop.notes:
        for line in group.lines if note.kind == REFUSED else group.lines[:1]:
            yield note.at(line.number, file)
