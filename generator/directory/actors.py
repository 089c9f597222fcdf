"""An actor → the view of its page."""

from __future__ import annotations

from urllib.parse import urlencode

from generator.content.model import Actor
from generator.content.model.actor import Access, Contact, Location, Service
from generator.content.validate import Entry
from generator.directory.data_inclusion.audiences import national_audiences
from generator.directory.gone import is_withdrawn, see_instead
from generator.directory.history import view_edition
from generator.directory.hours import hours_in_words
from generator.directory.records import actor_record
from generator.directory.register import Register, link_to, locations_shown, main_phone, notices_of
from generator.directory.shared import view_freshness, view_history, view_participation, view_sources
from generator.directory.spoken import language_name
from generator.directory.ties import Ties
from generator.directory.views import (
    AccessView,
    ActorCard,
    ActorView,
    ContactView,
    Encounter,
    LocationView,
    Membership,
    PlainLanguageView,
    ServiceView,
    WordedHours,
)

QUICK_EXIT_DOMAIN = "violences-aide-aux-victimes"
QUICK_EXIT_AUDIENCE = "victimes-de-violences"


def view_actor(register: Register, ties: Ties, entry: Entry[Actor], to_meet: tuple[Encounter, ...] = ()) -> ActorView:
    """Return what readers see of an actor; the register left a withdrawn one its name and address only."""
    actor, slug = entry.value, entry.slug
    if is_withdrawn(actor):
        ties = Ties()
    locations = tuple(_location(register, location) for location in locations_shown(actor))
    contacts = tuple(_contact(register, contact, actor.name) for contact in actor.contacts)
    return ActorView(
        card=register.actor(slug),
        other_names=actor.other_names,
        led_by_persons_concerned=actor.led_by_persons_concerned or actor.type == "collectif-de-personnes-concernees",
        missions=actor.missions,
        audiences=register.terms("publics", actor.audiences),
        territories=register.territories(actor.territories),
        has_confidential_address=actor.confidential_address,
        main_phone=main_phone(actor),
        main_phone_hours=next((location.hours for location in locations if location.hours), None),
        main_email=next((contact.email for contact in contacts if contact.email and _public(contact)), None),
        main_sms=next((c.phone.sms_href for c in contacts if c.phone and c.phone.sms_href and _public(c)), ""),
        locations=locations,
        contacts=contacts,
        access=_access(register, actor.access) if actor.access else None,
        services=tuple(_service(register, service, actor.name) for service in actor.services),
        partnerships=tuple(ties.partnerships.get(slug, ())),
        other_conventions=tuple(ties.other_conventions.get(slug, ())),
        network_ties=tuple(ties.network.get(slug, ())),
        institutional_ties=tuple(ties.institutional.get(slug, ())),
        memberships=tuple(ties.memberships.get(slug, ())),
        members=tuple(Membership(register.named(m.actor_slug, m.name), m.confirmed_on) for m in actor.members),
        animator=register.actor_or_none(actor.animator),
        animates=tuple(register.actor(network) for network in ties.animates.get(slug, ())),
        meetings_per_year=actor.meetings_per_year,
        last_meeting=actor.last_meeting,
        participation=view_participation(register, actor.participation),
        plain_language=_plain_language(actor),
        website=link_to(actor.website),
        languages=tuple(register.language.text(language_name(code)) for code in actor.languages),
        notices=notices_of(actor, register.today),
        siret=actor.siret or "",
        rna=actor.rna or "",
        parent=register.actor_or_none(actor.parent),
        children=tuple(register.actor(child) for child in register.children.get(slug, ())),
        freshness=view_freshness(register, actor),
        keeper=actor.keeper.function if actor.keeper else "",
        archive_reason=register.term_or_none("motifs_archivage", actor.archive_reason),
        replaces=tuple(register.actor(replaced) for replaced in actor.replaces),
        replaced_by=tuple(register.actor(by) for by in register.successors_of_actors.get(slug, ())),
        sources=view_sources(actor.sources),
        history=view_history(actor),
        body=entry.document.body,
        file=entry.document.file,
        is_withdrawn=is_withdrawn(actor),
        needs_quick_exit=QUICK_EXIT_DOMAIN in actor.domains,
        to_meet=to_meet,
        edition=view_edition(register, actor, entry.document.file, hides_its_past=actor.confidential_address),
        see_instead=_see_instead(register, slug),
        record=actor_record(entry),
        carrier_networks=register.terms("reseaux_porteurs", actor.carrier_networks),
        national_audiences=national_audiences(actor.audiences, register.context.vocabularies["publics"]),
    )


