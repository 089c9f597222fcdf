"""Where an actor is, as coarsely as a list needs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.directory.names import sort_key
from generator.directory.views import ActorCard, ActorView, Directory, TerritoryRef

_LEVELS = ("departement", "epci", "commune")


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """The actors of a list that are in one territory."""

    place: TerritoryRef | None  # None: they act on a wider one, or nowhere in particular
    actors: tuple[ActorCard, ...]


class Places:
    """Tells in which territory of a level an actor is."""

    def __init__(self, directory: Directory) -> None:
        self._chains = {view.territory.key: (view.territory, *view.parents) for view in directory.territories}
        self._actors = {actor.card.slug: actor for actor in directory.actors}

    def part(self, cards: Iterable[ActorCard]) -> tuple[PlaceGroup, ...]:
        """Part actors by territory: by the widest level that tells some apart."""
        cards = tuple(cards)
        groups: tuple[PlaceGroup, ...] = ()
        for level in _LEVELS:
            groups = self._at_level(cards, level)
            if len(groups) > 2:
                break
        return groups

    def _at_level(self, cards: tuple[ActorCard, ...], level: str) -> tuple[PlaceGroup, ...]:
        found: dict[TerritoryRef | None, list[ActorCard]] = {}
        for card in cards:
            found.setdefault(self._place(card, level), []).append(card)
        ordered = sorted(found, key=lambda place: (place is None, sort_key(place.name) if place else ""))
        return tuple(PlaceGroup(place, tuple(found[place])) for place in ordered)

    def _place(self, card: ActorCard, level: str) -> TerritoryRef | None:
        actor = self._actors.get(card.slug)
        for near in _near(actor) if actor else ():
            for territory in self._chains.get(near.key, (near,)):
                if territory.level == level:
                    return territory
        return None


def _near(actor: ActorView) -> Iterator[TerritoryRef]:
    """Yield where it receives, then what it covers."""
    yield from (location.commune for location in actor.locations if location.commune)
    yield from actor.territories
