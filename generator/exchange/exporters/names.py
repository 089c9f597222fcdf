"""``contribuer/fiches.json``: the names of the pages, which the forms offer where one names another."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.directory.views import Directory
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.shown import shown_actors, shown_conventions

PATH = "contribuer/fiches.json"


def export_names(directory: Directory) -> Iterator[DataFile]:
    """Yield the file: each page's slug and a name no other bears."""
    cards = [actor.card for actor in shown_actors(directory)]
    conventions = [(one.card.slug, one.card.title, "") for one in shown_conventions(directory)]
    names = {
        "acteurs": unique_names([(card.slug, card.name, card.commune) for card in cards]),
        "conventions": unique_names(conventions),
    }
    yield DataFile(PATH, json.dumps(names, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")


def unique_names(pages: Sequence[tuple[str, str, str]]) -> dict[str, str]:
    """Return the name of each (slug, name, place), with its place, else its slug, where several bear that name."""
    bearers = Counter(name.casefold() for _, name, _ in pages)
    placed = {
        slug: f"{name} ({place})" if place and bearers[name.casefold()] > 1 else name for slug, name, place in pages
    }
    still = Counter(name.casefold() for name in placed.values())
    return {slug: f"{name} ({slug})" if still[name.casefold()] > 1 else name for slug, name in placed.items()}
