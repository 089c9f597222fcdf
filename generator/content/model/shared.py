"""What actors and conventions have in common."""

from __future__ import annotations

from typing import Annotated

from generator.content.model.types import (
    APartialDate,
    Date,
    Email,
    Name,
    Record,
    Slug,
    Term,
    Text,
    Title,
    WebAddress,
    optional,
    required,
)
from generator.language import N_

ReviewMonths = Annotated[str, Term("revue_mois")]


class Named(Record):
    """An actor named by its file, or else a body with no page yet by its name."""

    actor_slug: Slug | None = optional("acteur", label=N_("Organisme de l'annuaire"))
    name: Name = optional("nom", "", label=N_("Nom, s'il n'a pas de fiche"))


class Participation(Record):
    """The part the persons concerned take."""

    level: Annotated[str, Term("niveaux_participation")] | None = optional(
        "niveau", label=N_("Niveau"), help=N_("De l'information à la décision prise ensemble.")
    )
    bodies: tuple[Text, ...] = optional(
        "instances",
        (),
        label=N_("Instances"),
        help=N_("Où les personnes concernées siègent. Par exemple : conseil de la vie sociale."),
    )
    description: Text = optional("description", "", label=N_("Description"))
    conditions: tuple[Annotated[str, Term("conditions_participation")], ...] = optional(
        "conditions", (), label=N_("Ce qui rend la participation possible")
    )
    confirmed_by: Slug | None = optional(
        "confirme_par", label=N_("Confirmé par"), help=N_("Un collectif de personnes concernées de l'annuaire.")
    )  # a collective of persons concerned
    confirmed_on: Date | None = optional("confirme_le", label=N_("Confirmé le"))


class Keeper(Record):
    """Who keeps the page right: a function, never a person."""

    function: Text = required(
        "fonction", label=N_("Qui tient la fiche à jour"), help=N_("Une fonction, jamais une personne.")
    )
    email: Email | None = optional(
        "courriel", label=N_("Courriel"), help=N_("Une adresse de service ; elle n'est pas publiée.")
    )
    mode: Annotated[str, Term("modes_tenue_a_jour")] | None = optional("mode", label=N_("De quelle façon"))


class Agreement(Record):
    """The body's agreement to be listed."""

    on: Date | None = optional("le", label=N_("Donné le"))
    mode: Annotated[str, Term("modes_accord")] | None = optional("mode", label=N_("De quelle façon"))


class Source(Record):
    """Where something stated on the page was found."""

    title: Title = required("titre", label=N_("Titre"))
    url: WebAddress | None = optional("url", label=N_("Adresse web"), help=N_("Elle commence par https://"))
    on: Date | None = optional("date", label=N_("Consultée le"))


class Event(Record):
    """A dated event of the page's history."""

    on: APartialDate | None = required("date", None, label=N_("Date"), help=N_("Un jour, un mois ou une année."))
    text: Text = required("evenement", label=N_("Évènement"), help=N_("Par exemple : ouverture de l'antenne."))


class Import(Record):
    """Where an imported file comes from, so that a later import changes only what nobody edited."""

    source: Text = required("source", label=N_("Source"))
    identifier: Text = required("identifiant", label=N_("Identifiant dans la source"))
    fingerprints: dict[str, Text] = optional(
        "empreintes", {}, label=N_("Empreintes"), help=N_("Ce que l'import avait écrit, clé par clé.")
    )  # by imported key


class Kept(Record):
    """The keys that tell how a page is kept: of every actor and convention."""

    verified_on: Date | None = optional(
        "verifie_le", label=N_("Fiche relue le"), help=N_("Le jour où quelqu'un a relu toute la fiche.")
    )  # day a human re-read the page; no import sets it
    verified_by: Annotated[str, Term("verifie_par")] | None = optional("verifie_par", label=N_("Relue par"))
    review_months: ReviewMonths | None = optional(
        "revue_mois", label=N_("Rythme de relecture")
    )  # the site's where it is not given
    keeper: Keeper | None = optional(
        "tenue_a_jour", label=N_("Tenue à jour"), help=N_("Qui garde cette fiche exacte ; ce n'est pas publié.")
    )
    agreement: Agreement | None = optional(
        "accord", label=N_("Accord de l'organisme"), help=N_("Son accord pour figurer dans l'annuaire.")
    )
    status: Annotated[str, Term("statuts")] = optional("statut", "publie", label=N_("État de la fiche"))
    archive_reason: Annotated[str, Term("motifs_archivage")] | None = optional(
        "motif_archivage", label=N_("Motif d'archivage")
    )
    former_slugs: tuple[Slug, ...] = optional("anciens_slugs", (), label=N_("Anciennes adresses de la page"))
    distinct_from: tuple[Slug, ...] = optional(
        "distinct_de",
        (),
        label=N_("À ne pas confondre avec"),
        help=N_("Des fiches qui se ressemblent et décrivent d'autres organismes."),
    )
    sources: tuple[Source, ...] = optional(
        "sources", (), label=N_("Sources"), help=N_("Où ces informations ont été trouvées.")
    )
    history: tuple[Event, ...] = optional("historique", (), label=N_("Historique"), help=N_("Des évènements datés."))
    imported: Import | None = optional("import", label=N_("Reprise de données"))
