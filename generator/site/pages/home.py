"""The home page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.directory.views import Directory, TerritoryRef
from generator.site.pages.page import Page, page_at

MOST_PLACES = 24


@dataclass(frozen=True, slots=True)
class Figures:
    """What the directory holds, counted."""

    actors: int  # published or suspended
    reread: int  # of those, re-read in time
    conventions_in_force: int
    networks: int
    partners: int  # actors that a convention in force ties to another


def home_pages(directory: Directory) -> Iterator[Page]:
    """Yield the home page."""
    yield page_at("/", "home.html", needs=directory.needs, places=_places(directory), figures=_figures(directory))


def _figures(directory: Directory) -> Figures:
    shown = [actor for actor in directory.actors if actor.card.status != "archive"]
    conventions = [convention.card for convention in directory.conventions if not convention.card.is_archived]
    return Figures(
        actors=len(shown),
        reread=sum(1 for actor in shown if actor.freshness.verified_on and not actor.freshness.is_stale),
        conventions_in_force=sum(card.state.is_in_force for card in conventions),
        networks=len(directory.networks),
        partners=sum(1 for actor in shown if any(p.is_signatory and not p.is_past for p in actor.partnerships)),
    )


def _places(directory: Directory) -> tuple[TerritoryRef, ...]:
    """Return the smallest places that fit on the page: communes, else what holds them."""
    for level in ("commune", "epci", "departement", "region"):
        found = [view.territory for view in directory.territories if view.territory.level == level]
        if 0 < len(found) <= MOST_PLACES:
            return tuple(found)
    return ()
