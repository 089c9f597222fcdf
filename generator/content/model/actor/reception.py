"""Where and how one reaches an actor."""

from __future__ import annotations

from typing import Annotated

from generator.content.model.actor.terms import Appointment
from generator.content.model.types import (
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
    Slug,
    Term,
    Text,
    WebAddress,
    optional,
)
from generator.language import N_


class Location(Record):
    """Where an actor receives."""

    name: Name = optional(
        "nom", "", label=N_("Nom du lieu"), help=N_("S'il y en a plusieurs. Par exemple : Permanence de la mairie.")
    )
    type: Annotated[str, Term("types_lieu")] | None = optional("type", label=N_("Type de lieu"))
    street: Text = optional("voie", "", label=N_("Numéro et rue"), help=N_("Par exemple : 12 rue des Tilleuls."))
    complement: Text = optional("complement", "", label=N_("Étage, bâtiment, entrée"))
    postal_code: PostalCode | None = optional("code_postal", label=N_("Code postal"), help=N_("Cinq chiffres."))
    commune: Text = optional("commune", "", label=N_("Commune"), help=N_("Comme sur une enveloppe."))
    commune_code: CommuneCode | None = optional(
        "code_insee", label=N_("Code officiel de la commune"), help=N_("Ce n'est pas le code postal.")
    )
    latitude: Latitude | None = optional(
        "latitude",
        label=N_("Latitude"),
        help=N_("Avec la longitude, elle donne un lien vers une carte. Par exemple : 47.4712."),
    )
    longitude: Longitude | None = optional("longitude", label=N_("Longitude"), help=N_("Par exemple : -0.5518."))
    phone: Phone | None = optional(
        "telephone", label=N_("Téléphone de ce lieu"), help=N_("Un seul numéro, avec son 0.")
    )
    hours: OpeningHours | None = optional(
        "horaires_accueil", label=N_("Horaires"), help=N_("Pour chaque jour, par exemple : 9h-12h, 14h-17h.")
    )
    hours_note: Text = optional(
        "horaires_precisions", "", label=N_("Précisions sur les horaires"), help=N_("Par exemple : fermé en août.")
    )
    appointment: Appointment | None = optional(
        "rendez_vous", label=N_("Rendez-vous"), help=N_("Faut-il un rendez-vous pour venir dans ce lieu ?")
    )
    host: Slug | None = optional(
        "chez", label=N_("Accueilli chez"), help=N_("L'organisme de l'annuaire qui prête ses murs.")
    )
    accessibility: Text = optional(
        "accessibilite_lieu",
        "",
        label=N_("Accessibilité du lieu"),
        help=N_("Marches, boucle magnétique, chien guide… Par exemple : de plain-pied."),
    )


class Contact(Record):
    """A way to reach an actor: by function; a person's name only with a dated agreement."""

    function: Text = optional(
        "fonction",
        "",
        label=N_("Service ou fonction"),
        help=N_("Une fonction plutôt qu'une personne. Par exemple : Accueil."),
    )
    audience: Annotated[str, Term("pour")] = optional("pour", "tous", label=N_("À qui s'adresse ce contact"))
    phone: Phone | None = optional("telephone", label=N_("Téléphone"), help=N_("Un seul numéro, avec son 0."))
    email: Email | None = optional(
        "courriel", label=N_("Courriel"), help=N_("Une adresse du service plutôt que d'une personne.")
    )
    form: WebAddress | None = optional(
        "formulaire", label=N_("Formulaire de contact"), help=N_("Son adresse, qui commence par https://")
    )
    name: Name = optional(
        "nom", "", label=N_("Nom de la personne"), help=N_("Seulement si cette personne est d'accord pour être nommée.")
    )
    publication_agreed_on: Date | None = optional(
        "accord_publication",
        label=N_("Accord de la personne nommée"),
        help=N_("Le jour où elle a dit oui. Après 24 mois, son nom n'est plus publié."),
    )


class Access(Record):
    """How one orients somebody to the actor."""

    who_may_ask: tuple[Annotated[str, Term("qui_peut_saisir")], ...] = optional(
        "qui_peut_saisir", (), label=N_("Qui peut faire la demande")
    )
    appointment: Appointment | None = optional("rendez_vous", label=N_("Rendez-vous"))
    fees: Annotated[str, Term("frais")] | None = optional("frais", label=N_("Coût pour la personne"))
    age_min: Integer | None = optional("age_min", label=N_("Âge minimum"), help=N_("En années."))
    age_max: Integer | None = optional("age_max", label=N_("Âge maximum"), help=N_("En années."))
    documents: tuple[Text, ...] = optional(
        "pieces", (), label=N_("Papiers utiles"), help=N_("Un par ligne. Par exemple : pièce d'identité.")
    )
    delay: Text = optional(
        "delai",
        "",
        label=N_("Délai"),
        help=N_("Avec sa date : un délai vieillit vite. Par exemple : dix jours (octobre 2026)."),
    )
    do_not_refer: Text = optional(
        "ne_pas_orienter", "", label=N_("Pour qui ce n'est pas le bon endroit"), help=N_("Et où aller plutôt.")
    )
    details: Paragraphs = optional(
        "precisions", "", label=N_("Précisions"), help=N_("Par exemple : appelez avant de venir.")
    )
