"""Who has something to do with whom already, in any way and whatever the date: they need not be told to meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.directory.register import Register, locations_shown
from generator.directory.ties import Ties


class Acquaintances:
    """The circles each actor is in (conventions, networks, a parent body), and those it is tied to one by one."""

    def __init__(self, register: Register, ties: Ties) -> None:
        self._circles: dict[str, set[str]] = {}
        self._direct: dict[str, set[str]] = {}
        for slug in register.actors:
            self._circles.setdefault(slug, set()).update(_circles(register, ties, slug))
            for other in _tied_to(register, ties, slug):
                self._direct.setdefault(slug, set()).add(other)
                self._direct.setdefault(other, set()).add(slug)

    def know_one_another(self, one: str, other: str) -> bool:
        """True for two actors that a tie, a convention or a network brings together, were it over or not recognised."""
        tied = other in self._direct.get(one, ())
        return tied or not self._circles[one].isdisjoint(self._circles[other])


def _circles(register: Register, ties: Ties, slug: str) -> Iterator[str]:
    """Yield the conventions that name an actor, the networks it is in, and the body it is part of."""
    cards = (
        *(partnership.convention for partnership in ties.partnerships.get(slug, ())),
        *ties.other_conventions.get(slug, ()),
    )
    yield from (card.url for card in cards)
    networks = (membership.actor.slug for membership in ties.memberships.get(slug, ()))
    bodies = (register.actors[slug].value.parent, *networks, *ties.animates.get(slug, ()), slug)
    yield from (body for body in bodies if body)


def _tied_to(register: Register, ties: Ties, slug: str) -> Iterable[str]:
    """Return those an actor is tied to one by one, hosts, and those it replaces or does not recognise included."""
    actor = register.actors[slug].value
    named = (
        *(tie.other.slug for tie in (*ties.network.get(slug, ()), *ties.institutional.get(slug, ()))),
        *(location.host for location in locations_shown(actor)),
        *(tie.actor_slug for tie in actor.unrecognised_ties),
        *actor.replaces,
        actor.participation.confirmed_by if actor.participation else None,
    )
    return {other for other in named if other}
