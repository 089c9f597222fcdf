"""The territory pages: who is here, near, and competent from further away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.content.model import Territory
from generator.directory.gone import is_withdrawn
from generator.directory.lists import in_order
from generator.directory.local_needs import LocalNeeds
from generator.directory.maps import Standings
from generator.directory.names import sort_key
from generator.directory.register import Register, locations_shown
from generator.directory.views import TermPage, TerritoryGroup, TerritoryRef, TerritoryView
from generator.language import N_

_Group = tuple[str, str, set[str]]  # title, explanation, slugs of actors
LONGEST_NEAR = 60  # actors beside or beyond a commune that its own page lists
WIDE = frozenset(("region", "france"))  # what is in a part of them is told on the page of that part
LARGE = WIDE | {"epci", "departement"}


class TerritoryIndex:
    """Which actors and conventions cover a territory, or stand or act inside it."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.covering: dict[Territory, set[str]] = {}
        self.inside: dict[Territory, set[str]] = {}  # in it or in a part of it
        self.conventions: dict[Territory, set[str]] = {}  # about it or a part of it
        self.naming: dict[Territory, set[str]] = {}  # conventions about just it
        self.shown: list[str] = []  # actors that territories list
        present, parents = register.gazetteer.present, register.gazetteer.parents
        for slug, entry in register.actors.items():
            actor = entry.value
            if is_withdrawn(actor) or actor.status == "archive":
                continue
            self.shown.append(slug)
            covered = {present(territory) for territory in actor.territories}
            stands = {
                register.gazetteer.commune(location.commune_code)
                for location in locations_shown(actor)
                if location.commune_code
            }
            for territory in covered:
                self.covering.setdefault(territory, set()).add(slug)
            for territory in {above for touched in covered | stands for above in (touched, *parents(touched))}:
                self.inside.setdefault(territory, set()).add(slug)
        for slug, convention in register.conventions.items():
            for territory in {present(territory) for territory in convention.value.territories}:
                self.naming.setdefault(territory, set()).add(slug)
                for above in (territory, *parents(territory)):
                    self.conventions.setdefault(above, set()).add(slug)

    def with_page(self) -> frozenset[Territory]:
        """Return the territories that have a page: where something stands or acts, what holds them, and home."""
        gazetteer, settings = self.register.gazetteer, self.register.settings
        found = {*self.inside, *self.conventions, *gazetteer.own()}
        home = gazetteer.resolve(settings.territory.code) if settings.territory else None
        if home:
            found.update(gazetteer.within(home))
        found.update(above for territory in tuple(found) for above in gazetteer.parents(territory))
        return frozenset(t for t in found if t.level != "france" or self.covering.get(t))


def territory_pages(
    register: Register, index: TerritoryIndex, needs: Sequence[TermPage] = ()
) -> tuple[TerritoryView, ...]:
    """Return the page of each territory that has one, larger levels first."""
    with_page = index.with_page()
    standings = Standings(register, index.shown)
    local = LocalNeeds(register, standings, needs)
    children: dict[Territory, list[Territory]] = {}
    for territory in with_page:
        for above in register.gazetteer.parents(territory)[:1]:
            children.setdefault(above, []).append(territory)
    levels = ("france", "region", "departement", "epci", "commune", "quartier", "qpv")
    ordered = sorted(with_page, key=lambda t: (levels.index(t.level), sort_key(register.gazetteer.name(t)), t.code))
    views = (_territory_view(register, index, territory, children.get(territory, [])) for territory in ordered)
    return tuple(
        replace(_with_needs(view, index, local, territory), map=standings.map_of(territory))
        for view, territory in zip(views, ordered, strict=True)
    )


def _with_needs(view: TerritoryView, index: TerritoryIndex, local: LocalNeeds, territory: Territory) -> TerritoryView:
    """Tell who answers the needs of an EPCI or a département, and which need nobody is known to answer."""
    if territory.level in WIDE or territory.level not in LARGE:
        return view
    here = _inside(index, [territory])
    wider = _covering(index, list(index.register.gazetteer.parents(territory))) - here
    return replace(view, needs=local.answered(territory, here, wider), unmet=local.unmet(here | wider))


def _territory_view(
    register: Register, index: TerritoryIndex, territory: Territory, children: list[Territory]
) -> TerritoryView:
    gazetteer = register.gazetteer
    groups = _large_groups(index, territory) if territory.level in LARGE else _local_groups(index, territory)
    seen: set[str] = set()
    views: list[TerritoryGroup] = []
    for title, explanation, slugs in groups:
        cards = in_order(register.actor_at(slug, territory) for slug in slugs - seen)
        seen |= slugs
        if cards:
            text, see = register.language.text, _left_to(register, territory, len(cards)) if views else None
            views.append(TerritoryGroup(text(title), text(explanation), () if see else cards, len(cards), see))
    around = (territory, *gazetteer.parents(territory))
    named = {slug for above in around for slug in index.naming.get(above, ())}
    if territory.level not in WIDE:
        named |= index.conventions.get(territory, set())
    return TerritoryView(
        territory=gazetteer.ref(territory),
        parents=tuple(gazetteer.ref(above) for above in around[1:]),
        children=tuple(sorted((gazetteer.ref(child) for child in children), key=lambda ref: sort_key(ref.name))),
        groups=tuple(views),
        conventions=tuple(sorted((register.convention(slug) for slug in named), key=lambda card: card.sort_key)),
        other_names=gazetteer.other_names(territory),
        actors_inside=len(index.inside.get(territory, ())),
        conventions_inside=len(index.conventions.get(territory, ())),
    )


def _left_to(register: Register, territory: Territory, count: int) -> TerritoryRef | None:
    """Return the larger territory whose page lists a group too long for each of its communes to repeat."""
    if territory.level in LARGE or count <= LONGEST_NEAR:
        return None
    larger = (above for above in register.gazetteer.parents(territory) if above.level in LARGE)
    return next((ref for ref in map(register.gazetteer.ref, larger) if ref.url), None)


def _local_groups(index: TerritoryIndex, territory: Territory) -> list[_Group]:
    """Return who is here, near, and in the whole département, for a commune or a quartier."""
    parents = index.register.gazetteer.parents(territory)
    near = [above for above in parents if above.level in ("commune", "epci")]
    wide = [above for above in parents if above.level not in ("commune", "epci")]
    return [
        (N_("Ici"), N_("Reçoit ici, permanences comprises, ou intervient ici."), _inside(index, [territory])),
        (N_("À côté"), N_("Reçoit ou intervient dans la même intercommunalité."), _inside(index, near)),
        (N_("Tout le département"), N_("Intervient ici comme plus loin."), _covering(index, wide)),
    ]


def _large_groups(index: TerritoryIndex, territory: Territory) -> list[_Group]:
    """Return who covers it all, who is in a part of it, and who covers more."""
    parents = list(index.register.gazetteer.parents(territory))
    inside = _inside(index, [territory]) if territory.level not in WIDE else set()
    return [
        (N_("Sur tout ce territoire"), N_("Intervient sur l'ensemble du territoire."), _covering(index, [territory])),
        (N_("Dans une partie du territoire"), N_("Reçoit ou intervient dans une de ses communes."), inside),
        (N_("Aussi compétents ici"), N_("Intervient sur un territoire plus large."), _covering(index, parents)),
    ]


def _inside(index: TerritoryIndex, territories: list[Territory]) -> set[str]:
    return {slug for territory in territories for slug in index.inside.get(territory, ())}


def _covering(index: TerritoryIndex, territories: list[Territory]) -> set[str]:
    return {slug for territory in territories for slug in index.covering.get(territory, ())}
