"""Whom an actor may want to meet: same territory, same audience, and nothing written yet that ties them.

- An actor is told to meet those that name one of its territories, or one inside it: never those of a wider one, for the
  bodies of a whole département would then stand on every page; it is on theirs that the others are told. Bodies of a
  whole region or of France are told only to one another.
- "Tous publics" says nothing of an audience: two actors that receive everyone are told to meet where they also work in
  a same domain.
- What very many actors share brings nobody together. So no list is ever long, and the work grows with the actors only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from generator.content.model import Actor, Territory
from generator.directory.acquainted import Acquaintances
from generator.directory.places import WIDE
from generator.directory.register import Register
from generator.directory.ties import Ties
from generator.directory.views import Encounter

MOST_SHOWN = 6
MOST_SHARING = 300  # actors of one place that share an audience: beyond, sharing it tells nothing
EVERYONE = "tous-publics"

Shared = tuple[Territory, str, str]  # a place, an audience, and where that is everyone a domain


class Meetings:
    """Who stands where for whom; ``of`` tells whom one of them may want to meet."""

    def __init__(self, register: Register, ties: Ties, most_sharing: int = MOST_SHARING) -> None:
        self._register = register
        self._acquaintances = Acquaintances(register, ties)
        self._most_sharing = most_sharing
        self._inside: dict[Shared, list[str]] = {}  # those that name the place, or one inside it
        self._territories = cache(self._named)
        for slug in filter(self._is_at_work, register.actors):
            places = {place for named in self._territories(slug) for place in self._up_from(named)}
            for shared in _shared(places, register.actors[slug].value):
                self._inside.setdefault(shared, []).append(slug)

    def of(self, slug: str) -> tuple[Encounter, ...]:
        """Return whom an actor may want to meet: those with most audiences in common first, then A to Z."""
        if not self._is_at_work(slug):
            return ()
        unknown = (other for other in self._near(slug) if not self._acquaintances.know_one_another(slug, other))
        found = sorted((self._encounter(slug, other) for other in unknown), key=_most_shared_first)
        return tuple(found[:MOST_SHOWN])

    def _is_at_work(self, slug: str) -> bool:
        return self._register.actors[slug].value.status == "publie"

    def _named(self, slug: str) -> dict[Territory, None]:
        """Return the territories an actor names, each once, in its order."""
        return dict.fromkeys(map(self._register.gazetteer.present, self._register.actors[slug].value.territories))

    def _up_from(self, territory: Territory) -> Iterator[Territory]:
        """Yield a territory and those that hold it, but the very wide ones."""
        yield territory
        yield from (above for above in self._register.gazetteer.parents(territory) if above.level not in WIDE)

    def _near(self, slug: str) -> set[str]:
        """Return those that share something few share with an actor."""
        keys = _shared(self._territories(slug), self._register.actors[slug].value)
        sharing = (self._inside[key] for key in keys)
        near = {other for others in sharing if len(others) <= self._most_sharing for other in others}
        return near - {slug}

    def _encounter(self, slug: str, other: str) -> Encounter:
        ours, theirs = self._register.actors[slug].value, self._register.actors[other].value
        mine, its = self._territories(slug), self._territories(other)
        same = [place for place in mine if place in its]
        inside = (place for place in its if any(above in mine for above in self._up_from(place)))
        audiences = [one for one in ours.audiences if one in theirs.audiences and one != EVERYONE]
        domains = [one for one in ours.domains if one in theirs.domains] if not audiences else []
        return Encounter(
            actor=self._register.actor(other),
            territory=self._register.gazetteer.ref(same[0] if same else next(inside)),
            is_same_territory=bool(same),
            audiences=self._register.terms("publics", audiences),
            domains=self._register.terms("domaines", domains),
        )


def _shared(places: Iterable[Territory], actor: Actor) -> set[Shared]:
    """Return what an actor may share with others, in some places."""
    whom = {(one, "") for one in actor.audiences if one != EVERYONE}
    if EVERYONE in actor.audiences:
        whom |= {(EVERYONE, domain) for domain in actor.domains}
    return {(place, *one) for place in places for one in whom}


def _most_shared_first(encounter: Encounter) -> tuple[int, int, bool, str, str]:
    actor = encounter.actor
    shared = (-len(encounter.audiences), -len(encounter.domains))
    return *shared, not encounter.is_same_territory, actor.sort_key, actor.slug
