"""What a reader looks for on the page of an actor: at work, suspended, archived."""

from __future__ import annotations

from generator.directory.completeness.expected import Expected, is_fresh, is_reread
from generator.directory.network import is_alone
from generator.directory.views import ActorView
from generator.language import N_

NETWORK = "reseau-ou-coordination"


def _is_network(actor: ActorView) -> bool:
    return actor.card.type is not None and actor.card.type.code == NETWORK


def _receives(actor: ActorView) -> bool:
    return not _is_network(actor) and not actor.has_confidential_address


def is_reachable(actor: ActorView) -> bool:
    """True where the page tells a way to reach the actor."""
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


ACTOR: tuple[Expected[ActorView], ...] = (
    Expected(N_("un moyen de le joindre"), 4, is_reachable),
    Expected(N_("ce qu'il fait (résumé ou missions)"), 4, lambda actor: bool(actor.card.summary or actor.missions)),
    Expected(N_("les domaines"), 3, lambda actor: bool(actor.card.domains)),
    Expected(N_("le territoire couvert"), 3, lambda actor: bool(actor.territories)),
    Expected(N_("les publics"), 3, lambda actor: bool(actor.audiences), lambda actor: not _is_network(actor)),
    Expected(N_("comment orienter"), 3, _says_how_to_orient, lambda actor: not _is_network(actor)),
    Expected(N_("un lieu d'accueil"), 3, lambda actor: bool(actor.locations), _receives),
    Expected(N_("les horaires ou le rendez-vous"), 3, _has_hours, _receives),
    Expected(N_("ses membres"), 3, lambda actor: bool(actor.members), _is_network),
    Expected(N_("une première relecture"), 3, is_reread),
    Expected(N_("une relecture récente"), 2, is_fresh, is_reread),
    Expected(N_("avec qui il travaille"), 2, lambda actor: not is_alone(actor), lambda actor: not _is_network(actor)),
    Expected(N_("la gratuité ou le prix"), 1, _says_the_price, lambda actor: not _is_network(actor)),
    Expected(N_("la place des personnes concernées"), 1, lambda actor: actor.participation is not None),
    Expected(N_("quelques mots simples"), 1, lambda actor: actor.plain_language is not None),
    Expected(N_("qui tient la fiche à jour"), 1, lambda actor: bool(actor.keeper)),
)

SUSPENDED_ACTOR: tuple[Expected[ActorView], ...] = (
    Expected(N_("ce qu'il fait (résumé ou missions)"), 4, lambda actor: bool(actor.card.summary or actor.missions)),
    Expected(N_("pourquoi l'accueil est suspendu, et jusqu'à quand"), 4, lambda actor: bool(actor.notices)),
    Expected(N_("un moyen de le joindre"), 3, is_reachable),
    Expected(N_("les domaines"), 2, lambda actor: bool(actor.card.domains)),
    Expected(N_("le territoire couvert"), 2, lambda actor: bool(actor.territories)),
    Expected(N_("une première relecture"), 2, is_reread),
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
