"""What holds a place: so that a search for a département finds what stands or acts in one of its communes."""

from __future__ import annotations

from collections.abc import Iterable

from generator import reference
from generator.directory.views import TerritoryRef, TerritoryView
from generator.reference import Commune

FRANCE = "france"
LOCAL = frozenset(("commune", "quartier", "qpv"))  # the others are asked for with all that lies in them


class Holders:
    """The wide territories that a thing lies in."""

    def __init__(self, territories: Iterable[TerritoryView]) -> None:
        self._around = {view.territory.key: (view.territory, *view.parents) for view in territories}

    def of(self, touched: Iterable[TerritoryRef]) -> tuple[str, ...]:
        """Return the keys of the wide territories that are, or hold, those a thing covers or stands in; sorted."""
        return tuple(sorted({key for territory in touched for key in self._above(territory)}))

    def _above(self, territory: TerritoryRef) -> Iterable[str]:
        around = self._around.get(territory.key)
        if around:
            return (*(ref.key for ref in around if ref.level not in LOCAL), FRANCE)
        official = reference.commune(territory.code) if territory.level == "commune" else None
        if official:
            return holders_of_commune(official)
        return (FRANCE,) if territory.level in LOCAL else (territory.key, FRANCE)


def holders_of_commune(commune: Commune) -> tuple[str, ...]:
    """Return the keys of the official territories that hold a commune, nearest first."""
    departement = reference.departement(commune.departement)
    holders = (
        f"epci-{commune.epci}" if commune.epci else "",
        f"departement-{commune.departement}",
        f"region-{departement.region}" if departement and departement.region else "",
        FRANCE,
    )
    return tuple(holder for holder in holders if holder)
