"""Communes and municipal arrondissements, by code, département and postal code."""

from collections.abc import Iterable
from functools import cache

from generator.reference.model import Commune
from generator.reference.tables import cells, read_table


def commune(code: str) -> Commune | None:
    """Return a present commune or arrondissement."""
    line = _lines().get(code)
    return _parse_commune(line) if line else None


def successor(code: str) -> str | None:
    """Return the code of the present commune that holds the ground of a former one, déléguées and associées included.

    A code still in use has none, even when a commune déléguée bears it too.
    """
    line = _successor_lines().get(code)
    return cells(line)[1] if line else None


@cache
def all_communes() -> tuple[Commune, ...]:
    """Return every commune, sorted by code, without the arrondissements, whose ground is their commune's."""
    return tuple(each for each in _everything() if not each.parent)


def arrondissements_of(code: str) -> tuple[Commune, ...]:
    """Return the arrondissements of Paris (75056), Lyon (69123) or Marseille (13055); none elsewhere."""
    return tuple(each for each in _arrondissements() if each.parent == code)


def communes_of_departement(code: str) -> tuple[Commune, ...]:
    """Return the communes of a département, sorted by code."""
    return _by_departement().get(code, ())


def communes_with_postal_code(postal_code: str) -> tuple[Commune, ...]:
    """Return the communes that a postal code serves, sorted by code; none for a CEDEX."""
    return _by_postal_code().get(postal_code, ())


@cache
def _lines() -> dict[str, str]:
    return read_table("communes")


@cache
def _successor_lines() -> dict[str, str]:
    return read_table("successors")


@cache
def _parse_commune(line: str) -> Commune:
    code, name, departement, epci, postal_codes, latitude, longitude, parent, other_names = cells(line)
    return Commune(
        code,
        name,
        departement,
        epci,
        tuple(postal_codes.split()),
        float(latitude) if latitude else None,
        float(longitude) if longitude else None,
        parent,
        tuple(other_names.split("|")) if other_names else (),
    )


@cache
def _everything() -> tuple[Commune, ...]:
    return tuple(map(_parse_commune, _lines().values()))


@cache
def _arrondissements() -> tuple[Commune, ...]:
    return tuple(each for each in _everything() if each.parent)


@cache
def _by_departement() -> dict[str, tuple[Commune, ...]]:
    return _grouped((each.departement, each) for each in all_communes())


@cache
def _by_postal_code() -> dict[str, tuple[Commune, ...]]:
    return _grouped((postal_code, each) for each in all_communes() for postal_code in each.postal_codes)


def _grouped(pairs: Iterable[tuple[str, Commune]]) -> dict[str, tuple[Commune, ...]]:
    groups: dict[str, list[Commune]] = {}
    for key, each in pairs:
        groups.setdefault(key, []).append(each)
    return {key: tuple(group) for key, group in groups.items()}
