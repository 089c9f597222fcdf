"""One thing an actor offers."""

from __future__ import annotations

from typing import Annotated

from generator.content.model.types import (
    ATerritory,
    Email,
    Name,
    OpeningHours,
    Paragraphs,
    Phone,
    Record,
    Term,
    Text,
    WebAddress,
    optional,
    required,
)
from generator.language import N_


class Service(Record):
    """One thing an actor offers, in data·inclusion's own keys and lists."""

    name: Name = required("nom", label=N_("Nom du service"), help=N_("Par exemple : Domiciliation."))
    description: Paragraphs = optional("description", "", label=N_("Description"))
    type: Annotated[str, Term("types_service")] | None = optional("type", label=N_("Type de service"))
    themes: tuple[Annotated[str, Term("thematiques")], ...] = optional("thematiques", (), label=N_("Thématiques"))
    audiences: tuple[Annotated[str, Term("publics_data_inclusion")], ...] = optional(
        "publics", (), label=N_("Pour qui")
    )
    fees: Annotated[str, Term("frais_data_inclusion")] | None = optional("frais", label=N_("Coût"))
    fees_details: Text = optional(
        "frais_precisions", "", label=N_("Précisions sur le coût"), help=N_("Par exemple : 2 euros par atelier.")
    )
    access: Paragraphs = optional(
        "conditions_acces", "", label=N_("Conditions d'accès"), help=N_("Par exemple : habiter la commune.")
    )
    reception_modes: tuple[Annotated[str, Term("modes_accueil")], ...] = optional(
        "modes_accueil", (), label=N_("Comment on est reçu")
    )
    request_modes: tuple[Annotated[str, Term("modes_mobilisation")], ...] = optional(
        "modes_mobilisation", (), label=N_("Comment le demander")
    )
    who_may_request: tuple[Annotated[str, Term("mobilisable_par")], ...] = optional(
        "mobilisable_par", (), label=N_("Qui peut le demander")
    )
    request_link: WebAddress | None = optional(
        "lien_mobilisation", label=N_("Demande en ligne"), help=N_("Son adresse, qui commence par https://")
    )
    request_details: Text = optional(
        "mobilisation_precisions",
        "",
        label=N_("Précisions sur la demande"),
        help=N_("Par exemple : le matin de préférence."),
    )
    eligibility_zone: tuple[ATerritory, ...] = optional("zone_eligibilite", (), label=N_("Où il faut habiter"))
    phone: Phone | None = optional("telephone", label=N_("Téléphone"), help=N_("Un seul numéro, avec son 0."))
    email: Email | None = optional("courriel", label=N_("Courriel"))
    hours: OpeningHours | None = optional(
        "horaires_accueil", label=N_("Horaires"), help=N_("Pour chaque jour, par exemple : 9h-12h, 14h-17h.")
    )
