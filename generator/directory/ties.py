"""Who cooperates with whom: partnerships derived from conventions, network and institutional ties as declared.

Source: the rules of "Derived, never typed" in the design.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.content.model import Actor, Convention
from generator.content.model.actor import DeclaredTie
from generator.content.model.convention import Party
from generator.content.validate import Entry
from generator.content.vocabulary import VOCABULARIES
from generator.directory.gone import is_withdrawn
from generator.directory.register import Register, nameless_card
from generator.directory.views import (
    ActorCard,
    ConventionCard,
    Declaration,
    InstitutionalTie,
    Membership,
    NetworkTie,
    Partnership,
)

MAX_DRAWN_SIGNATORIES = 12  # above, no pair is drawn: one line says how many signed
INSTITUTIONAL = frozenset(VOCABULARIES["natures_institutionnelles"].codes)


@dataclass(slots=True)
class Ties:
    """What ties each actor, by slug; a tie to a body without page stands only on the declaring side."""

    partnerships: dict[str, list[Partnership]] = field(default_factory=dict)
    network: dict[str, list[NetworkTie]] = field(default_factory=dict)
    other_conventions: dict[str, list[ConventionCard]] = field(default_factory=dict)  # named in, not known in force
    institutional: dict[str, list[InstitutionalTie]] = field(default_factory=dict)
    memberships: dict[str, list[Membership]] = field(default_factory=dict)  # the networks an actor is in
    animates: dict[str, list[str]] = field(default_factory=dict)  # slugs of the networks an actor animates


def derive_ties(register: Register) -> Ties:
    """Derive every tie of the published actors."""
    ties = Ties()
    for slug, convention in register.conventions.items():
        card = register.convention(slug)
        if not card.state.is_or_was_in_force:
            for actor_slug in _by_actor(register, convention.value):
                ties.other_conventions.setdefault(actor_slug, []).append(card)
            continue
        for actor_slug, partnership in _partnerships(register, card, convention):
            ties.partnerships.setdefault(actor_slug, []).append(partnership)
    for actors in ties.partnerships.values():
        actors.sort(key=lambda partnership: (partnership.is_past, partnership.convention.sort_key))
    _derive_declared(register, ties)
    for slug, entry in register.actors.items():
        for member in entry.value.members:
            if member.actor_slug in register.actors:
                membership = Membership(register.actor(slug), member.confirmed_on)
                ties.memberships.setdefault(member.actor_slug, []).append(membership)
        if entry.value.animator in register.actors:
            ties.animates.setdefault(entry.value.animator or "", []).append(slug)
    return ties


def proof_of(convention: Convention) -> str:
    """Say what stands behind a partnership: its text, a reference, or only what somebody declared."""
    if any(document.url for document in convention.documents):
        return "text"
    return "reference" if convention.reference else "declared"


def _partnerships(
    register: Register, card: ConventionCard, entry: Entry[Convention]
) -> Iterator[tuple[str, Partnership]]:
    """Yield a convention as each of its parties sees it."""
    convention = entry.value
    signatories = [party for party in convention.parties if party.signatory]
    drawn = len(signatories) <= MAX_DRAWN_SIGNATORIES
    for slug, parties in _by_actor(register, convention).items():
        signed = any(party.signatory for party in parties)
        others = [party for party in signatories if party.actor_slug != slug] if signed else []
        yield (
            slug,
            Partnership(
                convention=card,
                roles=register.terms("roles", (role for party in parties for role in party.roles)),
                commitments=tuple(text for party in parties for text in party.commitments),
                is_signatory=signed,
                partners=tuple(register.party(party) for party in others) if drawn else (),
                cosignatories=len(others),
                is_past=card.state.is_past,
                proof=proof_of(convention),
                reference=convention.reference,
            ),
        )


def _by_actor(register: Register, convention: Convention) -> dict[str, list[Party]]:
    """Return the places of each published actor in a convention: an actor may be a party twice."""
    found: dict[str, list[Party]] = {}
    for party in convention.parties:
        if party.actor_slug and party.actor_slug in register.actors:
            found.setdefault(party.actor_slug, []).append(party)
    return found


def _derive_declared(register: Register, ties: Ties) -> None:
    """Put each declared tie on both sides' pages."""
    declared = {slug: _declarations(entry.value) for slug, entry in register.actors.items()}
    for slug, by_other in declared.items():
        for other, declarations in by_other.items():
            _add_network(register, ties, declared, slug, other)
            for tie in declarations:
                if tie.nature in INSTITUTIONAL:
                    _add_institutional(register, ties, slug, other, tie)
    for found in ties.network.values():
        found.sort(key=lambda tie: (tie.is_past, not tie.is_reciprocal, tie.other.sort_key))
    for institutional in ties.institutional.values():
        institutional.sort(key=lambda tie: (tie.is_past, tie.nature.code, tie.other.sort_key))


