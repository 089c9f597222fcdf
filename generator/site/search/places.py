"""The places of the search: which names and postal codes lead to which territory, and what holds it.

A query for a place asks for every actor that covers it or anything that holds it, so that a county-wide actor is found
from each of its communes. A query for more than a commune also asks for what lies in it (``within``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from generator import reference
from generator.directory.views import Directory, LocationView, TerritoryRef, TerritoryView
from generator.reference import Commune
from generator.site.search.within import FRANCE, holders_of_commune

FOLDER = "recherche"

_POSTAL_CODE = re.compile(r"([0-9]{5}) ")
Row = list[object]  # name, key, place of its holders in "chaines", other names, postal codes


def place_files(directory: Directory) -> Iterator[tuple[str, bytes]]:
    """Yield ``lieux.json``, the territories that have a page, then all communes of each département they touch."""
    departements = _departements(directory)
    yield f"{FOLDER}/lieux.json", _territories(directory, departements)
    for code in departements:
        yield f"{FOLDER}/communes-{code}.json", _communes(code)


def _territories(directory: Directory, departements: list[str]) -> bytes:
    chains = _Chains()
    printed = _printed_postal_codes(directory)
    rows = [_territory_row(view, chains, printed.get(view.territory.key, ())) for view in directory.territories]
    levels = {view.territory.level: view.territory.level_label for view in directory.territories}
    return _json(
        {"departements": departements, "niveaux": levels, "chaines": chains.all, "lieux": sorted(rows, key=str)}
    )


def _communes(departement: str) -> bytes:
    chains = _Chains()
    rows = [_commune_row(commune, chains) for commune in reference.communes_of_departement(departement)]
    return _json({"chaines": chains.all, "lieux": rows})


class _Chains:
    """Numbers the lists of holders, which most communes share with their neighbours."""

    def __init__(self) -> None:
        self.all: list[list[str]] = []
        self._places: dict[tuple[str, ...], int] = {}

    def place(self, keys: tuple[str, ...]) -> int:
        if keys not in self._places:
            self._places[keys] = len(self.all)
            self.all.append(list(keys))
        return self._places[keys]


def _territory_row(view: TerritoryView, chains: _Chains, printed: Iterable[str]) -> Row:
    territory = view.territory
    holders = dict.fromkeys((*(parent.key for parent in view.parents), FRANCE))
    holders.pop(territory.key, None)
    commune = reference.commune(territory.code) if territory.level == "commune" else None
    postal_codes = list(commune.postal_codes) if commune else sorted(printed)
    return [territory.name, territory.key, chains.place(tuple(holders)), list(view.other_names), postal_codes]


def _commune_row(commune: Commune, chains: _Chains) -> Row:
    chain = chains.place(holders_of_commune(commune))
    return [commune.name, f"commune-{commune.code}", chain, list(commune.other_names), list(commune.postal_codes)]


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
