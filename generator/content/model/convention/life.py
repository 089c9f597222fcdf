"""What becomes of a convention: renewal, amendments, money given."""

from __future__ import annotations

from typing import Annotated

from generator.content.model.types import (
    APartialDate,
    Months,
    Number,
    Record,
    Term,
    Text,
    WebAddress,
    YesNo,
    optional,
    required,
)
from generator.language import N_


class Renewal(Record):
    """Whether and how the convention goes on."""

    mode: Annotated[str, Term("modes_renouvellement")] = required("mode", label=N_("Reconduction"))
    duration_months: Months | None = optional(
        "duree_mois", label=N_("Reconduite pour (mois)"), help=N_("Par exemple : 12.")
    )
    until: APartialDate | None = optional(
        "jusqu_au", label=N_("Jusqu'au"), help=N_("Au-delà de cette date, elle n'est plus reconduite.")
    )
    notice_months: Months | None = optional("preavis_mois", label=N_("Préavis (mois)"), help=N_("Par exemple : 3."))


class Amendment(Record):
    """A change agreed on a day."""

    on: APartialDate | None = required("date", None, label=N_("Date"), help=N_("Un jour, un mois ou une année."))
    purpose: Text = optional("objet", "", label=N_("Objet"), help=N_("Ce que l'avenant change."))
    url: WebAddress | None = optional("url", label=N_("Adresse web"), help=N_("Elle commence par https://"))


class Subsidy(Record):
    """What the SCDL *subventions* schema asks of money given."""

    nature: Text = optional("nature", "", label=N_("Nature de la subvention"))
    payment_conditions: Text = optional("conditions_versement", "", label=N_("Conditions de versement"))
    payment_period: Text = optional("periode_versement", "", label=N_("Période de versement"))
    rae: Text = optional("rae", "", label=N_("Numéro au répertoire des aides aux entreprises"))
    eu_notified: YesNo | None = optional("notification_ue", label=N_("Notifiée à la Commission européenne"))
    percentage: Number | None = optional("pourcentage", label=N_("Part versée par ce financeur (1 veut dire 100 %)"))
