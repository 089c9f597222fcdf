"""A file already there and what the source says now → what may change: only what nobody edited since."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from generator.content.edit.values import set_values
from generator.content.load import Source, judge
from generator.content.settings import SiteSettings
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.errors import GeneratorError
from generator.exchange.importers.notes import EDITED, UNSOUND, Note, refused
from generator.exchange.importers.present.read import PresentFile
from generator.language import N_

KEPT = N_("la fiche a été corrigée à la main : elle reste telle quelle")
TAKEN_OUT = N_("la rubrique a été retirée à la main : elle n'est pas remise")
OWN = N_("la rubrique a été écrite à la main : elle reste telle quelle")
NOT_EDITABLE = N_("la fiche ne peut pas être modifiée sans risque : elle reste telle quelle")


def updated(
    ours: PresentFile, wanted: Mapping[str, Any], settings: SiteSettings, today: dt.date
) -> tuple[bytes, list[Note]]:
    """Return the file brought up to date, the same bytes where nothing is to change, and what there is to say."""
    source = ours.source
    updates, notes = changes(ours.data, ours.mark.prints, wanted)
    if not updates:
        return source.raw, notes
    try:
        raw = set_values(source.raw, updates, source.file)
    except GeneratorError:
        return source.raw, [refused(NOT_EDITABLE)]
    fresh = _errors(source, raw, settings, today) - _errors(source, source.raw, settings, today)
    return (raw, notes) if not fresh else (source.raw, [refused(UNSOUND, fault=min(fresh))])


def _errors(source: Source, raw: bytes, settings: SiteSettings, today: dt.date) -> set[Diagnostic]:
    """Return the errors of a file without their line, which an edit moves."""
    faults = judge(Source(source.kind, source.slug, source.file, raw), settings, today)[1]
    return {
        Diagnostic(fault.place._replace(line=0, column=0), 0, fault.code, fault.field, fault.values)
        for fault in faults
        if fault.is_error
    }


def fingerprint(value: Any) -> str:
    """Return what tells a value from any other, whatever the order its keys are written in."""
    canonical = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def imported(source: str, identifier: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return a whole new file: the values and the mark of their import."""
    prints = {key: fingerprint(value) for key, value in values.items()}
    return {**values, "import": {"source": source, "identifiant": identifier, "empreintes": prints}}


def changes(
    present: Mapping[str, Any], old: Mapping[str, str], wanted: Mapping[str, Any]
) -> tuple[dict[str, Any], list[Note]]:
    """Return the keys to set in a file of this import (None: to remove), and what a person's hand protects.

    Args:
        present: the file's values.
        old: the fingerprints of the values the last import left there, by key.
        wanted: the values the source gives now.
    """
    updates: dict[str, Any] = {}
    new, notes = dict(old), []
    for key in [*wanted, *(key for key in old if key not in wanted)]:
        value, there = wanted.get(key), present.get(key)
        if value != there and not _is_untouched(there, old.get(key)):
            notes.append(_protected(key, there, value, was_imported=key in old))
            continue
        if value != there:
            updates[key] = value
        if value is None:
            new.pop(key, None)  # what is written there later is somebody's own
        elif value != there or key in old:
            new[key] = fingerprint(value)
    if new != old:
        updates["import"] = {**present["import"], "empreintes": new}
    return updates, notes


def _is_untouched(there: Any, was: str | None) -> bool:
    """True for a key as the last import left it, or that it did not write and nobody else has."""
    return there is None if was is None else there is not None and fingerprint(there) == was


def _protected(key: str, there: Any, value: Any, was_imported: bool) -> Note:
    reason = TAKEN_OUT if there is None else KEPT if was_imported else OWN
    return Note(EDITED, (), key, _shown(there), _shown(value), reason)


def _shown(value: Any) -> str:
    """Return a value on one line."""
    return " · ".join(_texts(value))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif value is not None:
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(item)
