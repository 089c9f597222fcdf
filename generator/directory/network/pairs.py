"""What ties two domains: each convention and each network tie once, between an actor of one and one of the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from generator.directory.network.counted import Signed
from generator.directory.views import ActorCard, ConventionCard, DomainPair, MutualTie, Term

TermPair = tuple[Term, Term]  # A to Z by code


def domain_pairs(agreements: Iterable[Signed], ties: Iterable[MutualTie]) -> tuple[DomainPair, ...]:
    """Return the pairs of domains that hold something, A to Z by code."""
    conventions: dict[TermPair, list[ConventionCard]] = {}
    declared: dict[TermPair, list[MutualTie]] = {}
    for agreement in sorted(agreements, key=lambda one: one.card.sort_key):
        for pair in pairs_between(agreement.signatories):
            conventions.setdefault(pair, []).append(agreement.card)
    for tie in ties:
        for pair in pairs_between((tie.first, tie.second)):
            declared.setdefault(pair, []).append(tie)
    both = sorted({*conventions, *declared}, key=lambda pair: (pair[0].code, pair[1].code))
    return tuple(DomainPair(*pair, tuple(conventions.get(pair, ())), tuple(declared.get(pair, ()))) for pair in both)


def pairs_between(actors: Iterable[ActorCard]) -> Iterator[TermPair]:
    """Yield the pairs of domains that some actors join: one domain from one of them, the other from another.

    Two domains that a single actor alone brings are not joined. Work grows with the actors, then with the domains.
    """
    holders: dict[Term, set[str]] = {}  # of each domain: two actors at most, enough to tell
    for actor in actors:
        for domain in actor.domains:
            known = holders.setdefault(domain, set())
            if len(known) < 2:
                known.add(actor.slug)
    for pair in combinations(sorted(holders, key=lambda domain: domain.code), 2):
        if len(holders[pair[0]] | holders[pair[1]]) > 1:
            yield pair
