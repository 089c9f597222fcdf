"""What nobody has written yet of who works with whom, and what looks alike: facts to talk over, never marks."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content.model.types import PartialDate
from generator.directory.views.cards import ActorCard, ConventionCard
from generator.directory.views.common import Term, TerritoryRef


@dataclass(frozen=True, slots=True)
class Overlap:
    """Conventions, not over, that name the same place, the same domain and the same audience."""

    conventions: tuple[ConventionCard, ...]  # two at least, A to Z
    places: tuple[TerritoryRef, ...]  # that all of them name, A to Z; so are the others
    domains: tuple[Term, ...]
    audiences: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class DenseGroup:
    """Three or four actors that all say they are tied to one another, and that no convention gathers."""

    actors: tuple[ActorCard, ...]  # A to Z
    since: PartialDate  # of the last of their ties


@dataclass(frozen=True, slots=True)
class GapFigures:
    """The gaps, counted."""

    conventions: int  # that are not over, out of which the next ones are
    in_one_convention: int  # actors
    without_association: int  # conventions
    without_persons_concerned: int  # conventions
    overlapping: int  # conventions that share place, domain and audience with another
    dense: int  # groups


@dataclass(frozen=True, slots=True)
class Gaps:
    """The gaps, named."""

    conventions: int  # that are not over
    alone: tuple[ActorCard, ...]  # actors of whom no tie is written
    untied_pairs: tuple[tuple[Term, Term], ...]  # of domains; those most actors work in first
    in_one_convention: tuple[tuple[ActorCard, ConventionCard], ...]
    without_association: tuple[ConventionCard, ...]
    without_persons_concerned: tuple[ConventionCard, ...]
    overlaps: tuple[Overlap, ...]
    dense: tuple[DenseGroup, ...]
    most: int | None = None  # names in each list; None: as many as there are

    def first(self, most: int) -> Gaps:
        """Keep the first names of each list: what a page can hold."""
        return Gaps(
            conventions=self.conventions,
            alone=self.alone[:most],
            untied_pairs=self.untied_pairs[:most],
            in_one_convention=self.in_one_convention[:most],
            without_association=self.without_association[:most],
            without_persons_concerned=self.without_persons_concerned[:most],
            overlaps=self.overlaps[:most],
            dense=self.dense[:most],
            most=most,
        )

    @property
    def figures(self) -> GapFigures:
        """Count, and name nobody."""
        return GapFigures(
            conventions=self.conventions,
            in_one_convention=len(self.in_one_convention),
            without_association=len(self.without_association),
            without_persons_concerned=len(self.without_persons_concerned),
            overlapping=len({card.slug for overlap in self.overlaps for card in overlap.conventions}),
            dense=len(self.dense),
        )
