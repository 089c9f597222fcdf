"""The page of a territory: who is there, for which need, and where on its map."""

from __future__ import annotations

from dataclasses import dataclass

from generator.directory.views.cards import ActorCard, ConventionCard
from generator.directory.views.common import Term, TerritoryRef
from generator.reference import Outline, Position


@dataclass(frozen=True, slots=True)
class TerritoryGroup:
    """Actors at one distance from a territory."""

    title: str  # "Ici", "À côté", "Tout le département" …
    explanation: str
    actors: tuple[ActorCard, ...]  # () where they are too many: they are listed on the page of ``see``
    count: int
    see: TerritoryRef | None = None


@dataclass(frozen=True, slots=True)
class LocalLine:
    """An actor in a line, as a sheet of paper tells it."""

    card: ActorCard
    address: str  # "4 place des Drapiers, Montaurel"; "" where it is confidential or not known
    hours: str  # "du lundi au vendredi, 9 h – 12 h"; "" where they are not known
    is_told: bool = False  # a need before this one has it: paper does not repeat its address


@dataclass(frozen=True, slots=True)
class NeedGroup:
    """Who answers a need in a territory."""

    need: Term
    count: int
    here: tuple[LocalLine, ...]  # () with what follows where the whole would be too long for a page
    wider: tuple[LocalLine, ...]  # competent here, and further


@dataclass(frozen=True, slots=True)
class MapPoint:
    """Places of one kind that stand at one point."""

    position: Position
    commune: TerritoryRef
    is_outreach: bool  # permanences and rounds; False: where an actor is every day
    count: int


@dataclass(frozen=True, slots=True)
class MapCommune:
    """What the map shows of a commune, in figures."""

    commune: TerritoryRef
    receptions: int
    outreach: int  # permanences and rounds


@dataclass(frozen=True, slots=True)
class TerritoryMap:
    """What a map is drawn from."""

    outline: Outline
    parts: tuple[Outline, ...]  # of the territories it is made of, as far as they are known
    points: tuple[MapPoint, ...]
    communes: tuple[MapCommune, ...]  # the same, A to Z
    at_centres: bool  # some places have no position of their own: they are at the centre of their commune
    credit: str  # whom to thank for the outline


@dataclass(frozen=True, slots=True)
class TerritoryView:
    """The page of a territory."""

    territory: TerritoryRef
    parents: tuple[TerritoryRef, ...]  # nearest first
    children: tuple[TerritoryRef, ...]  # those that have a page
    groups: tuple[TerritoryGroup, ...]  # of actors, nearest first: "Ici", "À côté" …
    conventions: tuple[ConventionCard, ...]  # of a region or of France: those about it all
    other_names: tuple[str, ...]  # communes déléguées and associées
    actors_inside: int = 0  # that are in it or in a part of it
    conventions_inside: int = 0
    needs: tuple[NeedGroup, ...] = ()  # that some actor answers; of a département or an EPCI
    unmet: tuple[Term, ...] = ()  # needs for which no actor is documented
    map: TerritoryMap | None = None  # None: its outline is not known, or nothing stands in it

    @property
    def actor_count(self) -> int:
        """How many actors are listed."""
        return sum(group.count for group in self.groups)
