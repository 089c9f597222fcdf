"""``maillage import``: other formats → content files."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator.cli.options import common_options, progress_on_terminal, words_of
from generator.cli.status import CLEAN, PROBLEMS
from generator.diagnostics.errors import system_faults
from generator.diagnostics.reporters import text
from generator.exchange.importers import report
from generator.exchange.importers.csv import import_csv
from generator.exchange.importers.notes import REFUSED
from generator.language import N_

_new_file = click.Path(dir_okay=False, path_type=Path)
_existing_file = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group("import")
def import_() -> None:
    """Reprendre des données existantes : un tableau devient des fiches.

    Un nouvel import met à jour les fiches déjà reprises, sauf ce qu'une personne y a corrigé.
    """


@import_.command("csv")
@click.argument("file", metavar="FICHIER", type=_existing_file)
@click.option("--mapping", required=True, metavar="FICHIER", type=_existing_file, help="Quelle colonne va où (YAML).")
@click.option("--site", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path), help="L'annuaire.")
@click.option(
    "--report", "report_file", metavar="FICHIER", type=_new_file, help="Écrire ici, en CSV, tout ce qui est dit."
)
@click.option("--dry-run", is_flag=True, help="Tout dire, ne rien écrire.")
@common_options
@click.pass_context
def import_csv_command(
    ctx: click.Context,
    file: Path,
    mapping: Path,
    site: Path,
    report_file: Path | None,
    dry_run: bool,
    today: dt.date,
    lang: str | None,
) -> None:
    """Reprendre un tableau CSV : une ligne, une fiche.

    L'encodage et le séparateur sont reconnus. Chaque fiche produite passe par le même contrôle que « maillage check » :
    une valeur fausse est réparée si elle peut l'être sans doute, sinon laissée de côté et dite avec sa ligne. Une fiche
    écrite à la main n'est jamais touchée, ni une rubrique corrigée depuis l'import, ni ce qui figure dans les
    « retraits » de site.yml.

    La correspondance (--mapping) est un fichier YAML que le guide docs/importer-un-csv.md explique pas à pas ; un
    exemple complet : examples/mappings/france-services.yml.

    \b
    Exemples, dans le dossier de l'annuaire :
      maillage import csv liste.csv --mapping liste.yml --dry-run
      maillage import csv liste.csv --mapping liste.yml --report compte-rendu.csv

    Code de sortie : 0 tout est repris, 1 des lignes sont refusées ou la correspondance a des erreurs, 2 commande mal
    écrite, 3 panne.
    """
    words = words_of(site, lang)
    with progress_on_terminal(words) as tell:
        result = import_csv(site, file, mapping, today, lambda done, total: tell("read", done, total), dry_run)
    if result.diagnostics:
        click.echo(text(result.diagnostics, words), nl=False)
        click.echo(words.text(N_("Rien n'a été écrit.")))
        ctx.exit(PROBLEMS)
    click.echo(report.summary(result, file.name, words), nl=False)
    if report_file:
        with system_faults(report_file.parent):
            report_file.write_bytes(report.table(result.notes, words))
        click.echo(words.text(N_("Compte rendu complet : {path}"), path=report_file))
    elif report.is_cut(result):
        click.echo(words.text(N_("Pour la liste entière : « --report compte-rendu.csv ».")))
    if dry_run:
        click.echo(words.text(N_("Essai : rien n'a été écrit.")))
    ctx.exit(PROBLEMS if any(note.kind == REFUSED for note in result.notes) else CLEAN)
