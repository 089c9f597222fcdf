"""Conventions as rows: a line each, for a spreadsheet."""

from __future__ import annotations

from functools import partial

from generator.directory.views import ConventionView, Directory, PartyView
from generator.exchange.exporters.columns import Cell, Column, day, label, labels, names, yes_no
from generator.exchange.exporters.shown import page_address
from generator.exchange.exporters.texts import joined
from generator.exchange.exporters.ties import PROOFS, in_force
from generator.language import N_

ConventionColumn = Column[ConventionView]


def convention_columns(directory: Directory) -> tuple[ConventionColumn, ...]:
    """Return the columns of the table of conventions."""
    page = partial(_address, directory)
    return (*_IDENTITY, *_PARTIES, *_CONTENT, *_LIFE, Column("page", N_("adresse de la page"), page, 40))


def _address(directory: Directory, convention: ConventionView) -> str:
    return page_address(directory, convention.card.url)


def _named(parties: tuple[PartyView, ...], is_signatory: bool) -> str:
    return names(party.actor for party in parties if party.is_signatory is is_signatory)


def _amount(convention: ConventionView) -> Cell:
    """Return euros, whole where they are."""
    amount = convention.amount_eur
    return "" if amount is None else int(amount) if amount.is_integer() else amount


def _place_of_persons(convention: ConventionView) -> str:
    return label(convention.participation.level) if convention.participation else ""


def _renewal(convention: ConventionView) -> str:
    return label(convention.renewal.mode) if convention.renewal else ""


_IDENTITY: tuple[ConventionColumn, ...] = (
    Column("identifiant", N_("identifiant de la fiche, qui ne change pas"), lambda one: one.card.slug, 28),
    Column("titre", N_("titre"), lambda one: one.card.title, 50),
    Column("type", N_("sorte de convention"), lambda one: one.card.type.label, 26),
    Column("dispositif", N_("dispositif"), lambda one: label(one.card.scheme), 26),
    Column("dispositif_precision", N_("précisions sur le dispositif"), lambda one: one.scheme_details, 26),
    Column("etat", N_("état à la date du fichier, déduit des dates"), lambda one: one.card.state.term.label, 20),
    Column("en_vigueur", N_("oui, non, ou inconnu si la fin n'est écrite nulle part"), in_force, 10),
)
_PARTIES: tuple[ConventionColumn, ...] = (
    Column("signataires", N_("signataires"), lambda one: _named(one.parties, True), 50),
    Column("autres_parties", N_("parties qui ne signent pas"), lambda one: _named(one.parties, False), 40),
    Column(
        "parties_identifiants",
        N_("identifiants de toutes les parties qui ont une fiche"),
        lambda one: joined(dict.fromkeys(party.actor.slug for party in one.parties)),
        40,
    ),
    Column("pilotes", N_("qui pilote"), lambda one: names(one.card.pilots), 36),
)
_CONTENT: tuple[ConventionColumn, ...] = (
    Column("objet", N_("objet"), lambda one: one.purpose, 60),
    Column("objectifs", N_("objectifs"), lambda one: joined(one.goals), 60),
    Column("domaines", N_("domaines d'action"), lambda one: labels(one.card.domains), 36),
    Column("publics", N_("publics"), lambda one: labels(one.audiences), 36),
    Column("territoires", N_("territoires"), lambda one: joined(t.name for t in one.card.territories), 30),
    Column(
        "territoires_codes",
        N_("codes de ces territoires, dans le même ordre : niveau, deux-points, code officiel"),
        lambda one: joined(f"{t.level}:{t.code}" for t in one.card.territories),
        24,
    ),
    Column("actions", N_("titres des actions"), lambda one: joined(action.title for action in one.actions), 50),
    Column("instances", N_("instances de pilotage"), lambda one: joined(body.name for body in one.bodies), 36),
    Column("participation", N_("place des personnes concernées"), _place_of_persons, 22),
    Column("montant_eur", N_("montant, en euros"), _amount, 12),
)
_LIFE: tuple[ConventionColumn, ...] = (
    Column("signature", N_("date de signature"), lambda one: day(one.signed_on), 12),
    Column("debut", N_("début"), lambda one: day(one.start), 12),
    Column("fin", N_("fin écrite dans la convention"), lambda one: day(one.end), 12),
    Column("fin_reconduite", N_("fin, reconductions comprises"), lambda one: day(one.card.state.end), 12),
    Column("renouvellement", N_("reconduction"), _renewal, 20),
    Column("resiliation", N_("date de résiliation"), lambda one: day(one.terminated_on), 12),
    Column("remplace", N_("conventions qu'elle remplace"), lambda one: joined(c.slug for c in one.replaces), 24),
    Column("reference", N_("numéro de délibération ou référence"), lambda one: one.reference, 24),
    Column("preuve", N_("texte (en ligne), référence ou déclaration"), lambda one: PROOFS[one.proof], 12),
    Column("documents", N_("adresses des textes"), lambda one: joined(d.link.url for d in one.documents), 50),
    Column("archivee", N_("oui : gardée pour mémoire"), lambda one: yes_no(one.card.is_archived), 10),
    Column("verifie_le", N_("date de la dernière relecture"), lambda one: day(one.freshness.verified_on), 12),
    Column("verifie_par", N_("qui l'a relue"), lambda one: label(one.freshness.verified_by), 22),
    Column("modifie_le", N_("date du dernier changement connu de la fiche"), lambda one: day(one.edition.on), 12),
)
