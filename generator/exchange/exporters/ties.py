"""Every tie of the directory once, seen from neither side.

A convention of more than twelve signatories ties no pair, here as on the pages: its parties are told with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from generator.content.model.types import PartialDate
from generator.directory.views import ActorCard, ActorView, ConventionView, Directory, InstitutionalTie, NetworkTie
from generator.exchange.exporters.shown import shown_actors, shown_conventions
from generator.language import N_, Language, language

PARTNERSHIP, NETWORK, INSTITUTIONAL, MEMBERSHIP = KINDS = ("partenariat", "reseau", "institutionnel", "appartenance")
YES, NO, UNKNOWN = "oui", "non", "inconnu"
PROJECT = "projet"  # of the list "etats_convention"
PROOFS = {"text": "texte", "reference": "référence", "declared": "déclaration"}


@dataclass(frozen=True, slots=True)
class Tie:
    """Two actors and what ties them."""

    source: ActorCard  # of a directed tie, who funds, supervises, is a member; else the first by slug
    target: ActorCard
    kind: str
    natures: tuple[str, ...]  # in words
    purposes: tuple[str, ...] = ()
    declared_by: tuple[ActorCard, ...] = ()  # one of its ends or both; of a partnership, nobody: both signed
    in_force: str = YES  # "inconnu" where nobody wrote until when a convention holds
    convention: ConventionView | None = None
    since: PartialDate | None = None
    seen_on: PartialDate | None = None

    @property
    def ends(self) -> tuple[str, str]:
        """Tell its two actors: their slugs, or the name of one without page."""
        return key_of(self.source), key_of(self.target)

    @property
    def is_directed(self) -> bool:
        """True where the two places cannot be exchanged."""
        return self.kind in (INSTITUTIONAL, MEMBERSHIP)

    @property
    def is_reciprocal(self) -> bool:
        """True where both sides signed, declare or confirm it."""
        return self.kind == PARTNERSHIP or len(self.declared_by) > 1

    @property
    def proof(self) -> str:
        """Say what stands behind the convention; nothing of a tie without one."""
        return PROOFS[self.convention.proof] if self.convention else ""

    @property
    def key(self) -> tuple[object, ...]:
        """Tell it from any other, in the order of the exports."""
        return KINDS.index(self.kind), *self.ends, self.convention.card.slug if self.convention else "", self.natures


def key_of(card: ActorCard) -> str:
    """Return the slug of an actor, or its name after "=" where it has no page: no slug begins so."""
    return card.slug or f"={card.name}"


def in_force(convention: ConventionView) -> str:
    """Say whether a convention holds; one that has begun and whose end nobody wrote may or may not."""
    card = convention.card
    if card.state.is_past or card.is_archived or card.state.term.code == PROJECT:
        return NO
    return YES if card.state.is_in_force else UNKNOWN


def ties_of(directory: Directory) -> tuple[Tie, ...]:
    """Return every tie, by kind, then by source and target; none with a page that was withdrawn."""
    withdrawn = {actor.card.slug for actor in directory.actors if actor.is_withdrawn}
    words = language(directory.site.language)
    conventions = {convention.card.slug: convention for convention in shown_conventions(directory)}
    found: dict[tuple[object, ...], Tie] = {}
    for actor in shown_actors(directory):
        institutional = (_institutional(actor.card, tie) for tie in actor.institutional_ties)
        network = (_network(actor.card, tie) for tie in actor.network_ties)
        for tie in chain(_partnerships(actor, conventions), network, institutional, _memberships(actor, words)):
            if not {tie.source.slug, tie.target.slug} & withdrawn:
                known = found.get(tie.key)
                found[tie.key] = _with_words_of(known, tie) if known else tie
    return tuple(found[key] for key in sorted(found))


def _with_words_of(known: Tie, same: Tie) -> Tie:
    """Add to a tie what the page of its other end tells of it."""
    both = {card.slug: card for card in (*known.declared_by, *same.declared_by)}
    purposes = tuple(dict.fromkeys((*known.purposes, *same.purposes)))
    return replace(known, declared_by=tuple(both[slug] for slug in sorted(both)), purposes=purposes)


def _in_order(one: ActorCard, other: ActorCard) -> tuple[ActorCard, ActorCard]:
    """Put first the actor that has a page, then by slug."""
    return (one, other) if (not one.slug, key_of(one)) <= (not other.slug, key_of(other)) else (other, one)


def _partnerships(actor: ActorView, conventions: dict[str, ConventionView]) -> Iterator[Tie]:
    for partnership in actor.partnerships:
        convention = conventions.get(partnership.convention.slug)
        if convention is None:
            continue
        since, held = convention.start or convention.signed_on, in_force(convention)
        for partner in partnership.partners:
            source, target = _in_order(actor.card, partner)
            natures = (convention.card.type.label,)
            yield Tie(source, target, PARTNERSHIP, natures, in_force=held, convention=convention, since=since)


def _network(own: ActorCard, tie: NetworkTie) -> Tie:
    source, target = _in_order(own, tie.other)
    sides = [(own, tie.declared_here), (tie.other, tie.declared_there)]
    said = [(card, word) for card, word in (sides if source is own else sides[::-1]) if word]
    since = [word.since for _, word in said if word.since]
    seen = [word.seen_on for _, word in said if word.seen_on]
    return Tie(
        source,
        target,
        NETWORK,
        natures=_once(sorted(nature.label for _, word in said for nature in word.natures)),
        purposes=_once(purpose for _, word in said for purpose in word.purposes),
        declared_by=tuple(card for card, _ in said),
        in_force=NO if tie.is_past else YES,
        since=min(since, key=lambda date: date.first) if since else None,
        seen_on=max(seen, key=lambda date: date.last) if seen else None,
    )


def _institutional(own: ActorCard, tie: InstitutionalTie) -> Tie:
    source, target = (own, tie.other) if tie.outward else (tie.other, own)
    return Tie(
        source,
        target,
        INSTITUTIONAL,
        natures=(tie.nature.label,),
        purposes=(tie.purpose,) if tie.purpose else (),
        declared_by=(tie.other if tie.declared_by_other else own,),
        in_force=NO if tie.is_past else YES,
        since=tie.since,
    )


def _memberships(actor: ActorView, words: Language) -> Iterator[Tie]:
    """Yield what is a member of an actor, who leads it, and the body it is a part of, as its page tells them."""
    own = actor.card
    for one in actor.members:
        told_by = (own, one.actor) if one.confirmed_on else (own,)
        yield Tie(one.actor, own, MEMBERSHIP, (words.text(N_("Membre")),), declared_by=told_by)
    if actor.animator:
        yield Tie(actor.animator, own, MEMBERSHIP, (words.text(N_("Animation")),), declared_by=(own,))
    if actor.parent:
        yield Tie(own, actor.parent, MEMBERSHIP, (words.text(N_("Structure mère")),), declared_by=(own,))


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
