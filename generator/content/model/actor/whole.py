"""All that an actor's file says."""

from __future__ import annotations

from typing import Annotated

from generator.content.model.actor.cooperation import DeclaredTie, Member, UnrecognisedTie
from generator.content.model.actor.reception import Access, Contact, Location
from generator.content.model.actor.service import Service
from generator.content.model.actor.terms import Audience, Domain
from generator.content.model.shared import Kept, Participation
from generator.content.model.types import (
    APartialDate,
    ATerritory,
    Date,
    Integer,
    Name,
    Paragraphs,
    Record,
    Rna,
    Siret,
    Slug,
    SpokenLanguage,
    Term,
    Text,
    WebAddress,
    YesNo,
    optional,
    required,
)
from generator.language import N_


class PlainLanguage(Record):
    """The page in plain words; FALC only once re-read by persons concerned."""

    text: Paragraphs = required(
        "texte",
        label=N_("Texte en mots simples"),
        help=N_("Une idée par ligne. Par exemple : vous pouvez venir nous voir."),
    )
    reread_by: Text = optional(
        "relu_par", "", label=N_("Relu par"), help=N_("Les personnes concernées qui ont relu ce texte.")
    )
    reread_on: Date | None = optional("relu_le", label=N_("Relu le"))


class Notice(Record):
    """Something temporary to tell, which goes by itself."""

    start: Date | None = required("du", None, label=N_("Du"), help=N_("Premier jour où l'annonce s'affiche."))
    end: Date | None = required("au", None, label=N_("Au"), help=N_("Dernier jour où l'annonce s'affiche."))
    text: Text = required("texte", label=N_("Annonce"), help=N_("Par exemple : ouvert aussi le dimanche matin."))


class Actor(Kept):
    """An organisation of the directory."""

    name: Name = required("nom", label=N_("Nom"), help=N_("Tel qu'il est connu, sans point final."))
    acronym: Name = optional("sigle", "", label=N_("Sigle"), help=N_("Par exemple : CCAS."))
    other_names: tuple[Name, ...] = optional(
        "autres_noms",
        (),
        label=N_("Autres noms"),
        help=N_("Anciens noms et noms de tous les jours : ils servent à la recherche."),
    )
    type: Annotated[str, Term("types_acteur")] = required("type", label=N_("Type d'organisme"))
    led_by_persons_concerned: YesNo = optional(
        "porte_par_les_personnes_concernees",
        False,
        label=N_("Dirigé par les personnes concernées"),
        help=N_("Quel que soit son type : un groupe d'entraide mutuelle, par exemple."),
    )
    summary: Text = optional(
        "resume", "", label=N_("Résumé"), help=N_("Une phrase simple, 160 signes au plus : ce que l'on trouve ici.")
    )
    missions: tuple[Text, ...] = optional(
        "missions", (), label=N_("Missions"), help=N_("Une à dix, courtes. Par exemple : accompagner les démarches.")
    )
    domains: tuple[Domain, ...] = required("domaines", (), label=N_("Domaines"))
    audiences: tuple[Audience, ...] = optional("publics", (), label=N_("Publics accueillis"))
    territories: tuple[ATerritory, ...] = required(
        "territoires",
        (),
        label=N_("Territoires couverts"),
        help=N_("D'où viennent les personnes que vous pouvez recevoir."),
    )
    locations: tuple[Location, ...] = optional(
        "lieux",
        (),
        label=N_("Lieux d'accueil"),
        help=N_("Un siège, une antenne, une permanence dans une mairie : tout endroit où l'on reçoit."),
    )
    confidential_address: YesNo = optional(
        "adresse_confidentielle",
        False,
        label=N_("Adresse tenue secrète"),
        help=N_("Hébergement protégé ou domicile : aucune adresse n'est alors publiée."),
    )
    contacts: tuple[Contact, ...] = optional(
        "contacts", (), label=N_("Contacts"), help=N_("Des fonctions plutôt que des personnes.")
    )
    access: Access | None = optional("conditions_acces", label=N_("Comment orienter"))
    services: tuple[Service, ...] = optional("services", (), label=N_("Services"))
    ties: tuple[DeclaredTie, ...] = optional(
        "liens",
        (),
        label=N_("Avec qui vous travaillez sans convention"),
        help=N_("Une convention signée a sa propre fiche."),
    )
    unrecognised_ties: tuple[UnrecognisedTie, ...] = optional(
        "liens_non_reconnus",
        (),
        label=N_("Liens que vous ne reconnaissez pas"),
        help=N_("Déclarés par d'autres : votre page ne les montre plus."),
    )
    animator: Slug | None = optional(
        "animateur", label=N_("Animé par"), help=N_("Pour un réseau : l'organisme de l'annuaire qui l'anime.")
    )
    members: tuple[Member, ...] = optional("membres", (), label=N_("Membres"), help=N_("Pour un réseau."))
    meetings_per_year: Integer | None = optional(
        "frequence_par_an", label=N_("Rencontres par an"), help=N_("Pour un réseau. Par exemple : 10.")
    )
    last_meeting: APartialDate | None = optional(
        "derniere_rencontre",
        label=N_("Dernière rencontre"),
        help=N_("Pour un réseau : une date, un mois ou une année."),
    )
    participation: Participation | None = optional("participation", label=N_("Place des personnes concernées"))
    plain_language: PlainLanguage | None = optional("falc", label=N_("En mots simples"))
    website: WebAddress | None = optional(
        "site_web", label=N_("Site web"), help=N_("Son adresse, qui commence par https://")
    )
    languages: tuple[SpokenLanguage, ...] = optional(
        "langues", (), label=N_("Langues parlées"), help=N_("Par exemple : français, arabe, langue des signes.")
    )
    notices: tuple[Notice, ...] = optional(
        "infos_temporaires",
        (),
        label=N_("Annonces temporaires"),
        help=N_("Une fermeture d'été, un déménagement : elles disparaissent d'elles-mêmes."),
    )
    siret: Siret | None = optional("siret", label=N_("Numéro SIRET"), help=N_("14 chiffres."))
    rna: Rna | None = optional("rna", label=N_("Numéro d'association (RNA)"), help=N_("Un W et neuf chiffres."))
    parent: Slug | None = optional(
        "structure_mere", label=N_("Organisme dont il fait partie"), help=N_("Sa fiche dans l'annuaire.")
    )
    carrier_networks: tuple[Annotated[str, Term("reseaux_porteurs")], ...] = optional(
        "reseaux_porteurs", (), label=N_("Réseaux porteurs")
    )
    replaces: tuple[Slug, ...] = optional(
        "remplace", (), label=N_("Prend la suite de"), help=N_("Les organismes de l'annuaire qu'il remplace.")
    )
