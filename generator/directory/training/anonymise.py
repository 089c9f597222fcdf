"""The directory → data for exercises: who is who is hidden, who is tied to whom is kept.

No text of a page goes through: names are replaced, and everything else is a value of a closed list, a year or a count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.content.model.types import PartialDate
from generator.content.vocabulary.participation import NO_PART
from generator.directory.training.answers.judging import CHANGES
from generator.directory.training.answers.steering import held
from generator.directory.training.material import (
    INSTITUTIONAL,
    MEMBERSHIP,
    NETWORK,
    PARTY,
    Accord,
    Body,
    Material,
    Statement,
)
from generator.directory.training.places import HiddenPlaces
from generator.directory.training.pseudonyms import Pseudonyms
from generator.directory.views import (
    ActorCard,
    ActorView,
    ConventionView,
    Directory,
    InstitutionalTie,
    NetworkTie,
    ParticipationView,
    Term,
)
from generator.language import N_, language


def anonymise(directory: Directory) -> Material:
    """Return the data of the exercises; a page withdrawn at somebody's request is not in them."""
    return _Hidden(directory).material()


def key_of(card: ActorCard) -> str:
    """Return the slug of an actor, or its name after "=" where it has no page: no slug begins so."""
    return card.slug or f"={card.name}"


class _Hidden:
    def __init__(self, directory: Directory) -> None:
        self._today = directory.site.today
        self._withdrawn = {actor.card.slug for actor in directory.actors if actor.is_withdrawn}
        self._actors = {key_of(actor.card): actor for actor in directory.actors if not actor.is_withdrawn}
        self._conventions = [one for one in directory.conventions if not one.is_withdrawn]
        words = language(directory.site.language)
        self._places = HiddenPlaces(directory)
        self._body = Pseudonyms(self._named(), lambda number: words.text(N_("Organisme {number}"), number=number))
        self._accord = Pseudonyms(
            (one.card.slug for one in self._conventions), lambda n: words.text(N_("Convention {number}"), number=n)
        )

    def material(self) -> Material:
        return Material(
            bodies=tuple(sorted((self._make_body(key) for key in self._named()), key=lambda one: one.name)),
            accords=tuple(sorted((self._make_accord(one) for one in self._conventions), key=lambda one: one.name)),
            statements=tuple(sorted(set(self._statements()), key=_place)),
        )

    def _named(self) -> set[str]:
        """Return the key of each actor, and of each body some page names."""
        cards = (card for view in self._actors.values() for card in _tied(view))
        parties = (party.actor for one in self._conventions for party in one.parties)
        return {*self._actors, *(key_of(card) for card in (*cards, *parties) if self._is_shown(card))}

    def _make_body(self, key: str) -> Body:
        view = self._actors.get(key)
        if view is None:
            return Body(self._body.of(key), "", False, (), (), (), "", "")
        return Body(
            name=self._body.of(key),
            kind=_label(view.card.type),
            is_of_persons_concerned=view.is_of_persons_concerned,
            domains=_labels(view.card.domains),
            audiences=_labels(view.audiences),
            places=self._places.of(view.territories),
            participation=_level(view.participation),
            status=view.card.status,
        )

    def _make_accord(self, one: ConventionView) -> Accord:
        card, evaluation = one.card, one.evaluation
        planned = [body.meetings_per_year for body in one.bodies if body.meetings_per_year is not None]
        return Accord(
            name=self._accord.of(card.slug),
            kind=card.type.label,
            state=card.state.term.label,
            is_living=card.is_living,
            is_in_force=card.state.is_in_force and not card.is_archived,
            origin=_label(one.origin),
            domains=_labels(card.domains),
            audiences=_labels(one.audiences),
            places=self._places.of(card.territories),
            start_year=_year(one.start or one.signed_on),
            end_year=_year(one.end),
            renewal=_label(one.renewal.mode if one.renewal else None),
            decision=_label(one.decision),
            meetings_planned=sum(planned) if planned else None,
            meetings_held=sum(held(body, self._today) for body in one.bodies),
            means=_labels(means.nature for means in one.means),
            goals=len(one.goals),
            actions=len(one.actions),
            indicators=len(one.indicators),
            result_indicators=sum(bool(i.family and i.family.code in CHANGES) for i in one.indicators),
            evaluation=_label(evaluation.mode if evaluation else None),
            evaluation_steps=_labels(evaluation.persons_concerned if evaluation else ()),
            evaluates_with_them=any(
                step.code != NO_PART for step in (evaluation.persons_concerned if evaluation else ())
            ),
            participation=_level(one.participation),
            takes_part=bool(one.participation and one.participation.level and one.participation.level.code != NO_PART),
            participation_confirmed=bool(one.participation and one.participation.confirmed_by),
            shared_information=_label(one.shared_information.level if one.shared_information else None),
            proof=one.proof,
        )

    def _statements(self) -> Iterator[Statement]:
        for one in self._conventions:
            accord = self._accord.of(one.card.slug)
            for party in filter(lambda party: self._is_shown(party.actor), one.parties):
                yield Statement(self._name(party.actor), accord, PARTY, _labels(party.roles), party.is_signatory)
        for view in self._actors.values():
            for network in filter(lambda tie: self._is_shown(tie.other), view.network_ties):
                yield from self._declarations(view.card, network)
            for institutional in filter(lambda tie: self._is_shown(tie.other), view.institutional_ties):
                yield self._institutional(view.card, institutional)
            for membership in filter(lambda one: self._is_shown(one.actor), view.members):
                yield Statement(self._name(membership.actor), self._name(view.card), MEMBERSHIP, ())

    def _is_shown(self, card: ActorCard) -> bool:
        return card.slug not in self._withdrawn

    def _declarations(self, own: ActorCard, tie: NetworkTie) -> Iterator[Statement]:
        """Yield what each side says."""
        for source, target, said in ((own, tie.other, tie.declared_here), (tie.other, own, tie.declared_there)):
            if said:
                names, year = (self._name(source), self._name(target)), _year(said.since)
                yield Statement(*names, NETWORK, _labels(said.natures), since_year=year, is_past=tie.is_past)

    def _institutional(self, own: ActorCard, tie: InstitutionalTie) -> Statement:
        source, target = (own, tie.other) if tie.outward else (tie.other, own)
        names, year = (self._name(source), self._name(target)), _year(tie.since)
        return Statement(*names, INSTITUTIONAL, (tie.nature.label,), since_year=year, is_past=tie.is_past)

    def _name(self, card: ActorCard) -> str:
        return self._body.of(key_of(card))


def _tied(view: ActorView) -> Iterator[ActorCard]:
    yield from (tie.other for tie in view.network_ties)
    yield from (tie.other for tie in view.institutional_ties)
    yield from (one.actor for one in view.members)


def _place(one: Statement) -> tuple[str, ...]:
    return one.kind, one.source, one.target, *one.natures, str(one.is_signatory), str(one.since_year)


def _label(term: Term | None) -> str:
    return term.label if term else ""


def _labels(terms: Iterable[Term]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term.label for term in terms))


def _level(part: ParticipationView | None) -> str:
    return _label(part.level if part else None)


def _year(date: PartialDate | None) -> int | None:
    return date.first.year if date else None
