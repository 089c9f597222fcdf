"""Ties as rows: a line each, for a spreadsheet."""

from __future__ import annotations

from generator.exchange.exporters.columns import Column, day, names, yes_no
from generator.exchange.exporters.texts import joined
from generator.exchange.exporters.ties import Tie
from generator.language import N_

TIE_COLUMNS: tuple[Column[Tie], ...] = (
    Column("source", N_("identifiant du premier acteur ; vide s'il n'a pas de fiche"), lambda one: one.source.slug, 28),
    Column("source_nom", N_("son nom"), lambda one: one.source.name, 36),
    Column("cible", N_("identifiant du second acteur ; vide s'il n'a pas de fiche"), lambda one: one.target.slug, 28),
    Column("cible_nom", N_("son nom"), lambda one: one.target.name, 36),
    Column("genre", N_("partenariat, reseau, institutionnel ou appartenance"), lambda one: one.kind, 16),
    Column("nature", N_("de quoi le lien est fait"), lambda one: joined(one.natures), 30),
    Column("objet", N_("à quel propos"), lambda one: joined(one.purposes), 40),
    Column(
        "sens",
        N_("vers : de la source vers la cible ; mutuel : la place de chacun est indifférente"),
        lambda one: "vers" if one.is_directed else "mutuel",
        10,
    ),
    Column(
        "reciproque",
        N_("oui : les deux l'ont signé, le déclarent ou le confirment"),
        lambda one: yes_no(one.is_reciprocal),
        10,
    ),
    Column("declare_par", N_("qui le déclare ; vide pour une convention"), lambda one: names(one.declared_by), 36),
    Column(
        "convention",
        N_("identifiant de la convention"),
        lambda one: one.convention.card.slug if one.convention else "",
        30,
    ),
    Column("preuve", N_("texte (en ligne), référence ou déclaration, de la convention"), lambda one: one.proof, 12),
    Column("depuis", N_("depuis quand"), lambda one: day(one.since), 12),
    Column("vu_le", N_("dernière fois où il a servi"), lambda one: day(one.seen_on), 12),
    Column("en_vigueur", N_("oui, non, ou inconnu"), lambda one: one.in_force, 10),
)