def _see_instead(register: Register, slug: str) -> tuple[ActorCard, ...]:
    successors = register.successors_of_actors
    return tuple(map(register.actor, see_instead(slug, successors, lambda by: not register.actor(by).is_archived)))


def _public(contact: ContactView) -> bool:
    return contact.audience.code != "professionnels"


def _location(register: Register, location: Location) -> LocationView:
    commune = register.gazetteer.commune(location.commune_code) if location.commune_code else None
    town = location.commune or register.commune_name(location)
    last_line = " ".join(filter(None, (location.postal_code, town)))
    return LocationView(
        name=location.name,
        type=register.term_or_none("types_lieu", location.type),
        address=tuple(filter(None, (location.complement, location.street, last_line))),
        commune=register.gazetteer.ref(commune) if commune else None,
        phone=location.phone,
        hours=_hours(register, location),
        hours_note=location.hours_note,
        appointment=register.term_or_none("rendez_vous", location.appointment),
        host=register.actor_or_none(location.host),
        accessibility=location.accessibility,
        map_url=_map_url(location),
        latitude=location.latitude,
        longitude=location.longitude,
        street=location.street,
        complement=location.complement,
        postal_code=location.postal_code or "",
        town=town,
        opening_hours=location.hours.osm if location.hours else "",
    )


def _hours(register: Register, holder: Location | Service) -> WordedHours | None:
    return hours_in_words(holder.hours, register.language) if holder.hours else None


def _map_url(location: Location) -> str:
    if location.latitude is None or location.longitude is None:
        return ""
    position = {"mlat": f"{location.latitude:.5f}", "mlon": f"{location.longitude:.5f}"}
    return f"https://www.openstreetmap.org/?{urlencode(position)}#map=17/{position['mlat']}/{position['mlon']}"


def _contact(register: Register, contact: Contact, actor_name: str) -> ContactView:
    return ContactView(
        function=contact.function,
        audience=register.term("pour", contact.audience),
        person=contact.name,
        phone=contact.phone,
        email=register.email(contact.email, actor_name),
        form=link_to(contact.form),
    )


def _access(register: Register, access: Access) -> AccessView:
    return AccessView(
        who_may_ask=register.terms("qui_peut_saisir", access.who_may_ask),
        appointment=register.term_or_none("rendez_vous", access.appointment),
        fees=register.term_or_none("frais", access.fees),
        age_min=access.age_min,
        age_max=access.age_max,
        documents=access.documents,
        delay=access.delay,
        do_not_refer=access.do_not_refer,
        details=access.details,
    )


def _service(register: Register, service: Service, actor_name: str) -> ServiceView:
    return ServiceView(
        name=service.name,
        description=service.description,
        type=register.term_or_none("types_service", service.type),
        themes=register.terms("thematiques", service.themes),
        audiences=register.terms("publics_data_inclusion", service.audiences),
        fees=register.term_or_none("frais_data_inclusion", service.fees),
        fees_details=service.fees_details,
        access=service.access,
        reception_modes=register.terms("modes_accueil", service.reception_modes),
        request_modes=register.terms("modes_mobilisation", service.request_modes),
        who_may_request=register.terms("mobilisable_par", service.who_may_request),
        request_link=link_to(service.request_link),
        request_details=service.request_details,
        zone=register.territories(service.eligibility_zone),
        phone=service.phone,
        email=register.email(service.email, f"{actor_name} - {service.name}"),
        hours=_hours(register, service),
        opening_hours=service.hours.osm if service.hours else "",
    )


def _plain_language(actor: Actor) -> PlainLanguageView | None:
    plain = actor.plain_language
    if plain is None or not plain.text:
        return None
    return PlainLanguageView(plain.text, bool(plain.reread_by and plain.reread_on), plain.reread_by, plain.reread_on)
