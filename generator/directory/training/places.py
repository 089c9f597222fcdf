"""Territories told no closer than their intercommunality, itself under another name."""

from __future__ import annotations

from collections.abc import Iterable

from generator.directory.training.pseudonyms import Pseudonyms
from generator.directory.views import Directory, TerritoryRef
from generator.language import N_, language

_EPCI = "epci"
_WIDER = ("departement", "region", "france")


class HiddenPlaces:
    """The territories of a directory, under other names."""

    def __init__(self, directory: Directory) -> None:
        words = language(directory.site.language)
        self._parents = {view.territory.key: view.parents for view in directory.territories}
        territories = (
            *(ref for actor in directory.actors for ref in actor.territories),
            *(ref for convention in directory.conventions for ref in convention.card.territories),
        )
        around = {place.key for ref in territories for place in self._around(ref, _EPCI)}
        self._names = Pseudonyms(around, lambda number: words.text(N_("Intercommunalité {number}"), number=number))

    def of(self, territories: Iterable[TerritoryRef]) -> tuple[str, ...]:
        """Return each territory as its intercommunality, or as its level alone where it is wider, each once."""
        return tuple(sorted({name for ref in territories for name in self._told(ref)}))

    def _told(self, ref: TerritoryRef) -> list[str]:
        intercommunalities = [self._names.of(place.key) for place in self._around(ref, _EPCI)]
        return intercommunalities[:1] or [place.level_label for place in self._around(ref, *_WIDER)][:1]

    def _around(self, ref: TerritoryRef, *levels: str) -> list[TerritoryRef]:
        """Return a territory and what holds it, nearest first, of some levels."""
        return [place for place in (ref, *self._parents.get(ref.key, ())) if place.level in levels]
