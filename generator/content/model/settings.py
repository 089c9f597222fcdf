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
    OneOf,
    Phone,
    Record,
    SiteAddress,
    Slug,
    Term,
    Text,
    Title,
    WebAddress,
    YesNo,
    optional,
    required,
)
from generator.language import N_


class HomeTerritory(Record):
    """The territory the directory is about."""

    name: Name = required("nom", label=N_("Nom"))
    code: Text = required(
        "code", label=N_("Code"), help=N_("Par exemple : departement:49.")
    )  # as in an actor's territoires


class Publisher(Record):
    """Who answers for the site: the legal notice."""

    name: Name = required("nom", label=N_("Nom"))
    address: Text = optional("adresse", "", label=N_("Adresse"))
    phone: Phone | None = optional("telephone", label=N_("Téléphone"))
    email: Email | None = optional("courriel", label=N_("Courriel"))
    director: Text = optional(
        "directeur_publication",
        "",
        label=N_("Direction de la publication"),
        help=N_("La personne ou la fonction responsable de ce qui est publié."),
    )
    host: Text = optional("hebergeur", "", label=N_("Hébergeur"), help=N_("Son nom, son adresse, son téléphone."))


class Repository(Record):
    """Where the content files are kept."""

    forge: Annotated[str, OneOf("github", "gitlab", "forgejo")] = required("forge", label=N_("Forge"))
    url: WebAddress | None = required("url", None, label=N_("Adresse"), help=N_("Elle commence par https://"))
    branch: Text = optional("branche", "main", label=N_("Branche"), help=N_("Par exemple : main."))


class OwnTerritory(Record):
    """A territory the official tables do not know."""

    id: Slug = required("id", label=N_("Identifiant"), help=N_("Minuscules sans accent, chiffres et tirets."))
    name: Name = required("nom", label=N_("Nom"))
    level: Annotated[str, Term("niveaux_territoire")] = required("niveau", label=N_("Niveau"))
    parent: Text = optional(
        "parent", "", label=N_("Se trouve dans"), help=N_("L'identifiant d'un autre territoire, ou un code officiel.")
    )  # another's id, or an official territory
    codes: tuple[Text, ...] = optional(
        "codes", (), label=N_("Communes qui le composent"), help=N_("Leurs codes officiels.")
    )  # official communes it is made of
    outline: Text = optional(
        "contour", "", label=N_("Contour"), help=N_("Un fichier GeoJSON du dossier de l'annuaire, pour la carte.")
    )


class AddedValue(Record):
    """A value a site adds to a closed list."""

    code: Slug = required("code", label=N_("Code"), help=N_("Minuscules sans accent, chiffres et tirets."))
    label: Title = required("libelle", label=N_("Libellé"), help=N_("Ce que les lecteurs voient."))
    definition: Text = required("definition", label=N_("Définition"), help=N_("Une phrase simple."))
    belongs_to: Text = optional(
        "rattache_a", "", label=N_("Rattachée à"), help=N_("Le code d'une valeur de la même liste.")
    )


class ThemeChoice(Record):
    """Which theme dresses the site, and its options."""

    name: Name = required("nom", label=N_("Nom du thème"))
    options: dict[str, str] = optional("options", {}, label=N_("Options"))


class Emergency(Record):
    """A number shown at the foot of every page."""

    phone: Phone | None = required("numero", None, label=N_("Numéro"))
    label: Title = required("libelle", label=N_("Libellé"), help=N_("Par exemple : femmes victimes de violences."))


class Accessibility(Record):
    """The declaration of accessibility; without an audit it says "non conforme"."""

    state: Annotated[str, OneOf("non-conforme", "partiellement-conforme", "totalement-conforme")] = optional(
        "etat", "non-conforme", label=N_("État")
    )
    rate: Number | None = optional("taux", label=N_("Taux de conformité (%)"))
    audited_on: Date | None = optional("audit_le", label=N_("Date de l'audit"))
    not_accessible: tuple[Text, ...] = optional("contenus_non_accessibles", (), label=N_("Contenus non accessibles"))


class Settings(Record):
    """What ``site.yml`` says."""

    title: Title = required("titre", label=N_("Titre de l'annuaire"))
    subtitle: Text = optional(
        "sous_titre", "", label=N_("Sous-titre"), help=N_("Par exemple : qui fait quoi, pour qui, et avec qui.")
    )
    territory: HomeTerritory | None = required("territoire", None, label=N_("Territoire couvert"))
    url: SiteAddress | None = required(
        "url", None, label=N_("Adresse publique"), help=N_("Elle commence par https://")
    )  # public address; its path is the base path
    language: Annotated[str, OneOf("fr", "en")] = optional("langue", "fr", label=N_("Langue"))
    publisher: Publisher | None = optional(
        "editeur", label=N_("Qui publie"), help=N_("Ces lignes deviennent les mentions légales.")
    )
    contact: Email | None = optional(
        "contact", label=N_("Courriel des corrections"), help=N_("Où arrivent les corrections envoyées par courriel.")
    )
    repository: Repository | None = optional("depot", label=N_("Où les fiches sont conservées"))
    licence: Text = optional("licence", "Licence Ouverte 2.0", label=N_("Licence"))
    theme: ThemeChoice | None = optional("theme", label=N_("Thème"))
    territories: tuple[OwnTerritory, ...] = optional(
        "territoires",
        (),
        label=N_("Territoires propres à l'annuaire"),
        help=N_("Ceux que les codes officiels ne connaissent pas : un quartier, un pays…"),
    )
    review_delay_days: Integer = optional(
        "delai_relecture_jours", 7, label=N_("Délai de réponse à une correction (jours)")
    )
    review_months: Annotated[str, Term("revue_mois")] = optional(
        "revue_mois", "6", label=N_("Rythme de relecture des fiches")
    )
    end_notice_months: Months = optional("alerte_fin_mois", 6, label=N_("Alerte avant la fin d'une convention (mois)"))
    vocabularies: dict[str, tuple[AddedValue, ...]] = optional(
        "vocabulaires", {}, label=N_("Valeurs ajoutées aux listes")
    )
    emergencies: tuple[Emergency, ...] = optional(
        "urgences", (), label=N_("Numéros d'urgence"), help=N_("Affichés au bas de chaque page.")
    )
    show_gaps: Annotated[str, OneOf("nombres", "noms")] = optional(
        "afficher_manques", "nombres", label=N_("Ce que l'on montre des manques")
    )
    demonstration: YesNo = optional(
        "demonstration", False, label=N_("Démonstration"), help=N_("« oui » affiche un bandeau sur toutes les pages.")
    )
    accessibility: Accessibility = optional("accessibilite", Accessibility(), label=N_("Accessibilité du site"))
    withdrawals: tuple[Text, ...] = optional(
        "retraits", (), label=N_("Fiches retirées"), help=N_("Elles ne seront plus jamais reprises par un import.")
    )
