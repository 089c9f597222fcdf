"""What nobody has written yet of who works with whom: facts for coordinators to talk over, never marks."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from generator.content.model.types import PartialDate, months_after
from generator.content.vocabulary.participation import NO_PART
from generator.directory.network.counted import Counted, SlugPair, is_alone
from generator.directory.network.dense import Group, dense_groups
from generator.directory.network.overlaps import overlaps
from generator.directory.views import (
    ActorCard,
    ConventionCard,
    ConventionView,
    DenseGroup,
    DomainPair,
    Gaps,
    MutualTie,
    Term,
)

OLD_MONTHS = 12  # a tie older than that may deserve a convention
ASSOCIATION = "association"  # of the list "types_acteur"
SPEAKS_FOR_THEM = "representant-des-personnes-concernees"  # of the list "roles"


def find_gaps(counted: Counted, pairs: Sequence[DomainPair], today: dt.date) -> Gaps:
    """Tell what is missing.

    Args:
        pairs: of domains, that hold something.
    """
    return Gaps(
        conventions=len(counted.living),
        alone=tuple(actor.card for actor in counted.shown.values() if is_alone(actor)),
        untied_pairs=_untied_pairs(counted, pairs),
        in_one_convention=tuple(_in_one_convention(counted)),
        without_association=tuple(one.card for one in counted.living if _names_no_association(counted, one)),
        without_persons_concerned=tuple(one.card for one in counted.living if _names_no_persons(counted, one)),
        overlaps=overlaps(counted.living),
        dense=tuple(_dense(counted, today)),
    )


def _untied_pairs(counted: Counted, pairs: Iterable[DomainPair]) -> tuple[tuple[Term, Term], ...]:
    """Return the pairs of domains nothing ties, those that most actors work in first."""
    tied = {frozenset((pair.first, pair.second)) for pair in pairs}
    holders = Counter(domain for actor in counted.shown.values() for domain in actor.card.domains)
    empty = (pair for pair in combinations(counted.domains, 2) if frozenset(pair) not in tied)
    return tuple(sorted(empty, key=lambda pair: -min(holders[pair[0]], holders[pair[1]])))


def _in_one_convention(counted: Counted) -> Iterator[tuple[ActorCard, ConventionCard]]:
    """Yield the actors that one living convention names, and no other."""
    cards = {convention.card.slug: convention.card for convention in counted.living}
    named = _conventions_of(counted.living)
    for slug, actor in counted.shown.items():
        if len(conventions := named.get(slug, frozenset())) == 1:
            yield actor.card, cards[min(conventions)]


def _names_no_association(counted: Counted, convention: ConventionView) -> bool:
    """True where the directory knows every party, and none is an association nor led by persons concerned."""
    cards = [party.actor for party in convention.parties]
    return all(card.type for card in cards) and not any(
        (card.type and card.type.code == ASSOCIATION) or _is_theirs(counted, card) for card in cards
    )


def _is_theirs(counted: Counted, card: ActorCard) -> bool:
    """True for an actor that persons concerned lead."""
    actor = counted.shown.get(card.slug)
    return actor is not None and actor.is_of_persons_concerned


def _names_no_persons(counted: Counted, convention: ConventionView) -> bool:
    """True where a page gives the persons concerned no place: as a party, in a body, at a level, in the evaluation."""
    present = (
        *(party.actor for party in convention.parties),
        *(member for body in convention.bodies for member in body.composition),
    )
    roles = (role for party in convention.parties for role in party.roles)
    level = convention.participation.level if convention.participation else None
    steps = convention.evaluation.persons_concerned if convention.evaluation else ()
    return not (
        any(_is_theirs(counted, card) for card in present)
        or any(role.code == SPEAKS_FOR_THEM for role in roles)
        or any(term.code != NO_PART for term in (level, *steps) if term)
    )


def _dense(counted: Counted, today: dt.date) -> Iterator[DenseGroup]:
    """Yield the groups whose ties are all reciprocal and old, and that no living convention gathers."""
    since = _old_ties(counted.ties, months_after(today, -OLD_MONTHS))
    named = _conventions_of(counted.living)

    def is_free(group: Group) -> bool:
        return not frozenset.intersection(*(named.get(slug, frozenset()) for slug in group))

    for group in dense_groups(since, is_free):
        members = sorted((counted.shown[slug].card for slug in group), key=lambda card: (card.sort_key, card.slug))
        last = max((since[pair] for pair in combinations(group, 2)), key=lambda date: date.last)
        yield DenseGroup(tuple(members), last)


def _old_ties(ties: Iterable[MutualTie], before: dt.date) -> dict[SlugPair, PartialDate]:
    """Return the reciprocal ties that are older than a day, and since when: the later of what each side says."""
    found: dict[SlugPair, PartialDate] = {}
    for tie in ties:
        given = [said.since for said in (tie.by_first, tie.by_second) if said and said.since]
        if tie.is_reciprocal and given and (since := max(given, key=lambda date: date.last)).last < before:
            found[tie.first.slug, tie.second.slug] = since
    return found


def _conventions_of(living: Iterable[ConventionView]) -> Mapping[str, frozenset[str]]:
    """Return the conventions that name each actor, as a party that signed or not."""
    found: dict[str, set[str]] = {}
    for convention in living:
        for party in convention.parties:
            found.setdefault(party.actor.slug, set()).add(convention.card.slug)
    return {slug: frozenset(conventions) for slug, conventions in found.items()}
