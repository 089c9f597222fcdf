"""What is done, who steers it, what is pooled."""

from __future__ import annotations

from typing import Annotated

from generator.content.model.types import (
    APartialDate,
    Date,
    Integer,
    Name,
    Number,
    Record,
    Reference,
    Term,
    Text,
    Title,
    WebAddress,
    optional,
    required,
)
from generator.language import N_


class Action(Record):
    """A fiche-action."""

    title: Title = required("titre", label=N_("Titre de l'action"))
    axis: Text = optional("axe", "", label=N_("Axe"))
    goal: Text = optional("objectif", "", label=N_("Objectif"))
    pilot: Reference | None = optional("pilote", label=N_("Pilote"))
    partners: tuple[Reference, ...] = optional("partenaires", (), label=N_("Partenaires de l'action"))
    due: APartialDate | None = optional("echeance", label=N_("Échéance"), help=N_("Une date, un mois ou une année."))
    progress: Annotated[str, Term("avancements")] | None = optional("avancement", label=N_("Avancement"))
    progress_on: Date | None = optional("avancement_le", label=N_("Avancement constaté le"))
    indicators: tuple[Text, ...] = optional("indicateurs", (), label=N_("Repères de l'action"))


class Meeting(Record):
    """A meeting held."""

    on: Date | None = required("date", None, label=N_("Date"))
    subject: Text = optional("objet", "", label=N_("Sujet"))
    minutes: WebAddress | None = optional(
        "compte_rendu", label=N_("Compte rendu"), help=N_("Son adresse, qui commence par https://")
    )


class Body(Record):
    """A body that steers."""

    name: Name = required("nom", label=N_("Nom de l'instance"), help=N_("Par exemple : Comité de pilotage."))
    role: Text = optional("role", "", label=N_("Rôle"), help=N_("Ce qu'elle décide ou prépare."))
    composition: tuple[Reference, ...] = optional(
        "composition", (), label=N_("Composition"), help=N_("Un organisme ou un groupe par ligne.")
    )
    meetings_per_year: Integer | None = optional("frequence_par_an", label=N_("Réunions par an"))
    meetings: tuple[Meeting, ...] = optional("reunions", (), label=N_("Réunions tenues"))


class Governance(Record):
    """How a convention is steered."""

    bodies: tuple[Body, ...] = optional("instances", (), label=N_("Instances"))
    decision: Annotated[str, Term("decisions")] | None = optional("decision", label=N_("Comment on décide"))
    referents: tuple[Text, ...] = optional(
        "fonctions_referentes",
        (),
        label=N_("Fonctions référentes"),
        help=N_("Par exemple : coordination du contrat local de santé."),
    )


class Means(Record):
    """What is pooled."""

    nature: Annotated[str, Term("natures_moyens")] = required("nature", label=N_("Nature"))
    brought_by: Reference | None = optional("apporte_par", label=N_("Apporté par"))
    description: Text = optional(
        "description", "", label=N_("Description"), help=N_("Par exemple : un mi-temps de coordination.")
    )
    quantity: Number | None = optional("quantite", label=N_("Quantité"))
    unit: Text = optional("unite", "", label=N_("Unité"), help=N_("Par exemple : heures par semaine."))
