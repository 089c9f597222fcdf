"""The places of the search: which names and postal codes lead to which territory, and what holds it.

A query for a place asks for every actor that covers it or anything that holds it, so that a county-wide actor is found
from each of its communes. A query for more than a commune also asks for what lies in it (``within``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator import reference
from generator.directory.views import Directory, LocationView, TerritoryRef, TerritoryView
from generator.reference import Commune
from generator.site.search.within import FRANCE, holders_of_commune

FOLDER = "recherche"

_POSTAL_CODE = re.compile(r"([0-9]{5}) ")


class Row(NamedTuple):
    """A place."""

    name: str
    key: str
    holders: tuple[str, ...]  # keys of what holds it, nearest first
    other_names: tuple[str, ...]
    postal_codes: tuple[str, ...]


def place_files(directory: Directory) -> Iterator[tuple[str, bytes]]:
    """Yield ``lieux.json``, the territories that have a page, then all communes of each département they touch."""
    departements = _departements(directory)
    yield f"{FOLDER}/lieux.json", _territories(directory, departements)
    for code in departements:
        yield f"{FOLDER}/communes-{code}.json", _communes(code)


def _territories(directory: Directory, departements: list[str]) -> bytes:
    printed = _printed_postal_codes(directory)
    rows = (_territory_row(view, printed.get(view.territory.key, ())) for view in directory.territories)
    levels = {view.territory.level: view.territory.level_label for view in directory.territories}
    return _json({"departements": departements, "niveaux": levels, **_columns(rows)})


def _communes(departement: str) -> bytes:
    return _json(_columns(map(_commune_row, reference.communes_of_departement(departement))))


def _columns(rows: Iterable[Row]) -> dict[str, list[object]]:
    """Return places column by column, neighbours together: a seventh less on the wire than row by row."""
    ordered = sorted(rows, key=lambda row: (row.holders[::-1], row.key))
    chains = {holders: number for number, holders in enumerate(dict.fromkeys(row.holders for row in ordered))}
    return {
        "chaines": [list(holders) for holders in chains],
        "lieux": [
            [row.name for row in ordered],
            [row.key for row in ordered],
            [chains[row.holders] for row in ordered],
            [list(row.other_names) for row in ordered],
            [list(row.postal_codes) for row in ordered],
        ],
    }


def _territory_row(view: TerritoryView, printed: Iterable[str]) -> Row:
    territory = view.territory
    holders = dict.fromkeys((*(parent.key for parent in view.parents), FRANCE))
    holders.pop(territory.key, None)
    commune = reference.commune(territory.code) if territory.level == "commune" else None
    postal_codes = commune.postal_codes if commune else tuple(sorted(printed))
    return Row(territory.name, territory.key, tuple(holders), view.other_names, postal_codes)


def _commune_row(commune: Commune) -> Row:
    holders = holders_of_commune(commune)
    return Row(commune.name, f"commune-{commune.code}", holders, commune.other_names, commune.postal_codes)


def _printed_postal_codes(directory: Directory) -> dict[str, set[str]]:
    """Return the postal codes in the addresses of each commune: no table knows those of a site's own communes."""
    found: dict[str, set[str]] = {}
    for location in (location for actor in directory.actors for location in actor.locations):
        code = _postal_code(location)
        if location.commune and code:
            found.setdefault(location.commune.key, set()).add(code)
    return found


def _postal_code(location: LocationView) -> str:
    written = _POSTAL_CODE.match(location.address[-1]) if location.address else None
    return written[1] if written else ""


def _departements(directory: Directory) -> list[str]:
    """Return the official départements that the territories with a page are or lie in."""
    refs = (ref for view in directory.territories for ref in (view.territory, *view.parents))
    return sorted({code for ref in refs if (code := _departement_of(ref))})


def _departement_of(ref: TerritoryRef) -> str:
    if ref.level == "departement" and reference.departement(ref.code):
        return ref.code
    commune = reference.commune(ref.code) if ref.level == "commune" else None
    return commune.departement if commune else ""


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
