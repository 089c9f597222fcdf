"""What the tables hold: one tuple a commune, EPCI, département or région."""

from typing import NamedTuple

LONG_KINDS = {
    "CC": "Communauté de communes",
    "CA": "Communauté d'agglomération",
    "CU": "Communauté urbaine",
    "SAN": "Syndicat d'agglomération nouvelle",
}


class Commune(NamedTuple):
    """A commune, or a municipal arrondissement of Paris, Lyon or Marseille."""

    code: str  # five characters: "01004", "2A004"
    name: str
    departement: str  # code
    epci: str  # code, an arrondissement having its commune's; "" on four islands and overseas
    postal_codes: tuple[str, ...]  # sorted, without CEDEX
    latitude: float | None  # of the centroid, WGS 84; None in the collectivities overseas and a few new communes
    longitude: float | None
    parent: str  # of an arrondissement, its commune's code; "" for a commune
    other_names: tuple[str, ...]  # of its communes déléguées and associées, its own name left out


class Epci(NamedTuple):
    """A grouping of communes with its own taxes, or a territory of the Métropole du Grand Paris (EPT)."""

    code: str  # SIREN, nine digits
    name: str  # official short form: "CC du Pays Houdanais"
    kind: str  # CC, CA, CU, METRO, MET69, EPT; SAN or "" only among the former
    population: int | None  # municipal; None for the former
    former: bool  # dissolved since: its code is read, no longer proposed
    departements: tuple[str, ...]  # codes, sorted
    communes: tuple[str, ...]  # present codes, sorted; empty where a former one's members are not known

    @property
    def long_name(self) -> str:
        """Return the name with its kind in full: "Communauté de communes du Pays Houdanais"."""
        prefix, _, rest = self.name.partition(" ")
        return f"{LONG_KINDS[prefix]} {rest}" if prefix in LONG_KINDS and rest else self.name


class Departement(NamedTuple):
    """A département, or a collectivity overseas that has the rank of one."""

    code: str  # "01", "2A", "974"
    name: str
    region: str  # code; a collectivity overseas is its own région
    chef_lieu: str  # commune code


class Region(NamedTuple):
    """A région, or a collectivity overseas that has the rank of one."""

    code: str  # "01" is Guadeloupe: a région and a département may have equal codes
    name: str
    chef_lieu: str  # commune code
