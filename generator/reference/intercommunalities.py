"""EPCI, present and former."""

from functools import cache

from generator.reference.communes import commune
from generator.reference.model import Commune, Epci
from generator.reference.tables import cells, read_table


def epci(code: str) -> Epci | None:
    """Return an EPCI, also when it exists no longer: see ``Epci.former``."""
    line = _lines().get(code)
    return _parse_epci(line) if line else None


@cache
def all_epci() -> tuple[Epci, ...]:
    """Return the present EPCI, sorted by code."""
    return tuple(each for each in map(_parse_epci, _lines().values()) if not each.former)


def communes_of_epci(code: str) -> tuple[Commune, ...]:
    """Return the present communes of an EPCI, sorted by code; none where a former one's members are not known."""
    found = epci(code)
    members = map(commune, found.communes) if found else ()
    return tuple(member for member in members if member)


@cache
def _lines() -> dict[str, str]:
    return read_table("epci")


@cache
def _parse_epci(line: str) -> Epci:
    code, name, kind, population, former, departements, communes = cells(line)
    return Epci(
        code,
        name,
        kind,
        int(population) if population else None,
        bool(former),
        tuple(departements.split()),
        tuple(communes.split()),
    )
