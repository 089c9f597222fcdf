"""How the domains of a territory are tied, through the actors that work in them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.directory.views.cards import ActorCard, ConventionCard
from generator.directory.views.common import Term
from generator.directory.views.gaps import GapFigures, Gaps
from generator.directory.views.ties import Declaration


@dataclass(frozen=True, slots=True)
class MutualTie:
    """A network tie seen from neither side: two actors, and what each declares of it."""

    first: ActorCard  # A to Z by slug
    second: ActorCard
    by_first: Declaration | None
    by_second: Declaration | None

    @property
    def is_reciprocal(self) -> bool:
        """True where both sides declare it."""
        return self.by_first is not None and self.by_second is not None


@dataclass(frozen=True, slots=True)
class DomainPair:
    """Two domains that something ties: a convention or a network tie between an actor of one and one of the other."""

    first: Term  # A to Z by code
    second: Term
    conventions: tuple[ConventionCard, ...]  # in force, each once
    ties: tuple[MutualTie, ...]  # each once

    @property
    def url(self) -> str:
        """The address of the list of what ties them."""
        return f"/reseau/{self.first.code}--{self.second.code}/"

    @property
    def count(self) -> int:
        """How many conventions and ties."""
        return len(self.conventions) + len(self.ties)


@dataclass(frozen=True, slots=True)
class Bridge:
    """An actor whose ties join domains."""

    actor: ActorCard
    domain_pairs: int  # distinct ones
    partners: int  # actors it is tied to


@dataclass(frozen=True, slots=True)
class NetworkFigures:
    """What is documented of who works with whom, counted."""

    actors: int  # published or suspended
    conventions: int  # in force
    bound_pairs: int  # of actors that sign a same convention of few signatories
    one_sided: int  # network ties only one side declares
    reciprocal: int  # network ties both sides declare
    institutional: int  # pairs of actors, counted apart
    alone: int  # actors about whom no tie is documented
    possible_pairs: int  # of domains

    @property
    def alone_percent(self) -> int:
        """Share of the actors about whom no tie is documented."""
        return round(100 * self.alone / self.actors) if self.actors else 0


@dataclass(frozen=True, slots=True)
class NetworkView:
    """The network of a territory, told by domains."""

    figures: NetworkFigures
    domains: tuple[Term, ...]  # that an actor has, A to Z by label
    pairs: tuple[DomainPair, ...]  # that hold something, A to Z by code
    bridges: tuple[Bridge, ...]  # the actors that join most domains
    broadest: tuple[ConventionCard, ...]  # the conventions in force with most domains
    untied_domains: tuple[Term, ...]  # that nothing ties to another
    gaps: GapFigures  # what nobody has written yet, counted
    named_gaps: Gaps | None  # the same, named; None where the site only counts

    @property
    def empty_pairs(self) -> int:
        """How many pairs of domains nothing documented ties."""
        return self.figures.possible_pairs - len(self.pairs)
