"""The directory → all the booklet says, in order, in words: the template is given nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.directory.names import initial
from generator.directory.views import ActorCard, ActorView, Directory, EmergencyView, TermPage
from generator.exchange.exporters.booklet.actors import actor_entry
from generator.exchange.exporters.booklet.conventions import convention_entry
from generator.exchange.exporters.booklet.cover import cover, reading, titles
from generator.exchange.exporters.booklet.entries import actor_id, convention_id, number_of
from generator.exchange.exporters.booklet.glyphs import drawable
from generator.exchange.exporters.booklet.index import index
from generator.exchange.exporters.shown import page_address, shown_actors, shown_conventions
from generator.language import Language

_EXACT = frozenset(("id", "to", "url", "href", "qr", "lang"))  # never shown: they stay as they are
_AS_WRITTEN = frozenset(("as_is", "shown", "correction"))  # addresses: drawn, with no typography


def contents_of(directory: Directory, words: Language) -> dict[str, Any]:
    """Return the parts of the booklet; what is over or closed is on the site only."""
    actors = [actor for actor in shown_actors(directory) if not actor.card.is_archived]
    conventions = [one for one in shown_conventions(directory) if one.card.is_living]
    kept = {actor_id(actor.card.slug) for actor in actors} | {convention_id(one.card.slug) for one in conventions}
    said = {
        **cover(directory.site, words),
        "titles": titles(words),
        "reading": reading(words),
        "emergencies": [_emergency(one) for one in directory.site.emergencies],
        "needs": [_need(page) for page in directory.needs if page.actors],
        "letters": _letters(directory, actors, words),
        "conventions": [convention_entry(one, page_address(directory, one.card.url), words) for one in conventions],
        "index": index(actors, conventions),
    }
    return dict(_ready(said, kept, words))


def _need(page: TermPage) -> dict[str, Any]:
    return {
        "title": page.term.label,
        "summary": page.term.definition,
        "emergencies": [_emergency(one) for one in page.emergencies],
        "lines": [_listed(card) for card in page.actors],
    }


def _listed(card: ActorCard) -> dict[str, str]:
    number = number_of(card.phone) if card.phone else ""
    return {"text": card.name, "more": card.commune, "as_is": number, "to": actor_id(card.slug)}


def _emergency(one: EmergencyView) -> dict[str, str]:
    return {"as_is": number_of(one.phone), "href": one.phone.href, "label": one.label}


def _letters(directory: Directory, actors: Sequence[ActorView], words: Language) -> list[dict[str, Any]]:
    groups: dict[str, list[dict[str, Any]]] = {}
    for actor in actors:
        entry = actor_entry(actor, page_address(directory, actor.card.url), words)
        groups.setdefault(initial(actor.card.sort_key), []).append(entry)
    return [{"letter": letter, "entries": entries} for letter, entries in sorted(groups.items())]


def _ready(value: Any, kept: set[str], words: Language, key: str = "") -> Any:
    """Set every text with care, drop what has no drawing and what leads to no entry."""
    if isinstance(value, dict):
        read = ((name, _ready(one, kept, words, name)) for name, one in value.items())
        return {name: one for name, one in read if name != "to" or one in kept}
    if isinstance(value, list):
        return [_ready(one, kept, words, key) for one in value]
    if not isinstance(value, str) or key in _EXACT:
        return value
    return drawable(value if key in _AS_WRITTEN else words.typography(value))
