"""Where actors and conventions are, as coarsely as a list needs it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.directory.names import sort_key
from generator.directory.views import ActorCard, ActorView, Directory, TerritoryRef

_LEVELS = ("departement", "epci", "commune")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PlaceGroup(Generic[T]):
    """What a list holds of one territory."""

    place: TerritoryRef | None  # None: nowhere in particular
    entries: tuple[T, ...]


def key_of(group: PlaceGroup[T]) -> str:
    """Return what stands for a group in an address."""
    return group.place.key if group.place else "ailleurs"


class Places:
    """Tells in which territory of a level something is."""

    def __init__(self, directory: Directory) -> None:
        self._chains = {view.territory.key: (view.territory, *view.parents) for view in directory.territories}
        self._near = {actor.card.slug: tuple(_near(actor)) for actor in directory.actors}

    def near(self, card: ActorCard) -> Sequence[TerritoryRef]:
        """Return where an actor receives, then what it covers."""
        return self._near.get(card.slug, ())

    def part(self, entries: Iterable[T], near: Callable[[T], Sequence[TerritoryRef]]) -> tuple[PlaceGroup[T], ...]:
        """Part a list by territory, by the widest level that tells some apart; what covers more comes last.

        Args:
            near: returns the territories of an entry, the one it is told under first.
        """
        entries = tuple(entries)
        found: dict[TerritoryRef | None, list[T]] = {}
        for level in _LEVELS:
            found = {}
            for entry in entries:
                found.setdefault(self._place(near(entry), level), []).append(entry)
            if sum(1 for place in found if place and place.level == level) > 2:
                break
        ordered = sorted(found, key=lambda place: _rank(place, level))
        return tuple(PlaceGroup(place, tuple(found[place])) for place in ordered)

    def _place(self, near: Sequence[TerritoryRef], level: str) -> TerritoryRef | None:
        """Return what holds a card at a level, or else the first territory it has."""
        around = (territory for own in near for territory in self._chains.get(own.key, (own,)))
        return next((territory for territory in around if territory.level == level), next(iter(near), None))


def _rank(place: TerritoryRef | None, level: str) -> tuple[bool, bool, str, str]:
    if place is None:
        return (True, True, "", "")
    return (False, place.level != level, sort_key(place.name), place.key)


def _near(actor: ActorView) -> Iterator[TerritoryRef]:
    """Yield where it receives, then what it covers."""
    yield from (location.commune for location in actor.locations if location.commune)
    yield from actor.territories
