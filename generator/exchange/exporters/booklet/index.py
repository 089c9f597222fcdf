"""The index of the booklet: names, acronyms, other names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.directory.names import sort_key
from generator.directory.views import ActorView, ConventionView
from generator.exchange.exporters.booklet.entries import actor_id, convention_id


def index(actors: Sequence[ActorView], conventions: Sequence[ConventionView]) -> list[dict[str, str]]:
    """Return names, acronyms and other names, A to Z."""
    found = [*_actor_names(actors), *_convention_names(conventions)]
    return sorted(found, key=lambda one: (sort_key(one["text"]), one["to"]))


def _actor_names(actors: Sequence[ActorView]) -> Iterator[dict[str, str]]:
    for actor in actors:
        card = actor.card
        yield {"text": card.name, "to": actor_id(card.slug)}
        for other in dict.fromkeys(filter(None, (card.acronym, *actor.other_names))):
            if other != card.name:
                yield {"text": other, "see": card.name, "to": actor_id(card.slug)}


def _convention_names(conventions: Sequence[ConventionView]) -> Iterator[dict[str, str]]:
    for one in conventions:
        yield {"text": one.card.title, "to": convention_id(one.card.slug)}
