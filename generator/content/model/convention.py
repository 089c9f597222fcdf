"""A convention, as its file gives it."""

from __future__ import annotations

from typing import Annotated

from generator.content.model.actor import Audience, Domain
from generator.content.model.shared import Kept, Named, Participation
from generator.content.model.types import (
    APartialDate,
    ATerritory,
    Date,
    Integer,
    Months,
    Name,
    Number,
    Paragraphs,
    Record,
    Reference,
    Siret,
    Slug,
    Term,
    Text,
    Title,
    WebAddress,
    YesNo,
    optional,
    required,
)


class Party(Named):
    """An actor's place in one convention."""

    siret: Siret | None = optional("siret")
    signatory: YesNo | None = required("signataire", None)
    roles: tuple[Annotated[str, Term("roles")], ...] = optional("roles", ())
    commitments: tuple[Text, ...] = optional("engagements", ())
    confirmed_on: Date | None = optional("confirme_le")


class Action(Record):
    """A fiche-action."""

    title: Title = required("titre")
    axis: Text = optional("axe", "")
    goal: Text = optional("objectif", "")
    pilot: Reference | None = optional("pilote")
    partners: tuple[Reference, ...] = optional("partenaires", ())
    due: APartialDate | None = optional("echeance")
    progress: Annotated[str, Term("avancements")] | None = optional("avancement")
    progress_on: Date | None = optional("avancement_le")
    indicators: tuple[Text, ...] = optional("indicateurs", ())


class Meeting(Record):
    """A meeting held."""

    on: Date | None = required("date", None)
    subject: Text = optional("objet", "")
    minutes: WebAddress | None = optional("compte_rendu")


class Body(Record):
    """A body that steers."""

    name: Name = required("nom")
    role: Text = optional("role", "")
    composition: tuple[Reference, ...] = optional("composition", ())
    meetings_per_year: Integer | None = optional("frequence_par_an")
    meetings: tuple[Meeting, ...] = optional("reunions", ())


class Governance(Record):
    """How a convention is steered."""

    bodies: tuple[Body, ...] = optional("instances", ())
    decision: Annotated[str, Term("decisions")] | None = optional("decision")
    referents: tuple[Text, ...] = optional("fonctions_referentes", ())


class Means(Record):
    """What is pooled."""

    nature: Annotated[str, Term("natures_moyens")] = required("nature")
    brought_by: Reference | None = optional("apporte_par")
    description: Text = optional("description", "")
    quantity: Number | None = optional("quantite")
    unit: Text = optional("unite", "")


class Reading(Record):
    """An indicator's value on a day."""

    on: Date | None = required("date", None)
    value: Number | None = required("valeur", None)
    comment: Text = optional("commentaire", "")


class Indicator(Record):
    """A landmark of the evaluation."""

    label: Title = required("libelle")
    family: Annotated[str, Term("familles_indicateur")] | None = optional("famille")
    unit: Text = optional("unite", "")
    start_value: Number | None = optional("valeur_initiale")
    target: Number | None = optional("cible")
    due: APartialDate | None = optional("echeance")
    built_with: tuple[Reference, ...] = optional("construit_avec", ())
    readings: tuple[Reading, ...] = optional("releves", ())


class DatedDocument(Record):
    """A text one can read."""

    title: Title = required("titre")
    url: WebAddress | None = optional("url")
    on: APartialDate | None = optional("date")
    format: Text = optional("format", "")
    size: Text = optional("poids", "")
    accessible: YesNo | None = optional("accessible")


class Evaluation(Record):
    """How the convention is judged, and with whom."""

    mode: Annotated[str, Term("modes_evaluation")] | None = optional("mode")
    every_months: Months | None = optional("periodicite_mois")
    persons_concerned: tuple[Annotated[str, Term("places_des_personnes")], ...] = optional("personnes_concernees", ())
    reports: tuple[DatedDocument, ...] = optional("bilans", ())


class SharedInformation(Record):
    """What information is shared, and on what legal ground."""

    level: Annotated[str, Term("niveaux_information")] = required("niveau")
    grounds: tuple[Annotated[str, Term("fondements")], ...] = optional("fondements", ())
    gdpr_basis: Annotated[str, Term("bases_legales_rgpd")] | None = optional("base_legale_rgpd")
    person_agreement: Annotated[str, Term("accords_de_la_personne")] | None = optional("accord_de_la_personne")
    notice: Paragraphs = optional("information_des_personnes", "")


class Renewal(Record):
    """Whether and how the convention goes on."""

    mode: Annotated[str, Term("modes_renouvellement")] = required("mode")
    duration_months: Months | None = optional("duree_mois")
    until: APartialDate | None = optional("jusqu_au")
    notice_months: Months | None = optional("preavis_mois")


class Amendment(Record):
    """A change agreed on a day."""

    on: APartialDate | None = required("date", None)
    purpose: Text = optional("objet", "")
    url: WebAddress | None = optional("url")


class Subsidy(Record):
    """What the SCDL *subventions* schema asks of money given."""

    nature: Text = optional("nature", "")
    payment_conditions: Text = optional("conditions_versement", "")
    payment_period: Text = optional("periode_versement", "")
    rae: Text = optional("rae", "")
    eu_notified: YesNo | None = optional("notification_ue")
    percentage: Number | None = optional("pourcentage")


class Convention(Kept):
    """A written agreement between actors."""

    title: Title = required("titre")
    type: Annotated[str, Term("types_convention")] = required("type")
    scheme: Annotated[str, Term("dispositifs")] | None = optional("dispositif")
    scheme_details: Text = optional("dispositif_precision", "")
    origin: Annotated[str, Term("origines")] | None = optional("origine")
    parties: tuple[Party, ...] = required("parties", ())
    purpose: Paragraphs = optional("objet", "")
    context: Paragraphs = optional("contexte", "")
    goals: tuple[Text, ...] = optional("objectifs", ())
    domains: tuple[Domain, ...] = optional("domaines", ())
    audiences: tuple[Audience, ...] = optional("publics", ())
    territories: tuple[ATerritory, ...] = required("territoires", ())
    actions: tuple[Action, ...] = optional("actions", ())
    governance: Governance | None = optional("gouvernance")
    means: tuple[Means, ...] = optional("moyens", ())
    indicators: tuple[Indicator, ...] = optional("indicateurs", ())
    evaluation: Evaluation | None = optional("evaluation")
    participation: Participation | None = optional("participation")
    shared_information: SharedInformation | None = optional("information_partagee")
    signed_on: APartialDate | None = optional("signature")
    start: APartialDate | None = optional("debut")
    end: APartialDate | None = optional("fin")
    open_ended: YesNo = optional("duree_indeterminee", False)
    renewal: Renewal | None = optional("renouvellement")
    terminated_on: Date | None = optional("resiliation")
    amendments: tuple[Amendment, ...] = optional("avenants", ())
    replaces: tuple[Slug, ...] = optional("remplace", ())
    amount_eur: Number | None = optional("montant_eur")
    reference: Text = optional("reference", "")
    subsidy: Subsidy | None = optional("subvention")
    documents: tuple[DatedDocument, ...] = optional("documents", ())
    legal_framework: tuple[Text, ...] = optional("cadre_legal", ())