def _declarations(actor: Actor) -> dict[str, list[DeclaredTie]]:
    """Return an actor's declared ties by the other's slug, or by "=" and its name where it has no page."""
    found: dict[str, list[DeclaredTie]] = {}
    if not is_withdrawn(actor):
        for tie in actor.ties:
            found.setdefault(tie.actor_slug or f"={tie.name}", []).append(tie)
    return found


def _other(register: Register, key: str) -> ActorCard:
    """Return the card of a key of ``_declarations``."""
    return nameless_card(key[1:]) if key.startswith("=") else register.actor(key)


def _add_network(
    register: Register, ties: Ties, declared: dict[str, dict[str, list[DeclaredTie]]], slug: str, other: str
) -> None:
    here = _declaration(register, declared[slug][other])
    if here is None:
        return
    there = _declaration(register, declared.get(other, {}).get(slug, ()))
    ties.network.setdefault(slug, []).append(_network_tie(register, slug, other, here, there))
    if there is None and other in register.actors and not _unrecognised(register, other, slug):
        ties.network.setdefault(other, []).append(_network_tie(register, other, slug, None, here))


def _network_tie(
    register: Register, slug: str, other: str, here: Declaration | None, there: Declaration | None
) -> NetworkTie:
    card = _other(register, other)
    return NetworkTie(card, here, there, _is_past(card, register.actor(slug)))


def _is_past(*sides: ActorCard) -> bool:
    """True where a side is archived."""
    return any(side.is_archived for side in sides)


def _declaration(register: Register, ties: Iterable[DeclaredTie]) -> Declaration | None:
    """Gather what one side declares of its network ties with another; None where it declares none."""
    network = [tie for tie in ties if tie.nature and tie.nature not in INSTITUTIONAL]
    if not network:
        return None
    since = [tie.since for tie in network if tie.since]
    seen = [tie.seen_on for tie in network if tie.seen_on]
    return Declaration(
        natures=register.terms("natures_reseau", (tie.nature for tie in network)),
        purposes=tuple(dict.fromkeys(tie.purpose for tie in network if tie.purpose)),
        since=min(since, key=lambda date: date.first) if since else None,
        seen_on=max(seen, key=lambda date: date.last) if seen else None,
    )


def _unrecognised(register: Register, slug: str, by: str) -> bool:
    """True where an actor does not recognise the tie another declares."""
    return any(tie.actor_slug == by for tie in register.actors[slug].value.unrecognised_ties)


def _add_institutional(register: Register, ties: Ties, slug: str, other: str, tie: DeclaredTie) -> None:
    """Put a tie on both pages; what an actor says of itself replaces what the other said of it."""
    outward = tie.direction != "depuis"
    nature = register.term("natures_institutionnelles", tie.nature)
    card = _other(register, other)
    own = register.actor(slug)
    is_past = _is_past(card, own)
    said = InstitutionalTie(card, nature, outward, False, tie.purpose, tie.since, is_past)
    mine = ties.institutional.setdefault(slug, [])
    mine[:] = [*(known for known in mine if not _same(known, said)), said]
    if other in register.actors and not _unrecognised(register, other, slug):
        seen = InstitutionalTie(own, nature, not outward, True, tie.purpose, tie.since, is_past)
        theirs = ties.institutional.setdefault(other, [])
        if not any(_same(known, seen) for known in theirs):
            theirs.append(seen)


def _same(known: InstitutionalTie, seen: InstitutionalTie) -> bool:
    return (known.other, known.nature, known.outward) == (seen.other, seen.nature, seen.outward)
