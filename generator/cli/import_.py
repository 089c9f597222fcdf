"""``maillage import``: other formats → content files."""

from __future__ import annotations

import datetime as dt
import subprocess
from functools import partial
from pathlib import Path
from typing import Any

import click

from generator.cli.importing import existing_file, file_argument, import_options, new_file, run_import
from generator.cli.options import words_of
from generator.content.settings import read_settings
from generator.diagnostics.errors import system_faults
from generator.exchange.importers.csv import import_csv
from generator.exchange.importers.data_inclusion.structures import import_data_inclusion
from generator.exchange.importers.guess import guess_mapping
from generator.exchange.importers.scdl.conventions import import_scdl
from generator.exchange.importers.tables.read import read_table
from generator.language import N_, Language


@click.group("import")
def import_() -> None:
    """Reprendre des données existantes : un tableau devient des fiches.

    Un nouvel import met à jour les fiches déjà reprises, sauf ce qu'une personne y a corrigé.

    \b
    Pour commencer, dans le dossier de l'annuaire :
      maillage import csv liste.xlsx --guess --output liste.yml      proposer une correspondance
      maillage import csv liste.xlsx --mapping liste.yml --dry-run   essayer, sans rien écrire
      maillage import csv liste.xlsx --mapping liste.yml             écrire les fiches
    """


@import_.command("csv", short_help="Un tableau (CSV ou classeur) devient des fiches.")
@file_argument
@click.option("--mapping", metavar="FICHIER", type=existing_file, help="Quelle colonne va où (YAML).")
@click.option("--guess", is_flag=True, help="Proposer une correspondance d'après les titres et les cases.")
@click.option("--output", metavar="FICHIER", type=new_file, help="Avec --guess : écrire la correspondance ici.")
@click.option(
    "--sheet", metavar="NOM", default="", help="Feuille du classeur (la première qui contient quelque chose)."
)
@import_options
@click.pass_context
def import_csv_command(
    ctx: click.Context,
    /,
    file: Path,
    mapping: Path | None,
    guess: bool,
    output: Path | None,
    sheet: str,
    today: dt.date,
    lang: str | None,
    site: Path,
    **options: Any,
) -> None:
    """Reprendre un tableau, CSV ou classeur (XLSX, XLS, ODS) : une ligne, une fiche, si l'on ne dit rien.

    L'encodage, le séparateur et la ligne des titres sont reconnus. Chaque fiche produite passe par le même contrôle que
    « maillage check » : une valeur fausse est réparée si elle peut l'être sans doute, sinon laissée de côté et dite
    avec sa ligne. Une fiche écrite à la main n'est jamais touchée, ni une rubrique corrigée depuis l'import, ni ce qui
    figure dans les « retraits » de site.yml.

    La correspondance (--mapping) est un fichier YAML que le guide docs/importer-un-csv.md explique pas à pas ; --guess
    en propose une première, à relire. Deux exemples complets dans examples/mappings/ : france-services.yml, une ligne
    par fiche, et contrats-de-ville.yml, où plusieurs lignes font une fiche.

    \b
    Exemples, dans le dossier de l'annuaire :
      maillage import csv liste.csv --guess --output liste.yml
      maillage import csv liste.csv --mapping liste.yml --dry-run
      maillage import csv liste.csv --mapping liste.yml --report compte-rendu.csv
      maillage import csv classeur.xlsx --sheet Permanences --mapping liste.yml

    Code de sortie : 0 tout est repris, 1 des lignes sont refusées ou la correspondance a des erreurs, 2 commande mal
    écrite, 3 panne.
    """
    words = words_of(site, lang)
    if guess == (mapping is not None):
        raise click.UsageError("Donnez « --mapping FICHIER », ou « --guess » pour une première correspondance.")
    if output and not guess:
        raise click.UsageError("« --output » va avec « --guess ».")
    if mapping is None:
        _propose(file, sheet, site, output, words)
    else:
        run = partial(import_csv, site, file, mapping, today, sheet=sheet)
        run_import(ctx, run, file, words, **options)


