"""Which structures are of an area: by the official code of their commune, else by its postal code and name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from generator import reference
from generator.content.model.types.territories import find_territory
from generator.content.slugs import slugified
from generator.diagnostics.errors import GeneratorError
from generator.language import N_

NOT_OFFICIAL = N_("« {territory} » n'est pas un territoire officiel : écrivez par exemple « departement:49 ».")


class Area:
    """One territory or several; all of France where none is named."""

    def __init__(self, territories: Iterable[str]) -> None:
        """Find the communes of territories.

        Raises:
            GeneratorError: there is no such official territory.
        """
        named = tuple(territories)
        self._is_everywhere = not named or "france" in named
        self._communes = frozenset(code for territory in named for code in _communes(territory))

    def holds(self, commune_code: str, postal_code: str, commune: str) -> bool:
        """True for a place of the area; False where nothing says so."""
        if self._is_everywhere:
            return True
        if commune_code:
            return commune_code in self._communes or (reference.successor(commune_code) or "") in self._communes
        near = reference.communes_with_postal_code(postal_code)
        named = [one for one in near if slugified(one.name) == slugified(commune)] or near
        return bool(named) and all(one.code in self._communes for one in named)


@cache
def _communes(territory: str) -> frozenset[str]:
    found = find_territory(territory, {})
    if found is None or found.level == "qpv":
        raise GeneratorError(NOT_OFFICIAL, territory=territory)
    if found.level == "commune":
        code = reference.successor(found.code) or found.code
        return frozenset((code, *(one.code for one in reference.arrondissements_of(code))))
    if found.level == "epci":
        return _with_arrondissements(one.code for one in reference.communes_of_epci(found.code))
    parts = [found.code] if found.level == "departement" else []
    parts += [one.code for one in reference.departements_of_region(found.code)] if found.level == "region" else []
    return _with_arrondissements(one.code for part in parts for one in reference.communes_of_departement(part))


def _with_arrondissements(codes: Iterable[str]) -> frozenset[str]:
    found = set(codes)
    return frozenset(found | {one.code for code in found for one in reference.arrondissements_of(code)})


def territory_of_code(code: str) -> str:
    """Return a code of a zone as the content files write it; "" for one that nothing has."""
    if code in ("france", "99100"):
        return "france"
    tables: Mapping[str, object] = {
        "commune": reference.commune(code) or reference.successor(code),
        "epci": reference.epci(code),
        "departement": reference.departement(code),
    }
    return next((f"{level}:{code}" for level, found in tables.items() if found), "")
