"""The actors one is tied to, as its page tells them: each with the kinds of tie, what the lists of the page hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.directory.views import ActorCard, ActorView, NetworkTie, Partnership, Term

KINDS = ("partnership", "network", "place", "institution")  # in order; the first is drawn solid, the last dotted


@dataclass(frozen=True, slots=True)
class Tie:
    """One kind of tie with a neighbour."""

    kind: str  # of KINDS; "place": its place in a network, or that of its members
    # of a network tie: both, differing, here, there; of a place: member, animator, as-member, as-animator
    how: str = ""
    nature: Term | None = None  # of an institutional tie
    is_past: bool = False

    @property
    def rank(self) -> tuple[bool, int, str, str]:
        """Its place among the ties of a neighbour: those of today first."""
        return self.is_past, KINDS.index(self.kind), self.how, self.nature.code if self.nature else ""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An actor, and what ties it to that of the page."""

    card: ActorCard
    ties: tuple[tuple[Tie, int], ...]  # each with how many conventions make it; 1 of the other kinds


def neighbours(actor: ActorView) -> tuple[Neighbour, ...]:
    """Return the actors tied to one; what binds most comes first, then A to Z."""
    cards: dict[str, ActorCard] = {}
    found: dict[str, Counter[Tie]] = {}
    for card, tie in _ties(actor):
        key = card.slug or f"={card.name}"
        cards.setdefault(key, card)
        found.setdefault(key, Counter())[tie] += 1
    all_found = (Neighbour(cards[key], _counted(ties)) for key, ties in found.items())
    return tuple(sorted(all_found, key=lambda one: (one.ties[0][0].rank[:2], one.card.sort_key, one.card.slug)))


def partners(partnerships: Iterable[Partnership]) -> tuple[ActorCard, ...]:
    """Return who signed with an actor, each once, A to Z."""
    found = dict.fromkeys(partner for one in partnerships for partner in one.partners)
    return tuple(sorted(found, key=lambda card: (card.sort_key, card.slug)))


def _counted(ties: Counter[Tie]) -> tuple[tuple[Tie, int], ...]:
    ordered = sorted(ties, key=lambda tie: tie.rank)
    return tuple((tie, ties[tie] if tie.kind == "partnership" else 1) for tie in ordered)


def _ties(actor: ActorView) -> Iterator[tuple[ActorCard, Tie]]:
    for partnership in actor.partnerships:
        for partner in dict.fromkeys(partnership.partners):
            yield partner, Tie("partnership", is_past=partnership.is_past)
    for tie in actor.network_ties:
        yield tie.other, Tie("network", _declared(tie), is_past=tie.is_past)
    yield from _places(actor)
    for bond in actor.institutional_ties:
        yield bond.other, Tie("institution", nature=bond.nature, is_past=bond.is_past)


def _declared(tie: NetworkTie) -> str:
    if tie.is_reciprocal:
        return "differing" if tie.is_differing else "both"
    return "here" if tie.declared_here else "there"


def _places(actor: ActorView) -> Iterator[tuple[ActorCard, Tie]]:
    """Yield the ties between a network and each of its members; none is made between members."""
    if actor.animator:
        yield actor.animator, Tie("place", "animator")
    for membership in actor.members:
        yield membership.actor, Tie("place", "member")
    for membership in actor.memberships:
        yield membership.actor, Tie("place", "as-member")
    for network in actor.animates:
        yield network, Tie("place", "as-animator")