@import_.command("scdl-subventions", short_help="Une liste de subventions devient des conventions.")
@file_argument
@click.option(
    "--territory", metavar="CODE", default="", help="Le territoire des conventions (celui du site par défaut)."
)
@import_options
@click.pass_context
def import_scdl_command(
    ctx: click.Context, /, file: Path, territory: str, today: dt.date, lang: str | None, site: Path, **options: Any
) -> None:
    """Reprendre une liste de conventions de subvention au format SCDL : une ligne, une convention.

    C'est le format commun des collectivités sur data.gouv.fr : ses colonnes sont connues, il n'y a pas de
    correspondance à écrire. Un SIRET illisible est laissé de côté, une date absente reste absente ; rien n'est inventé.

    \b
    Exemples, dans le dossier de l'annuaire :
      maillage import scdl-subventions conventions.csv --territory departement:49 --dry-run
      maillage import scdl-subventions conventions.csv --report compte-rendu.csv

    Code de sortie : 0 tout est repris, 1 des lignes sont refusées, 2 commande mal écrite, 3 panne.
    """
    run = partial(import_scdl, site, file, territory, today)
    run_import(ctx, run, file, words_of(site, lang), **options)


@import_.command("data-inclusion", short_help="Des structures et services de data·inclusion deviennent des fiches.")
@click.argument("file", metavar="STRUCTURES", type=existing_file)
@click.argument("services", metavar="[SERVICES]", type=existing_file, required=False)
@click.option(
    "--only",
    metavar="TERRITOIRE",
    multiple=True,
    help="Ne reprendre que ce territoire ; plusieurs fois pour plusieurs (celui du site par défaut).",
)
@click.option(
    "--domain",
    metavar="CODE",
    default="",
    help="Domaine des structures dont les services n'en disent aucun ; sans lui, elles sont refusées.",
)
@import_options
@click.pass_context
def import_data_inclusion_command(
    ctx: click.Context,
    /,
    file: Path,
    services: Path | None,
    only: tuple[str, ...],
    domain: str,
    today: dt.date,
    lang: str | None,
    site: Path,
    **options: Any,
) -> None:
    """Reprendre les structures et les services que data·inclusion publie : une structure, une fiche d'acteur.

    Les fichiers nationaux, en JSON, sont lus au fil de l'eau : seules les structures du territoire sont retenues.
    L'ancien schéma (v0) est compris, et dit. Une fiche écrite à la main n'est jamais touchée, ni une rubrique corrigée
    depuis l'import, ni ce qui figure dans les « retraits » de site.yml. Aucun nom de personne n'est repris.

    \b
    Exemples, dans le dossier de l'annuaire :
      maillage import data-inclusion structures.json services.json --only departement:49 --dry-run
      maillage import data-inclusion structures.json services.json --only epci:244900015 --only commune:49331
      maillage import data-inclusion structures.json services.json --domain acces-aux-droits --report compte-rendu.csv

    Code de sortie : 0 tout est repris, 1 des structures sont refusées, 2 commande mal écrite, 3 panne.
    """
    run = partial(import_data_inclusion, site, file, services, only, domain, today)
    run_import(ctx, run, file, words_of(site, lang), **options)


def _propose(file: Path, sheet: str, site: Path, output: Path | None, words: Language) -> None:
    """Print a first mapping, or write it where nothing is yet."""
    settings, _ = read_settings(site)
    proposal = guess_mapping(read_table(file, sheet), file.name, settings, words)
    if output is None:
        click.echo(proposal, nl=False)
        return
    with system_faults(output.parent):
        try:
            stream = output.open("x", encoding="utf-8", newline="\n")
        except FileExistsError:
            raise click.UsageError(f"« {output} » existe déjà : choisissez un autre nom, ou effacez-le.") from None
        try:
            with stream:
                stream.write(proposal)
        except OSError:
            output.unlink()
            raise
    click.echo(words.text(N_("Correspondance écrite : {path}. Relisez-la, puis essayez-la :"), path=output))
    options = ["--sheet", sheet] if sheet else []
    command = ["maillage", "import", "csv", str(file), *options, "--mapping", str(output), "--dry-run"]
    click.echo(f"  {subprocess.list2cmdline(command)}")
