"""The settings of a site, as ``site.yml`` gives them."""

from __future__ import annotations

from typing import Annotated

from generator.content.model.types import (
    Date,
    Email,
    Integer,
    Months,
    Name,
    Number,
    Phone,
    Record,
    SiteAddress,
    Slug,
    Term,
    Text,
    Title,
    WebAddress,
    YesNo,
    one_of,
    optional,
    required,
)


class HomeTerritory(Record):
    """The territory the directory is about."""

    name: Name = required("nom")
    code: Text = required("code")  # as in an actor's territoires


class Publisher(Record):
    """Who answers for the site: the legal notice."""

    name: Name = required("nom")
    address: Text = optional("adresse", "")
    phone: Phone | None = optional("telephone")
    email: Email | None = optional("courriel")
    director: Text = optional("directeur_publication", "")
    host: Text = optional("hebergeur", "")


class Repository(Record):
    """Where the content files are kept."""

    forge: Annotated[str, one_of("github", "gitlab", "forgejo")] = required("forge")
    url: WebAddress | None = required("url", None)
    branch: Text = optional("branche", "main")


class OwnTerritory(Record):
    """A territory the official tables do not know."""

    id: Slug = required("id")
    name: Name = required("nom")
    level: Annotated[str, Term("niveaux_territoire")] = required("niveau")
    parent: Text = optional("parent", "")  # another's id, or an official territory
    codes: tuple[Text, ...] = optional("codes", ())  # official communes it is made of


class AddedValue(Record):
    """A value a site adds to a closed list."""

    code: Slug = required("code")
    label: Title = required("libelle")
    definition: Text = required("definition")
    belongs_to: Text = optional("rattache_a", "")


class ThemeChoice(Record):
    """Which theme dresses the site, and its options."""

    name: Name = required("nom")
    options: dict[str, str] = optional("options", {})


class Emergency(Record):
    """A number shown at the foot of every page."""

    phone: Phone | None = required("numero", None)
    label: Title = required("libelle")


class Accessibility(Record):
    """The declaration of accessibility; without an audit it says "non conforme"."""

    state: Annotated[str, one_of("non-conforme", "partiellement-conforme", "totalement-conforme")] = optional(
        "etat", "non-conforme"
    )
    rate: Number | None = optional("taux")
    audited_on: Date | None = optional("audit_le")
    not_accessible: tuple[Text, ...] = optional("contenus_non_accessibles", ())


class Settings(Record):
    """What ``site.yml`` says."""

    title: Title = required("titre")
    subtitle: Text = optional("sous_titre", "")
    territory: HomeTerritory | None = required("territoire", None)
    url: SiteAddress | None = required("url", None)  # public address; its path is the base path
    language: Annotated[str, one_of("fr", "en")] = optional("langue", "fr")
    publisher: Publisher | None = optional("editeur")
    contact: Email | None = optional("contact")
    repository: Repository | None = optional("depot")
    licence: Text = optional("licence", "Licence Ouverte 2.0")
    theme: ThemeChoice | None = optional("theme")
    territories: tuple[OwnTerritory, ...] = optional("territoires", ())
    review_delay_days: Integer = optional("delai_relecture_jours", 7)
    review_months: Annotated[str, Term("revue_mois")] = optional("revue_mois", "6")
    end_notice_months: Months = optional("alerte_fin_mois", 6)
    vocabularies: dict[str, tuple[AddedValue, ...]] = optional("vocabulaires", {})
    emergencies: tuple[Emergency, ...] = optional("urgences", ())
    show_gaps: Annotated[str, one_of("nombres", "noms")] = optional("afficher_manques", "nombres")
    demonstration: YesNo = optional("demonstration", False)
    accessibility: Accessibility = optional("accessibilite", Accessibility())
    withdrawals: tuple[Text, ...] = optional("retraits", ())
