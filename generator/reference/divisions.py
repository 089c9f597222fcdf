"""Départements and régions, with the collectivities overseas that have their rank."""

from functools import cache

from generator.reference.model import Departement, Region
from generator.reference.tables import cells, read_table


def departement(code: str) -> Departement | None:
    """Return a département."""
    return _departements().get(code)


def region(code: str) -> Region | None:
    """Return a région."""
    return _regions().get(code)


def all_departements() -> tuple[Departement, ...]:
    """Return every département, sorted by code."""
    return tuple(_departements().values())


def all_regions() -> tuple[Region, ...]:
    """Return every région, sorted by code."""
    return tuple(_regions().values())


def departements_of_region(code: str) -> tuple[Departement, ...]:
    """Return the départements of a région, sorted by code."""
    return tuple(each for each in _departements().values() if each.region == code)


@cache
def _departements() -> dict[str, Departement]:
    return {code: Departement(*cells(line)) for code, line in read_table("departements").items()}


@cache
def _regions() -> dict[str, Region]:
    return {code: Region(*cells(line)) for code, line in read_table("regions").items()}
