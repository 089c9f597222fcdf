"""All that a convention's file says."""

from __future__ import annotations

from typing import Annotated

from generator.content.model.actor.terms import Audience, Domain
from generator.content.model.convention.evaluation import DatedDocument, Evaluation, Indicator
from generator.content.model.convention.life import Amendment, Renewal, Subsidy
from generator.content.model.convention.steering import Action, Governance, Means
from generator.content.model.shared import Kept, Named, Participation
from generator.content.model.types import (
    APartialDate,
    ATerritory,
    Date,
    Number,
    Paragraphs,
    Record,
    Siret,
    Slug,
    Term,
    Text,
    Title,
    YesNo,
    optional,
    required,
)
from generator.language import N_


class Party(Named):
    """An actor's place in one convention."""

    siret: Siret | None = optional("siret", label=N_("Numéro SIRET"), help=N_("14 chiffres."))
    signatory: YesNo | None = required("signataire", None, label=N_("A signé la convention"))
    roles: tuple[Annotated[str, Term("roles")], ...] = optional("roles", (), label=N_("Rôles"))
    commitments: tuple[Text, ...] = optional(
        "engagements",
        (),
        label=N_("Engagements"),
        help=N_("Ce qu'il s'engage à faire. Par exemple : ouvrir les douches quatre matins par semaine."),
    )
    confirmed_on: Date | None = optional("confirme_le", label=N_("Confirmé par l'organisme le"))


class SharedInformation(Record):
    """What information is shared, and on what legal ground."""

    level: Annotated[str, Term("niveaux_information")] = required("niveau", label=N_("Informations partagées"))
    grounds: tuple[Annotated[str, Term("fondements")], ...] = optional(
        "fondements", (), label=N_("Fondements"), help=N_("Les textes de loi qui le permettent.")
    )
    gdpr_basis: Annotated[str, Term("bases_legales_rgpd")] | None = optional(
        "base_legale_rgpd", label=N_("Base légale (RGPD)")
    )
    person_agreement: Annotated[str, Term("accords_de_la_personne")] | None = optional(
        "accord_de_la_personne", label=N_("Accord de la personne")
    )
    notice: Paragraphs = optional("information_des_personnes", "", label=N_("Comment les personnes sont informées"))


class Convention(Kept):
    """A written agreement between actors."""

    title: Title = required("titre", label=N_("Titre"), help=N_("Tel qu'il est écrit sur la convention."))
    type: Annotated[str, Term("types_convention")] = required("type", label=N_("Type de convention"))
    scheme: Annotated[str, Term("dispositifs")] | None = optional(
        "dispositif",
        label=N_("Dispositif"),
        help=N_("Le cadre dont elle relève : contrat local de santé, convention territoriale globale…"),
    )
    scheme_details: Text = optional("dispositif_precision", "", label=N_("Précisions sur le dispositif"))
    origin: Annotated[str, Term("origines")] | None = optional(
        "origine", label=N_("Origine"), help=N_("D'où vient l'idée de cette convention ?")
    )
    parties: tuple[Party, ...] = required("parties", (), label=N_("Parties"), help=N_("Au moins deux."))
    purpose: Paragraphs = optional(
        "objet", "", label=N_("Objet"), help=N_("Ce qu'elle organise, en une ou deux phrases.")
    )
    context: Paragraphs = optional("contexte", "", label=N_("Contexte"))
    goals: tuple[Text, ...] = optional("objectifs", (), label=N_("Objectifs"), help=N_("Un par ligne."))
    domains: tuple[Domain, ...] = optional("domaines", (), label=N_("Domaines"))
    audiences: tuple[Audience, ...] = optional("publics", (), label=N_("Publics"))
    territories: tuple[ATerritory, ...] = required("territoires", (), label=N_("Territoires"))
    actions: tuple[Action, ...] = optional("actions", (), label=N_("Actions"))
    governance: Governance | None = optional("gouvernance", label=N_("Gouvernance"))
    means: tuple[Means, ...] = optional("moyens", (), label=N_("Moyens mis en commun"))
    indicators: tuple[Indicator, ...] = optional("indicateurs", (), label=N_("Indicateurs"))
    evaluation: Evaluation | None = optional("evaluation", label=N_("Évaluation"))
    participation: Participation | None = optional("participation", label=N_("Place des personnes concernées"))
    shared_information: SharedInformation | None = optional("information_partagee", label=N_("Informations partagées"))
    signed_on: APartialDate | None = optional(
        "signature", label=N_("Signée le"), help=N_("Une date, un mois ou une année.")
    )
    start: APartialDate | None = optional("debut", label=N_("Début"), help=N_("Une date, un mois ou une année."))
    end: APartialDate | None = optional("fin", label=N_("Fin"), help=N_("Une date, un mois ou une année."))
    open_ended: YesNo = optional(
        "duree_indeterminee", False, label=N_("Durée indéterminée"), help=N_("Sans date de fin.")
    )
    renewal: Renewal | None = optional("renouvellement", label=N_("Renouvellement"))
    terminated_on: Date | None = optional("resiliation", label=N_("Résiliée le"))
    amendments: tuple[Amendment, ...] = optional("avenants", (), label=N_("Avenants"))
    replaces: tuple[Slug, ...] = optional(
        "remplace", (), label=N_("Remplace"), help=N_("Les conventions de l'annuaire auxquelles elle succède.")
    )
    amount_eur: Number | None = optional("montant_eur", label=N_("Montant (euros)"), help=N_("Par exemple : 12 500."))
    reference: Text = optional("reference", "", label=N_("Délibération ou référence"), help=N_("Son numéro."))
    subsidy: Subsidy | None = optional("subvention", label=N_("Subvention"))
    documents: tuple[DatedDocument, ...] = optional("documents", (), label=N_("Documents"))
    legal_framework: tuple[Text, ...] = optional(
        "cadre_legal", (), label=N_("Cadre légal"), help=N_("Un texte par ligne.")
    )
