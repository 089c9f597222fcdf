"""An actor, as its file gives it."""

from __future__ import annotations

from typing import Annotated

from generator.content.model.shared import Kept, Named, Participation
from generator.content.model.types import (
    APartialDate,
    ATerritory,
    CommuneCode,
    Date,
    Email,
    Integer,
    Latitude,
    Longitude,
    Name,
    OpeningHours,
    Paragraphs,
    Phone,
    PostalCode,
    Record,
    Rna,
    Siret,
    Slug,
    SpokenLanguage,
    Term,
    Text,
    WebAddress,
    YesNo,
    optional,
    required,
)

Domain = Annotated[str, Term("domaines")]
Audience = Annotated[str, Term("publics")]
Appointment = Annotated[str, Term("rendez_vous")]


class Location(Record):
    """Where an actor receives."""

    name: Name = optional("nom", "")
    type: Annotated[str, Term("types_lieu")] | None = optional("type")
    street: Text = optional("voie", "")
    complement: Text = optional("complement", "")
    postal_code: PostalCode | None = optional("code_postal")
    commune: Text = optional("commune", "")
    commune_code: CommuneCode | None = optional("code_insee")
    latitude: Latitude | None = optional("latitude")
    longitude: Longitude | None = optional("longitude")
    phone: Phone | None = optional("telephone")
    hours: OpeningHours | None = optional("horaires_accueil")
    hours_note: Text = optional("horaires_precisions", "")
    appointment: Appointment | None = optional("rendez_vous")
    host: Slug | None = optional("chez")
    accessibility: Text = optional("accessibilite_lieu", "")


class Contact(Record):
    """A way to reach an actor: by function; a person's name only with a dated agreement."""

    function: Text = optional("fonction", "")
    audience: Annotated[str, Term("pour")] = optional("pour", "tous")
    phone: Phone | None = optional("telephone")
    email: Email | None = optional("courriel")
    form: WebAddress | None = optional("formulaire")
    name: Name = optional("nom", "")
    publication_agreed_on: Date | None = optional("accord_publication")


class Access(Record):
    """How one orients somebody to the actor."""

    who_may_ask: tuple[Annotated[str, Term("qui_peut_saisir")], ...] = optional("qui_peut_saisir", ())
    appointment: Appointment | None = optional("rendez_vous")
    fees: Annotated[str, Term("frais")] | None = optional("frais")
    age_min: Integer | None = optional("age_min")
    age_max: Integer | None = optional("age_max")
    documents: tuple[Text, ...] = optional("pieces", ())
    delay: Text = optional("delai", "")
    do_not_refer: Text = optional("ne_pas_orienter", "")
    details: Paragraphs = optional("precisions", "")


class Service(Record):
    """One thing an actor offers, in data·inclusion's own keys and lists."""

    name: Name = required("nom")
    description: Paragraphs = optional("description", "")
    type: Annotated[str, Term("types_service")] | None = optional("type")
    themes: tuple[Annotated[str, Term("thematiques")], ...] = optional("thematiques", ())
    audiences: tuple[Annotated[str, Term("publics_data_inclusion")], ...] = optional("publics", ())
    fees: Annotated[str, Term("frais_data_inclusion")] | None = optional("frais")
    fees_details: Text = optional("frais_precisions", "")
    access: Paragraphs = optional("conditions_acces", "")
    reception_modes: tuple[Annotated[str, Term("modes_accueil")], ...] = optional("modes_accueil", ())
    request_modes: tuple[Annotated[str, Term("modes_mobilisation")], ...] = optional("modes_mobilisation", ())
    who_may_request: tuple[Annotated[str, Term("mobilisable_par")], ...] = optional("mobilisable_par", ())
    request_link: WebAddress | None = optional("lien_mobilisation")
    request_details: Text = optional("mobilisation_precisions", "")
    eligibility_zone: tuple[ATerritory, ...] = optional("zone_eligibilite", ())
    phone: Phone | None = optional("telephone")
    email: Email | None = optional("courriel")
    hours: OpeningHours | None = optional("horaires_accueil")


class DeclaredTie(Named):
    """A tie this actor declares. A partnership is never declared: it is derived from a convention."""

    nature: Annotated[str, Term("natures_reseau", "natures_institutionnelles")] = required("nature")
    purpose: Text = optional("objet", "")
    direction: Annotated[str, Term("sens")] = optional("sens", "mutuel")
    since: APartialDate | None = optional("depuis")
    seen_on: APartialDate | None = optional("vu_le")


class UnrecognisedTie(Record):
    """A tie another declares that this actor does not recognise."""

    actor_slug: Slug = required("acteur")
    on: Date | None = optional("le")


class Member(Named):
    """An actor's place in a network."""

    confirmed_on: Date | None = optional("confirme_le")


class PlainLanguage(Record):
    """The page in plain words; FALC only once re-read by persons concerned."""

    text: Paragraphs = required("texte")
    reread_by: Text = optional("relu_par", "")
    reread_on: Date | None = optional("relu_le")


class Notice(Record):
    """Something temporary to tell, which goes by itself."""

    start: Date | None = required("du", None)
    end: Date | None = required("au", None)
    text: Text = required("texte")


class Actor(Kept):
    """An organisation of the directory."""

    name: Name = required("nom")
    acronym: Name = optional("sigle", "")
    other_names: tuple[Name, ...] = optional("autres_noms", ())
    type: Annotated[str, Term("types_acteur")] = required("type")
    led_by_persons_concerned: YesNo = optional("porte_par_les_personnes_concernees", False)
    summary: Text = optional("resume", "")
    missions: tuple[Text, ...] = optional("missions", ())
    domains: tuple[Domain, ...] = required("domaines", ())
    audiences: tuple[Audience, ...] = optional("publics", ())
    territories: tuple[ATerritory, ...] = required("territoires", ())
    locations: tuple[Location, ...] = optional("lieux", ())
    confidential_address: YesNo = optional("adresse_confidentielle", False)
    contacts: tuple[Contact, ...] = optional("contacts", ())
    access: Access | None = optional("conditions_acces")
    services: tuple[Service, ...] = optional("services", ())
    ties: tuple[DeclaredTie, ...] = optional("liens", ())
    unrecognised_ties: tuple[UnrecognisedTie, ...] = optional("liens_non_reconnus", ())
    animator: Slug | None = optional("animateur")
    members: tuple[Member, ...] = optional("membres", ())
    meetings_per_year: Integer | None = optional("frequence_par_an")
    last_meeting: APartialDate | None = optional("derniere_rencontre")
    participation: Participation | None = optional("participation")
    plain_language: PlainLanguage | None = optional("falc")
    website: WebAddress | None = optional("site_web")
    languages: tuple[SpokenLanguage, ...] = optional("langues", ())
    notices: tuple[Notice, ...] = optional("infos_temporaires", ())
    siret: Siret | None = optional("siret")
    rna: Rna | None = optional("rna")
    parent: Slug | None = optional("structure_mere")
    carrier_networks: tuple[Annotated[str, Term("reseaux_porteurs")], ...] = optional("reseaux_porteurs", ())
    replaces: tuple[Slug, ...] = optional("remplace", ())
