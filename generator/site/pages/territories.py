"""The territories: their tree, and one page each, cut where it would be heavy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.directory.names import sort_key
from generator.directory.places import LARGE
from generator.directory.views import ActorCard, Directory, TerritoryGroup, TerritoryRef, TerritoryView
from generator.site.pages.convention_lists import ConventionLists
from generator.site.pages.map import draw_map
from generator.site.pages.page import Page, page_at
from generator.site.pages.sheets import Section, by_label, sheets

MOST_IN_THE_TREE = 300  # territories; above, the tree stops at départements
LONG_GROUP = 40  # actors; above, a group of a large territory is told commune by commune

Tree = tuple[tuple[TerritoryRef, "Tree"], ...]


def territory_pages(directory: Directory) -> Iterator[Page]:
    """Yield the tree of territories and the page of each."""
    yield page_at("/territoires/", "territories.html", tree=_tree(directory.territories))
    lists = ConventionLists(directory)
    by_key = {view.territory.key: view for view in directory.territories}
    for view in directory.territories:
        parts = tuple(by_key[child.key] for child in view.children if child.key in by_key)
        context: dict[str, Any] = {
            "view": view,
            "territories_inside": parts,
            "convention_list": lists.of_conventions(view.conventions),
            "drawing": draw_map(view.map) if view.map else None,
        }
        sections = [section for group in view.groups for section in _sections(view, group)]
        for sheet in sheets(view.territory.url, sections):
            yield page_at(sheet.url, "territory.html", sheet=sheet, **context)


def _sections(view: TerritoryView, group: TerritoryGroup) -> Iterator[Section[ActorCard]]:
    if view.territory.level not in LARGE or len(group.actors) <= LONG_GROUP:
        yield Section(group.title, group.actors, group.explanation)
        return
    for commune, actors in by_label(group.actors, lambda card: card.commune, sort_key).items():
        yield Section(group.title, actors, group.explanation, commune)


def _tree(views: tuple[TerritoryView, ...]) -> Tree:
    """Return territories inside territories, from those that nothing holds."""
    shown = views
    if len(views) > MOST_IN_THE_TREE:
        shown = tuple(view for view in views if view.territory.level in ("region", "departement"))
    keys = {view.territory.key for view in shown}
    roots = [view for view in shown if not any(parent.key in keys for parent in view.parents)]
    by_key = {view.territory.key: view for view in shown}

    def branch(view: TerritoryView) -> tuple[TerritoryRef, Tree]:
        below = (by_key[child.key] for child in view.children if child.key in by_key)
        return view.territory, tuple(branch(child) for child in below)

    return tuple(branch(view) for view in roots)
