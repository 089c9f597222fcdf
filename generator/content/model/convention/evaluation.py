"""How a convention is judged, and the texts one can read."""

from __future__ import annotations

from typing import Annotated

from generator.content.model.types import (
    APartialDate,
    Date,
    Months,
    Number,
    Record,
    Reference,
    Term,
    Text,
    Title,
    WebAddress,
    YesNo,
    optional,
    required,
)
from generator.language import N_


class Reading(Record):
    """An indicator's value on a day."""

    on: Date | None = required("date", None, label=N_("Date"))
    value: Number | None = required("valeur", None, label=N_("Valeur"))
    comment: Text = optional("commentaire", "", label=N_("Commentaire"))


class Indicator(Record):
    """A landmark of the evaluation."""

    label: Title = required("libelle", label=N_("Indicateur"), help=N_("Par exemple : matins d'ouverture."))
    family: Annotated[str, Term("familles_indicateur")] | None = optional("famille", label=N_("Ce qu'il mesure"))
    unit: Text = optional("unite", "", label=N_("Unité"), help=N_("Par exemple : personnes."))
    start_value: Number | None = optional("valeur_initiale", label=N_("Valeur de départ"))
    target: Number | None = optional("cible", label=N_("Valeur visée"))
    due: APartialDate | None = optional(
        "echeance", label=N_("À atteindre pour"), help=N_("Une date, un mois ou une année.")
    )
    built_with: tuple[Reference, ...] = optional("construit_avec", (), label=N_("Construit avec"))
    readings: tuple[Reading, ...] = optional("releves", (), label=N_("Relevés"))


class DatedDocument(Record):
    """A text one can read."""

    title: Title = required("titre", label=N_("Titre"))
    url: WebAddress | None = optional("url", label=N_("Adresse web"), help=N_("Elle commence par https://"))
    on: APartialDate | None = optional("date", label=N_("Date"), help=N_("Un jour, un mois ou une année."))
    format: Text = optional("format", "", label=N_("Format"), help=N_("Par exemple : PDF."))
    size: Text = optional("poids", "", label=N_("Poids"), help=N_("Par exemple : 1,2 Mo."))
    accessible: YesNo | None = optional(
        "accessible", label=N_("Accessible"), help=N_("Lisible avec une synthèse vocale.")
    )


class Evaluation(Record):
    """How the convention is judged, and with whom."""

    mode: Annotated[str, Term("modes_evaluation")] | None = optional("mode", label=N_("Qui évalue"))
    every_months: Months | None = optional(
        "periodicite_mois", label=N_("Tous les combien de mois"), help=N_("Par exemple : 12.")
    )
    persons_concerned: tuple[Annotated[str, Term("places_des_personnes")], ...] = optional(
        "personnes_concernees", (), label=N_("Place des personnes concernées")
    )
    reports: tuple[DatedDocument, ...] = optional("bilans", (), label=N_("Bilans"))
