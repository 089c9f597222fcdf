"""A name, or a postal code, written where an official code is expected → the codes it may stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator import reference
from generator.content.slugs import slugified

MOST = 6  # homonyms told: beyond, the name alone says nothing
LEVELS = ("commune", "epci", "departement", "region")
_SAINT = re.compile(r"(?<![a-z])st(e?)(?=-)")  # "st-denis"
_IN_BRACKETS = re.compile(r"(.*\S)[ ]*\(([^()]*)\)")
_LONGEST = 100  # characters


class Place(NamedTuple):
    """An official territory."""

    level: str
    code: str
    name: str
    within: str  # the name of the département of a commune, else ""

    @property
    def told(self) -> str:
        """Its name, and where it is."""
        return f"{self.name}, {self.within}" if self.within else self.name


def places_of_level(text: str, level: str) -> tuple[Place, ...]:
    """Return the places of a level that a text may stand for: "Angers", "Segré (49)", or a postal code.

    Several where it is the name of several; none where nothing is known, or too many.
    """
    return tuple(place for place in _places(text) if place.level == level)


def places(text: str) -> tuple[Place, ...]:
    """Return the places of any level that a name or the number of a département may stand for."""
    found = reference.departement(text)
    return (Place("departement", found.code, found.name, ""),) if found else _places(text)


def _places(text: str) -> tuple[Place, ...]:
    name = text.strip()
    if len(name) > _LONGEST:
        return ()
    if re.fullmatch(r"\d{5}", name, re.ASCII):
        found = tuple(map(_of_commune, reference.communes_with_postal_code(name)))
    elif brackets := _IN_BRACKETS.fullmatch(name):
        where = slugified(brackets[2])
        found = tuple(one for one in _named(brackets[1]) if _stands_in(one, where))
    else:
        found = _named(name)
    return found if len(found) <= MOST else ()


def _named(name: str) -> tuple[Place, ...]:
    return _by_name().get(_spelt_out(slugified(name)), ())


def _stands_in(place: Place, where: str) -> bool:
    return where in (place.code[: len(where)] if where.isdigit() else slugified(place.within), slugified(place.within))


def _spelt_out(slug: str) -> str:
    """Write ``st-denis`` as ``saint-denis``."""
    return _SAINT.sub(r"saint\1", slug)


@cache
def _by_name() -> dict[str, tuple[Place, ...]]:
    """Return the present territories by their name, in the order of levels and codes; former communes by theirs."""
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for name, place in _all():
        same = found[slugified(name)]
        if place not in same:
            same.append(place)
    return {name: tuple(same) for name, same in found.items()}


def _all() -> Iterator[tuple[str, Place]]:
    for commune in reference.all_communes():
        for name in (commune.name, *commune.other_names):
            yield name, _of_commune(commune)
    for epci in reference.all_epci():
        for name in (epci.name, epci.long_name, epci.name.partition(" ")[2]):
            yield name, Place("epci", epci.code, epci.name, "")
    for departement in reference.all_departements():
        yield departement.name, Place("departement", departement.code, departement.name, "")
    for region in reference.all_regions():
        yield region.name, Place("region", region.code, region.name, "")


def _of_commune(commune: reference.Commune) -> Place:
    departement = reference.departement(commune.departement)
    return Place("commune", commune.code, commune.name, departement.name if departement else commune.departement)
