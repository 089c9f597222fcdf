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

ReviewMonths = Annotated[str, Term("revue_mois")]


class Named(Record):
    """An actor named by its file, or else a body with no page yet by its name."""

    actor_slug: Slug | None = optional("acteur")
    name: Name = optional("nom", "")


class Participation(Record):
    """The part the persons concerned take."""

    level: Annotated[str, Term("niveaux_participation")] | None = optional("niveau")
    bodies: tuple[Text, ...] = optional("instances", ())
    description: Text = optional("description", "")
    conditions: tuple[Annotated[str, Term("conditions_participation")], ...] = optional("conditions", ())
    confirmed_by: Slug | None = optional("confirme_par")  # a collective of persons concerned
    confirmed_on: Date | None = optional("confirme_le")


class Keeper(Record):
    """Who keeps the page right: a function, never a person."""

    function: Text = required("fonction")
    email: Email | None = optional("courriel")
    mode: Annotated[str, Term("modes_tenue_a_jour")] | None = optional("mode")


class Agreement(Record):
    """The body's agreement to be listed."""

    on: Date | None = optional("le")
    mode: Annotated[str, Term("modes_accord")] | None = optional("mode")


class Source(Record):
    """Where something stated on the page was found."""

    title: Title = required("titre")
    url: WebAddress | None = optional("url")
    on: Date | None = optional("date")


class Event(Record):
    """A dated event of the page's history."""

    on: APartialDate | None = required("date", None)
    text: Text = required("evenement")


class Import(Record):
    """Where an imported file comes from, so that a later import changes only what nobody edited."""

    source: Text = required("source")
    identifier: Text = required("identifiant")
    fingerprints: dict[str, Text] = optional("empreintes", {})  # by imported key


class Kept(Record):
    """The keys that tell how a page is kept: of every actor and convention."""

    verified_on: Date | None = optional("verifie_le")  # day a human re-read the page; no import sets it
    verified_by: Annotated[str, Term("verifie_par")] | None = optional("verifie_par")
    review_months: ReviewMonths | None = optional("revue_mois")  # the site's where it is not given
    keeper: Keeper | None = optional("tenue_a_jour")
    agreement: Agreement | None = optional("accord")
    status: Annotated[str, Term("statuts")] = optional("statut", "publie")
    archive_reason: Annotated[str, Term("motifs_archivage")] | None = optional("motif_archivage")
    former_slugs: tuple[Slug, ...] = optional("anciens_slugs", ())
    distinct_from: tuple[Slug, ...] = optional("distinct_de", ())
    sources: tuple[Source, ...] = optional("sources", ())
    history: tuple[Event, ...] = optional("historique", ())
    imported: Import | None = optional("import")
