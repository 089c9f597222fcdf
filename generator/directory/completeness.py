"""How much of what a reader would look for a page holds, and what it lacks.

For coordinators alone: their report, and the preview on their own machine. Nothing of it may enter a public page, for
an unfinished page is no fault to be shown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.directory.views import ActorView, ConventionView
from generator.language import N_

V = TypeVar("V", ActorView, ConventionView)


@dataclass(frozen=True, slots=True)
class Completeness:
    """How complete a page is."""

    score: int  # percent, rounded down: 100 only where nothing is missing
    missing: tuple[str, ...]  # names, as messages to translate; what a reader would miss most first


@dataclass(frozen=True, slots=True)
class Expected(Generic[V]):
    """Something a reader looks for."""

    name: str
    weight: int  # 1 useful, 2 expected, 3 needed, 4 what the page is for
    is_given: Callable[[V], bool]
    is_sought: Callable[[V], bool] = lambda view: True


WITHDRAWN = "demande-de-retrait"
NETWORK = "reseau-ou-coordination"


def _is_network(actor: ActorView) -> bool:
    return actor.card.type is not None and actor.card.type.code == NETWORK


def _receives(actor: ActorView) -> bool:
    return not _is_network(actor) and not actor.has_confidential_address


def _is_reachable(actor: ActorView) -> bool:
    contacts = (contact.phone or contact.email or contact.form for contact in actor.contacts)
    places = (location.phone for location in actor.locations)
    services = (service.phone or service.email or service.request_link for service in actor.services)
    return any(contacts) or any(places) or any(services)


def _has_hours(actor: ActorView) -> bool:
    places = (place.hours or place.hours_note or place.appointment for place in actor.locations)
    return any(places) or any(service.hours for service in actor.services)


def _says_how_to_orient(actor: ActorView) -> bool:
    access = actor.access
    told = access is not None and bool(access.who_may_ask or access.appointment or access.details or access.documents)
    return told or any(service.access or service.who_may_request or service.request_modes for service in actor.services)


def _says_the_price(actor: ActorView) -> bool:
    return bool(actor.access and actor.access.fees) or any(s.fees or s.fees_details for s in actor.services)


def _has_ties(actor: ActorView) -> bool:
    with_convention = actor.partnerships or actor.other_conventions
    return bool(with_convention or actor.network_ties or actor.institutional_ties or actor.memberships)


def _is_reread(page: ActorView | ConventionView) -> bool:
    return page.freshness.verified_on is not None


def _is_fresh(page: ActorView | ConventionView) -> bool:
    return not page.freshness.is_stale


ACTOR: tuple[Expected[ActorView], ...] = (
    Expected(N_("un moyen de le joindre"), 4, _is_reachable),
    Expected(N_("ce qu'il fait (résumé ou missions)"), 4, lambda actor: bool(actor.card.summary or actor.missions)),
    Expected(N_("les domaines"), 3, lambda actor: bool(actor.card.domains)),
    Expected(N_("le territoire couvert"), 3, lambda actor: bool(actor.territories)),
    Expected(N_("les publics"), 3, lambda actor: bool(actor.audiences), lambda actor: not _is_network(actor)),
    Expected(N_("comment orienter"), 3, _says_how_to_orient, lambda actor: not _is_network(actor)),
    Expected(N_("un lieu d'accueil"), 3, lambda actor: bool(actor.locations), _receives),
    Expected(N_("les horaires ou le rendez-vous"), 3, _has_hours, _receives),
    Expected(N_("ses membres"), 3, lambda actor: bool(actor.members), _is_network),
    Expected(N_("une première relecture"), 3, _is_reread),
    Expected(N_("une relecture récente"), 2, _is_fresh, _is_reread),
    Expected(N_("avec qui il travaille"), 2, _has_ties, lambda actor: not _is_network(actor)),
    Expected(N_("la gratuité ou le prix"), 1, _says_the_price, lambda actor: not _is_network(actor)),
    Expected(N_("la place des personnes concernées"), 1, lambda actor: actor.participation is not None),
    Expected(N_("quelques mots simples"), 1, lambda actor: actor.plain_language is not None),
    Expected(N_("qui tient la fiche à jour"), 1, lambda actor: bool(actor.keeper)),
)

SUSPENDED_ACTOR: tuple[Expected[ActorView], ...] = (
    Expected(N_("ce qu'il fait (résumé ou missions)"), 4, lambda actor: bool(actor.card.summary or actor.missions)),
    Expected(N_("pourquoi l'accueil est suspendu, et jusqu'à quand"), 4, lambda actor: bool(actor.notices)),
    Expected(N_("un moyen de le joindre"), 3, _is_reachable),
    Expected(N_("les domaines"), 2, lambda actor: bool(actor.card.domains)),
    Expected(N_("le territoire couvert"), 2, lambda actor: bool(actor.territories)),
    Expected(N_("une première relecture"), 2, _is_reread),
)

ARCHIVED_ACTOR: tuple[Expected[ActorView], ...] = (
    Expected(N_("ce qu'il faisait (résumé ou missions)"), 4, lambda actor: bool(actor.card.summary or actor.missions)),
    Expected(N_("le motif de l'archivage"), 3, lambda actor: actor.archive_reason is not None),
    Expected(
        N_("qui prend la suite"),
        3,
        lambda actor: bool(actor.replaced_by),
        lambda actor: actor.archive_reason is not None and actor.archive_reason.code in ("fusion", "doublon"),
    ),
    Expected(N_("les domaines"), 2, lambda actor: bool(actor.card.domains)),
    Expected(N_("le territoire couvert"), 2, lambda actor: bool(actor.territories)),
)


def _has_end(convention: ConventionView) -> bool:
    return bool(convention.end or convention.open_ended or convention.terminated_on)


def _has_roles(convention: ConventionView) -> bool:
    return all(party.roles for party in convention.parties if party.is_signatory)


def _has_started(convention: ConventionView) -> bool:
    return convention.card.state.is_or_was_in_force


def _lives(convention: ConventionView) -> bool:
    return not convention.card.is_archived and not convention.card.state.is_past


CONVENTION: tuple[Expected[ConventionView], ...] = (
    Expected(N_("l'objet ou les objectifs"), 4, lambda convention: bool(convention.purpose or convention.goals)),
    Expected(
        N_("la date de signature ou de début"), 4, lambda convention: bool(convention.signed_on or convention.start)
    ),
    Expected(N_("l'échéance ou la durée indéterminée"), 3, _has_end),
    Expected(N_("le renouvellement"), 2, lambda convention: convention.renewal is not None, _lives),
    Expected(N_("le rôle de chaque signataire"), 3, _has_roles),
    Expected(N_("les engagements"), 2, lambda convention: any(party.commitments for party in convention.parties)),
    Expected(N_("la gouvernance"), 3, lambda convention: bool(convention.bodies or convention.decision)),
    Expected(N_("les domaines"), 2, lambda convention: bool(convention.card.domains)),
    Expected(N_("le territoire couvert"), 2, lambda convention: bool(convention.card.territories)),
    Expected(N_("les publics"), 1, lambda convention: bool(convention.audiences)),
    Expected(N_("les moyens ou le montant"), 2, lambda c: bool(c.means or c.amount_eur is not None)),
    Expected(N_("des indicateurs"), 2, lambda convention: bool(convention.indicators)),
    Expected(N_("l'évaluation"), 3, lambda convention: convention.evaluation is not None, _has_started),
    Expected(N_("la place des personnes concernées"), 2, lambda convention: convention.participation is not None),
    Expected(N_("les informations partagées"), 2, lambda convention: convention.shared_information is not None),
    Expected(N_("le texte ou sa référence"), 2, lambda convention: convention.proof != "declared", _has_started),
    Expected(N_("une première relecture"), 3, _is_reread, _lives),
    Expected(N_("une relecture récente"), 2, _is_fresh, lambda page: _lives(page) and _is_reread(page)),
    Expected(N_("qui tient la fiche à jour"), 1, lambda convention: bool(convention.keeper), _lives),
)


def completeness(page: ActorView | ConventionView) -> Completeness:
    """Judge a page; one that was withdrawn, whose content nobody may read, lacks nothing."""
    if page.archive_reason and page.archive_reason.code == WITHDRAWN:
        return Completeness(100, ())
    if isinstance(page, ConventionView):
        return _measure(CONVENTION, page)
    return _measure({"archive": ARCHIVED_ACTOR, "suspendu": SUSPENDED_ACTOR}.get(page.card.status, ACTOR), page)


def _measure(table: tuple[Expected[V], ...], page: V) -> Completeness:
    sought = [one for one in table if one.is_sought(page)]
    missing = sorted((one for one in sought if not one.is_given(page)), key=lambda one: -one.weight)
    total = sum(one.weight for one in sought)
    given = total - sum(one.weight for one in missing)
    return Completeness(100 * given // total, tuple(one.name for one in missing))
