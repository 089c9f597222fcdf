"""``donnees/exercice-*.csv``: actors, conventions and ties under other names, to learn with."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics.cells import csv_table
from generator.directory.training.anonymise import anonymise
from generator.directory.training.material import Accord, Body, Statement
from generator.directory.views import Directory
from generator.exchange.exporters.columns import Cell, Column, csv_of, told, yes_no
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.texts import joined
from generator.language import N_, Language, language

_PROOFS = {"text": "texte", "reference": "référence", "declared": "déclarée"}


def export_exercise(directory: Directory) -> Iterator[DataFile]:
    """Yield the three tables, and what their columns mean."""
    material = anonymise(directory)
    yield DataFile(
        "donnees/exercice-acteurs.csv",
        csv_of(BODIES, material.bodies),
        N_("Pour s'exercer : les acteurs, sous d'autres noms."),
    )
    yield DataFile(
        "donnees/exercice-conventions.csv",
        csv_of(ACCORDS, material.accords),
        N_("Pour s'exercer : les conventions, sous d'autres noms, sans leurs textes."),
    )
    yield DataFile(
        "donnees/exercice-liens.csv",
        csv_of(STATEMENTS, material.statements),
        N_("Pour s'exercer : qui est partie à quoi, et qui se dit lié à qui, sous les mêmes noms."),
    )
    yield DataFile(
        "donnees/exercice-colonnes.csv",
        csv_table(_meanings(language(directory.site.language))),
        N_("Pour s'exercer : ce que veut dire chaque colonne."),
    )


def _meanings(words: Language) -> Iterator[tuple[str, str, str]]:
    """Yield what each column of each table holds."""
    yield "table", "colonne", "sens"
    yield from (("exercice-acteurs", *one) for one in told(words, BODIES))
    yield from (("exercice-conventions", *one) for one in told(words, ACCORDS))
    yield from (("exercice-liens", *one) for one in told(words, STATEMENTS))


def _number(value: int | None) -> Cell:
    return "" if value is None else value


BODIES: tuple[Column[Body], ...] = (
    Column("organisme", N_("nom d'emprunt, le même partout"), lambda one: one.name),
    Column("type", N_("sorte d'organisme ; vide pour un organisme sans fiche"), lambda one: one.kind),
    Column(
        "porte_par_personnes_concernees",
        N_("oui : porté par les personnes concernées"),
        lambda one: yes_no(one.is_of_persons_concerned if one.status else None),
    ),
    Column("domaines", N_("domaines d'action"), lambda one: joined(one.domains)),
    Column("publics", N_("publics"), lambda one: joined(one.audiences)),
    Column(
        "territoires", N_("intercommunalités, sous d'autres noms, ou niveau plus large"), lambda one: joined(one.places)
    ),
    Column("participation", N_("niveau de participation des personnes concernées"), lambda one: one.participation),
    Column("statut", N_("publie, suspendu ou archive ; vide pour un organisme sans fiche"), lambda one: one.status),
)
ACCORDS: tuple[Column[Accord], ...] = (
    Column("convention", N_("nom d'emprunt, le même partout"), lambda one: one.name),
    Column("type", N_("sorte de convention"), lambda one: one.kind),
    Column("etat", N_("état à la date du fichier, déduit des dates"), lambda one: one.state),
    Column("en_vigueur", N_("oui, ou non"), lambda one: yes_no(one.is_in_force)),
    Column("vivante", N_("oui : ni finie, ni archivée"), lambda one: yes_no(one.is_living)),
    Column("origine", N_("qui l'a voulue"), lambda one: one.origin),
    Column("domaines", N_("domaines d'action"), lambda one: joined(one.domains)),
    Column("publics", N_("publics"), lambda one: joined(one.audiences)),
    Column(
        "territoires", N_("intercommunalités, sous d'autres noms, ou niveau plus large"), lambda one: joined(one.places)
    ),
    Column("annee_debut", N_("année du début, ou de la signature"), lambda one: _number(one.start_year)),
    Column("annee_fin", N_("année de la fin écrite"), lambda one: _number(one.end_year)),
    Column("reconduction", N_("sorte de reconduction"), lambda one: one.renewal),
    Column("decision", N_("comment on décide"), lambda one: one.decision),
    Column(
        "reunions_prevues", N_("réunions prévues par an, toutes instances"), lambda one: _number(one.meetings_planned)
    ),
    Column("reunions_tenues", N_("réunions écrites dans les douze derniers mois"), lambda one: one.meetings_held),
    Column("moyens", N_("nature des moyens mis en commun"), lambda one: joined(one.means)),
    Column("objectifs", N_("nombre d'objectifs écrits"), lambda one: one.goals),
    Column("actions", N_("nombre d'actions écrites"), lambda one: one.actions),
    Column("indicateurs", N_("nombre d'indicateurs"), lambda one: one.indicators),
    Column("indicateurs_de_resultat", N_("dont de résultat ou d'impact"), lambda one: one.result_indicators),
    Column("evaluation", N_("mode d'évaluation"), lambda one: one.evaluation),
    Column(
        "personnes_dans_evaluation",
        N_("ce que les personnes concernées y font"),
        lambda one: joined(one.evaluation_steps),
    ),
    Column("participation", N_("niveau de participation des personnes concernées"), lambda one: one.participation),
    Column(
        "participation_confirmee",
        N_("oui : un collectif de personnes concernées le confirme"),
        lambda one: yes_no(one.participation_confirmed if one.participation else None),
    ),
    Column("information_partagee", N_("informations partagées sur les personnes"), lambda one: one.shared_information),
    Column("preuve", N_("texte, référence ou déclarée"), lambda one: _PROOFS[one.proof]),
)
STATEMENTS: tuple[Column[Statement], ...] = (
    Column("organisme", N_("la partie, celui qui déclare, qui finance ou qui est membre"), lambda one: one.source),
    Column("genre", N_("partie, reseau, institutionnel ou appartenance"), lambda one: one.kind),
    Column("avec", N_("la convention, l'autre organisme ou le réseau"), lambda one: one.target),
    Column("nature", N_("rôles d'une partie ; de quoi le lien est fait"), lambda one: joined(one.natures)),
    Column("signataire", N_("d'une partie : oui, ou non"), lambda one: yes_no(one.is_signatory)),
    Column("annee", N_("depuis quelle année"), lambda one: _number(one.since_year)),
    Column("passe", N_("oui : l'un des deux a fermé"), lambda one: yes_no(one.is_past)),
)
