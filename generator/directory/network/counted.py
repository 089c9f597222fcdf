"""What is counted of who works with whom: conventions, ties that stand, nothing of archived actors.

Source: the rules of "Derived, never typed" in the design.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.directory.names import sort_key
from generator.directory.ties import MAX_DRAWN_SIGNATORIES
from generator.directory.views import (
    ActorCard,
    ActorView,
    ConventionCard,
    ConventionView,
    InstitutionalTie,
    MutualTie,
    NetworkTie,
    Term,
)

SlugPair = tuple[str, str]  # of two actors, A to Z


@dataclass(frozen=True, slots=True)
class Counted:
    """What the figures, the drawings and the gaps are all made from."""

    shown: Mapping[str, ActorView]  # by slug, A to Z; archived ones are left out
    living: tuple[ConventionView, ...]  # the conventions that are not over
    agreements: tuple[Signed, ...]  # those in force
    ties: tuple[MutualTie, ...]

    @property
    def domains(self) -> tuple[Term, ...]:
        """The domains an actor works in, A to Z by label."""
        domains = {domain for actor in self.shown.values() for domain in actor.card.domains}
        return tuple(sorted(domains, key=lambda domain: (sort_key(domain.label), domain.code)))


@dataclass(frozen=True, slots=True)
class Signed:
    """A convention in force, and who signed it."""

    card: ConventionCard
    signatories: tuple[ActorCard, ...]  # that have a page and are not archived, each once


def count(actors: Iterable[ActorView], conventions: Sequence[ConventionView]) -> Counted:
    """Gather what is counted, of actors and conventions A to Z."""
    shown = {actor.card.slug: actor for actor in actors if not actor.card.is_archived}
    living = tuple(convention for convention in conventions if convention.card.is_living)
    return Counted(shown, living, signed(shown, living), network_ties(shown))


def signed(shown: Mapping[str, ActorView], conventions: Iterable[ConventionView]) -> tuple[Signed, ...]:
    """Return those of the living conventions that are in force."""
    in_force = (convention for convention in conventions if convention.card.state.is_in_force)
    return tuple(Signed(convention.card, _signatories(shown, convention)) for convention in in_force)


def _signatories(shown: Mapping[str, ActorView], convention: ConventionView) -> tuple[ActorCard, ...]:
    slugs = dict.fromkeys(party.actor.slug for party in convention.parties if party.is_signatory)
    return tuple(shown[slug].card for slug in slugs if slug in shown)


def bound_pairs(agreements: Iterable[Signed]) -> set[SlugPair]:
    """Return the pairs of actors that signed together; a convention of many signatories makes none."""
    drawn = (one for one in agreements if one.card.signatory_count <= MAX_DRAWN_SIGNATORIES)
    return {pair for one in drawn for pair in combinations(sorted(signatory.slug for signatory in one.signatories), 2)}


def network_ties(shown: Mapping[str, ActorView]) -> tuple[MutualTie, ...]:
    """Return each network tie once, A to Z; one that a side does not recognise is not on its page, and not here."""
    told = _told_by_both({slug: actor.network_ties for slug, actor in shown.items()})
    found = [
        MutualTie(actor.card, shown[tie.other.slug].card, tie.declared_here, tie.declared_there)
        for slug, actor in shown.items()
        for tie in actor.network_ties
        if (slug, tie.other.slug) in told
    ]
    return tuple(sorted(found, key=lambda tie: (tie.first.sort_key, tie.first.slug, tie.second.sort_key)))


def institutional_pairs(shown: Mapping[str, ActorView]) -> set[SlugPair]:
    """Return the pairs of actors that funding, membership or supervision ties: counted apart."""
    return _told_by_both({slug: actor.institutional_ties for slug, actor in shown.items()})


def _told_by_both(ties: Mapping[str, Iterable[NetworkTie | InstitutionalTie]]) -> set[SlugPair]:
    """Return the pairs of actors whose tie stands on both pages, by slug of each page."""
    told = {(slug, tie.other.slug) for slug, found in ties.items() for tie in found}
    return {(one, other) for one, other in told if one < other and (other, one) in told}


def is_alone(actor: ActorView) -> bool:
    """True where the page of an actor tells no tie of today: no convention, no tie, no network.

    A convention of which nobody knows the end still ties; one to come, or without any date, does not yet.
    """
    tied: Sequence[object] = (
        *(one for one in actor.partnerships if one.convention.is_living),
        *(tie for tie in actor.network_ties if not tie.is_past),
        *(tie for tie in actor.institutional_ties if not tie.other.is_archived),
        *(one for one in (*actor.memberships, *actor.members) if not one.actor.is_archived),
        *(one for one in (actor.animator, *actor.animates) if one and not one.is_archived),
    )
    return not tied
