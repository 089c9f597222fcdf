"""The territories of a directory: official ones and the site's own, what holds what, and which have a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache

from generator import reference
from generator.content.model import Context, Territory
from generator.content.model.settings import OwnTerritory
from generator.content.model.types import find_territory
from generator.content.read.outlines import Shape
from generator.directory.views import TerritoryRef
from generator.language import Language

FRANCE = Territory("france", "")
MAX_NESTING = 8  # of own territories, so that a loop of parents ends


class Gazetteer:
    """Names, addresses and parents of territories."""

    def __init__(
        self, own: Iterable[OwnTerritory], context: Context, language: Language, shapes: Mapping[str, Shape]
    ) -> None:
        self._own = {territory.id: territory for territory in own}
        self._made_of = _made_of(self._own.values())
        self._shapes = shapes
        self._context = context
        self._language = language
        self._with_page: frozenset[Territory] = frozenset()
        self.ref = cache(self._ref)
        self.parents = cache(self._parents)

    def resolve(self, text: str) -> Territory | None:
        """Read a territory as written in settings: an own id, or ``commune:49007``."""
        found = find_territory(text, self._context.territory_levels)
        return self.present(found) if found else None

    @staticmethod
    def present(territory: Territory) -> Territory:
        """Return the territory a former commune is part of now; any other as it is."""
        if territory.level != "commune" or reference.commune(territory.code):
            return territory
        return Territory("commune", reference.successor(territory.code) or territory.code)

    def commune(self, code: str) -> Territory:
        """Return the commune of an INSEE code or of an own id."""
        return self.present(Territory("commune", code))

    def own(self) -> list[Territory]:
        """Return the site's own territories, in the order of the settings."""
        return [Territory(territory.level, territory.id) for territory in self._own.values()]

    def give_pages(self, territories: Iterable[Territory]) -> None:
        """Tell which territories have a page; only then are references linked."""
        self._with_page = frozenset(territories)
        self.ref = cache(self._ref)

    def within(self, home: Territory) -> list[Territory]:
        """Return the official territories inside one, itself included, down to the communes."""
        if home.level == "departement":
            communes = reference.communes_of_departement(home.code)
        elif home.level == "epci":
            communes = reference.communes_of_epci(home.code)
        elif home.level == "region":
            departements = reference.departements_of_region(home.code)
            communes = tuple(c for d in departements for c in reference.communes_of_departement(d.code))
        else:
            communes = ()
        return [home, *(Territory("commune", commune.code) for commune in communes)]

    def outline(self, territory: Territory) -> reference.Outline:
        """Return the rings of a territory; none where they are not known."""
        if territory.code in self._own:
            return self._shapes[territory.code].rings if territory.code in self._shapes else ()
        return reference.outline(territory.level, territory.code)

    def centre(self, territory: Territory) -> reference.Position | None:
        """Return about where a commune is."""
        if territory.code in self._own:
            return self._shapes[territory.code].centre if territory.code in self._shapes else None
        commune = reference.commune(territory.code)
        return reference.position_of(commune) if commune else None

    def is_own(self, territory: Territory) -> bool:
        """True for a territory that the site defines."""
        return territory.code in self._own

    def parts(self, territory: Territory) -> tuple[Territory, ...]:
        """Return the EPCI of a département, the départements of a région, the own territories of an own one."""
        if territory.code in self._own:
            own = (one for one in self._own.values() if one.level not in ("commune", "quartier"))
            return tuple(Territory(one.level, one.id) for one in own if self.resolve(one.parent) == territory)
        if territory.level == "region":
            return tuple(Territory("departement", d.code) for d in reference.departements_of_region(territory.code))
        if territory.level == "departement":
            return tuple(Territory("epci", e.code) for e in reference.all_epci() if territory.code in e.departements)
        return ()

    def other_names(self, territory: Territory) -> tuple[str, ...]:
        """Return the names of the communes déléguées and associées of a commune."""
        commune = reference.commune(territory.code) if territory.level == "commune" else None
        return commune.other_names if commune else ()

    def name(self, territory: Territory) -> str:
        """Return a territory's name; its code where the tables do not know it."""
        if territory.code in self._own:
            return self._own[territory.code].name
        if territory.level == "france":
            return self._language.text("France entière")
        found = _NAMES[territory.level](territory.code) if territory.level in _NAMES else None
        return getattr(found, "name", "") or territory.code

    def _ref(self, territory: Territory) -> TerritoryRef:
        key = f"{territory.level}-{territory.code}" if territory.code else territory.level
        level = self._context.vocabularies["niveaux_territoire"].get(territory.level)
        label = self._language.text(level.label) if level else territory.level.upper()
        url = f"/territoires/{key}/" if territory in self._with_page else ""
        return TerritoryRef(territory.level, territory.code, self.name(territory), label, url, key)

    def _parents(self, territory: Territory) -> tuple[Territory, ...]:
        """Return what holds a territory, nearest first."""
        if territory.code in self._own:
            return self._own_parents(territory)
        if territory.level == "commune":
            return (*self._made_of.get(territory.code, ()), *_commune_parents(territory.code))
        if territory.level == "epci":
            epci = reference.epci(territory.code)
            return _upwards(epci.departements if epci else ())
        if territory.level == "departement":
            return _upwards((territory.code,))[1:]
        return () if territory == FRANCE else (FRANCE,)

    def _own_parents(self, territory: Territory) -> tuple[Territory, ...]:
        found: list[Territory] = []
        parent = self.resolve(self._own[territory.code].parent)
        while parent and parent not in found and len(found) < MAX_NESTING:
            found.append(parent)
            if parent.code not in self._own:
                return (*found, *self._parents(parent))
            parent = self.resolve(self._own[parent.code].parent)
        return tuple(found)


_NAMES: dict[str, Callable[[str], object]] = {
    "commune": reference.commune,
    "epci": reference.epci,
    "departement": reference.departement,
    "region": reference.region,
    "qpv": lambda code: None,
}


def _made_of(own: Iterable[OwnTerritory]) -> dict[str, tuple[Territory, ...]]:
    """Return, for each official commune, the site's own territories made of it and of others."""
    found: dict[str, tuple[Territory, ...]] = {}
    for territory in own:
        for code in territory.codes:
            commune = code.removeprefix("commune:")
            found[commune] = (*found.get(commune, ()), Territory(territory.level, territory.id))
    return found


def _commune_parents(code: str) -> tuple[Territory, ...]:
    commune = reference.commune(code)
    if commune is None:
        return (FRANCE,)
    whole = (Territory("commune", commune.parent),) if commune.parent else ()
    epci = (Territory("epci", commune.epci),) if commune.epci else ()
    return (*whole, *epci, *_upwards((commune.departement,)))


def _upwards(departements: Iterable[str]) -> tuple[Territory, ...]:
    """Return départements, their régions and France."""
    known = [found for code in departements if (found := reference.departement(code))]
    regions = dict.fromkeys(departement.region for departement in known if departement.region)
    return (
        *(Territory("departement", departement.code) for departement in known),
        *(Territory("region", code) for code in regions),
        FRANCE,
    )
