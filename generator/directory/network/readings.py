"""The reading lists: facts to look at, in order of a count, never a mark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.directory.network.counted import Signed, SlugPair
from generator.directory.views import ActorCard, Bridge, ConventionCard

LONGEST = 10  # entries of a list


def bridges(cards: Mapping[str, ActorCard], tied: Iterable[SlugPair]) -> tuple[Bridge, ...]:
    """Return the actors whose ties join most distinct pairs of domains: one of theirs, another of their partner's."""
    partners: dict[str, set[str]] = {}
    for one, other in tied:
        partners.setdefault(one, set()).add(other)
        partners.setdefault(other, set()).add(one)
    found = [Bridge(cards[slug], _joined(cards, slug, others), len(others)) for slug, others in partners.items()]
    ranked = sorted(found, key=lambda one: (-one.domain_pairs, -one.partners, one.actor.sort_key, one.actor.slug))
    return tuple(one for one in ranked[:LONGEST] if one.domain_pairs)


def _joined(cards: Mapping[str, ActorCard], slug: str, others: Iterable[str]) -> int:
    """Count the distinct pairs of domains between an actor and those it is tied to."""
    theirs = {domain.code for other in others for domain in cards[other].domains}
    own = {domain.code for domain in cards[slug].domains}
    return len({(min(one, other), max(one, other)) for one in own for other in theirs if one != other})


def broadest(agreements: Iterable[Signed]) -> tuple[ConventionCard, ...]:
    """Return the conventions whose text names most domains, two at least."""
    broad = (one.card for one in agreements if len(one.card.domains) > 1)
    return tuple(sorted(broad, key=lambda card: (-len(card.domains), card.sort_key, card.slug))[:LONGEST])
