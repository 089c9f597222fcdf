"""Actors as rows: a line each, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from generator.directory.one_line import one_line
from generator.directory.views import ActorView, ContactView, Directory, LocationView
from generator.exchange.exporters.columns import Cell, Column, day, label, labels, slugs, yes_no
from generator.exchange.exporters.shown import hours_lines, mailbox, page_address
from generator.exchange.exporters.texts import joined
from generator.language import N_

ActorColumn = Column[ActorView]


def actor_columns(directory: Directory) -> tuple[ActorColumn, ...]:
    """Return the columns of the table of actors."""
    return (*_IDENTITY, *_ACTION, *_WHERE, *_ACCESS, *_REACH, *_LIFE, _page(directory))


def _page(directory: Directory) -> ActorColumn:
    read: Callable[[ActorView], Cell] = partial(_address, directory)
    return Column("page", N_("adresse de la page, qui ne change pas"), read, 40)


def _address(directory: Directory, actor: ActorView) -> str:
    return page_address(directory, actor.card.url)


def _first(actor: ActorView) -> LocationView | None:
    return actor.locations[0] if actor.locations else None


def _place(location: LocationView) -> str:
    return ", ".join(filter(None, (one_line(location.name), *map(one_line, location.address))))


def _contact(contact: ContactView) -> str:
    numbers = (contact.phone.display if contact.phone else "", mailbox(contact))
    reached = ", ".join(filter(None, numbers))
    return f"{contact.function} : {reached}" if contact.function and reached else reached


def _position(actor: ActorView) -> tuple[Cell, Cell]:
    """Return the latitude and the longitude of the first place; one alone says nothing."""
    place = _first(actor)
    if place is None or place.latitude is None or place.longitude is None:
        return "", ""
    return place.latitude, place.longitude


def _commune(actor: ActorView) -> tuple[str, str]:
    """Return the name and the code of the commune of the first place."""
    place = _first(actor)
    return (place.commune.name, place.commune.code) if place and place.commune else ("", "")


def _hours(actor: ActorView) -> str:
    """Return when the first place receives."""
    place = _first(actor)
    return joined(hours_lines(place)) if place else ""


def _public_mailbox(actor: ActorView) -> str:
    """Return the first mailbox the public writes to: a function's."""
    public = (contact for contact in actor.contacts if contact.audience.code != "professionnels")
    return next(filter(None, map(mailbox, public)), "")


_IDENTITY: tuple[ActorColumn, ...] = (
    Column("identifiant", N_("identifiant de la fiche, qui ne change pas"), lambda one: one.card.slug, 28),
    Column("nom", N_("nom"), lambda one: one.card.name, 40),
    Column("sigle", N_("sigle"), lambda one: one.card.acronym, 12),
    Column("autres_noms", N_("autres noms"), lambda one: joined(one.other_names), 24),
    Column("type", N_("sorte d'organisme"), lambda one: label(one.card.type), 24),
    Column("resume", N_("ce qu'il fait, en une phrase"), lambda one: one.card.summary, 60),
    Column("missions", N_("missions"), lambda one: joined(one.missions), 60),
    Column(
        "porte_par_les_personnes_concernees",
        N_("oui : porté par les personnes concernées"),
        lambda one: yes_no(one.is_of_persons_concerned),
        12,
    ),
)
_ACTION: tuple[ActorColumn, ...] = (
    Column("domaines", N_("domaines d'action"), lambda one: labels(one.card.domains), 36),
    Column("publics", N_("publics"), lambda one: labels(one.audiences), 36),
    Column("territoires", N_("territoires couverts"), lambda one: joined(t.name for t in one.territories), 30),
    Column(
        "territoires_codes",
        N_("codes de ces territoires, dans le même ordre : niveau, deux-points, code officiel"),
        lambda one: joined(f"{t.level}:{t.code}" for t in one.territories),
        24,
    ),
    Column("services", N_("noms des services"), lambda one: joined(s.name for s in one.services), 40),
)
_WHERE: tuple[ActorColumn, ...] = (
    Column(
        "adresse_confidentielle", N_("oui : aucun lieu n'est publié"), lambda one: yes_no(one.has_confidential_address)
    ),
    Column("adresse", N_("premier lieu d'accueil"), lambda one: _place(p) if (p := _first(one)) else "", 44),
    Column("commune", N_("commune de ce lieu"), lambda one: _commune(one)[0], 22),
    Column("code_insee", N_("code officiel de cette commune"), lambda one: _commune(one)[1], 10),
    Column("latitude", N_("latitude de ce lieu, en degrés (WGS 84)"), lambda one: _position(one)[0], 10),
    Column("longitude", N_("longitude de ce lieu, en degrés (WGS 84)"), lambda one: _position(one)[1], 10),
    Column("autres_lieux", N_("autres lieux d'accueil"), lambda one: joined(map(_place, one.locations[1:])), 44),
)
_ACCESS: tuple[ActorColumn, ...] = (
    Column("horaires", N_("jours et heures d'accueil du premier lieu"), _hours, 40),
    Column(
        "qui_peut_saisir",
        N_("qui peut demander"),
        lambda one: labels(one.access.who_may_ask) if one.access else "",
        30,
    ),
    Column("rendez_vous", N_("rendez-vous"), lambda one: label(one.access.appointment) if one.access else "", 22),
    Column("frais", N_("frais"), lambda one: label(one.access.fees) if one.access else "", 20),
)
_REACH: tuple[ActorColumn, ...] = (
    Column(
        "telephone",
        N_("numéro que le public appelle"),
        lambda one: one.main_phone.display if one.main_phone else "",
        18,
    ),
    Column("courriel", N_("adresse où le public écrit, celle d'une fonction"), _public_mailbox, 34),
    Column(
        "contacts",
        N_("tous les contacts, par fonction, jamais par personne"),
        lambda one: joined(map(_contact, one.contacts)),
        60,
    ),
    Column("site_web", N_("site"), lambda one: one.website.url if one.website else "", 34),
    Column("langues", N_("langues parlées"), lambda one: joined(one.languages), 20),
)
_LIFE: tuple[ActorColumn, ...] = (
    Column("siret", N_("numéro SIRET"), lambda one: "" if one.has_confidential_address else one.siret, 16),
    Column("rna", N_("numéro RNA"), lambda one: "" if one.has_confidential_address else one.rna, 14),
    Column(
        "structure_mere",
        N_("identifiant de l'organisme dont il dépend"),
        lambda one: slugs((one.parent,)) if one.parent else "",
        24,
    ),
    Column("statut", N_("publie, suspendu ou archive"), lambda one: one.card.status, 11),
    Column("remplace_par", N_("fiches qui le remplacent"), lambda one: slugs(one.replaced_by), 24),
    Column(
        "conventions",
        N_("conventions où il est partie, par leurs identifiants"),
        lambda one: joined(card.slug for card in (*(p.convention for p in one.partnerships), *one.other_conventions)),
        40,
    ),
    Column("verifie_le", N_("date de la dernière relecture"), lambda one: day(one.freshness.verified_on), 12),
    Column("verifie_par", N_("qui l'a relue"), lambda one: label(one.freshness.verified_by), 22),
    Column("a_relire", N_("oui : à relire à la date du fichier"), lambda one: yes_no(one.card.is_stale), 10),
    Column("modifie_le", N_("date du dernier changement connu de la fiche"), lambda one: day(one.edition.on), 12),
)
