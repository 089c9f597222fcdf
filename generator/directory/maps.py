"""What stands where: the places of actors, by territory, and the map of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import reference
from generator.content.checks.location import FAR_KM
from generator.content.model import Territory
from generator.content.model.actor import Location
from generator.directory.names import sort_key
from generator.directory.register import Register, locations_shown
from generator.directory.views import MapCommune, MapPoint, TerritoryMap, TerritoryRef

MAPPED = frozenset(("epci", "departement", "region"))
OUTREACH = frozenset(("permanence", "itinerant"))
NOWHERE = frozenset(("a-domicile", "a-distance"))  # kinds of places that are not one


@dataclass(frozen=True, slots=True)
class Standing:
    """A place where an actor receives, and where it is."""

    slug: str
    location: Location
    commune: Territory


class Standings:
    """The places that stand in each territory."""

    def __init__(self, register: Register, slugs: Iterable[str]) -> None:
        self._register = register
        self._found: dict[Territory, list[Standing]] = {}
        for slug in slugs:
            for location in locations_shown(register.actors[slug].value):
                if location.commune_code and location.type not in NOWHERE:
                    commune = register.gazetteer.commune(location.commune_code)
                    for territory in (commune, *register.gazetteer.parents(commune)):
                        self._found.setdefault(territory, []).append(Standing(slug, location, commune))

    def within(self, territory: Territory) -> list[Standing]:
        """Return the places that stand in a territory."""
        return self._found.get(territory, [])

    def map_of(self, territory: Territory) -> TerritoryMap | None:
        """Return the map of an EPCI, a département or a région; None where its outline or its places are not known."""
        standings = self.within(territory) if territory.level in MAPPED else []
        gazetteer = self._register.gazetteer
        outline = gazetteer.outline(territory) if standings else ()
        located = [(standing, self._position(standing)) for standing in standings] if outline else []
        points = _points(self._register, located)
        if not points:
            return None
        return TerritoryMap(
            outline=outline,
            parts=tuple(filter(None, map(gazetteer.outline, gazetteer.parts(territory)))),
            points=points,
            communes=tuple(_communes(points)),
            at_centres=any(position == gazetteer.centre(standing.commune) for standing, position in located),
            credit="" if gazetteer.is_own(territory) else reference.OUTLINES_CREDIT,
        )

    def _position(self, standing: Standing) -> reference.Position | None:
        """Return where a place is; the centre of its commune where that is not known, or cannot be."""
        centre, location = self._register.gazetteer.centre(standing.commune), standing.location
        if location.latitude is None or location.longitude is None:
            return centre
        position = (location.latitude, location.longitude)
        is_far = centre is not None and reference.distance_km(centre, position) > FAR_KM
        return centre if is_far else position


def _points(register: Register, located: Iterable[tuple[Standing, reference.Position | None]]) -> tuple[MapPoint, ...]:
    counts: dict[tuple[reference.Position, Territory, bool], int] = {}
    for standing, position in located:
        if position:
            key = (position, standing.commune, standing.location.type in OUTREACH)
            counts[key] = counts.get(key, 0) + 1
    ref = register.gazetteer.ref
    points = (MapPoint(at, ref(commune), outreach, n) for (at, commune, outreach), n in counts.items())
    return tuple(sorted(points, key=lambda point: (point.position, point.commune.key, point.is_outreach)))


def _communes(points: Iterable[MapPoint]) -> list[MapCommune]:
    counts: dict[TerritoryRef, list[int]] = {}
    for point in points:
        counts.setdefault(point.commune, [0, 0])[point.is_outreach] += point.count
    ordered = sorted(counts.items(), key=lambda found: (sort_key(found[0].name), found[0].key))
    return [MapCommune(commune, *found) for commune, found in ordered]
