"""``maillage schema``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator.cli.options import common_options, site_argument, words_of
from generator.cli.status import CLEAN, PROBLEMS
from generator.content.settings import read_settings
from generator.diagnostics.errors import GeneratorError, system_faults
from generator.language import N_
from generator.upkeep.schema_files import drifted, schema_files, write_schema_files


@click.command(short_help="Écrire les schémas et les formulaires de la forge.")
@site_argument
@click.option("--check", is_flag=True, help="Ne rien écrire ; échouer si un fichier n'est plus à jour.")
@common_options
@click.pass_context
def schema(ctx: click.Context, site: Path, check: bool, today: dt.date, lang: str | None) -> None:
    """Écrire ce qui se déduit du schéma des fiches : les schémas JSON et les formulaires de demande.

    « schemas/ » reçoit un schéma JSON par sorte de fichier, pour les éditeurs et les échanges ;
    « .github/ISSUE_TEMPLATE/ » reçoit les formulaires par lesquels on demande une correction. Les valeurs ajoutées
    dans « site.yml » y sont.

    Code de sortie : 0 tout est à jour ; 1 avec --check, un fichier ne l'est plus.
    """
    words = words_of(site, lang)
    settings, _ = read_settings(site)
    if settings is None:
        raise GeneratorError(
            N_("Les réglages de l'annuaire ne peuvent pas être lus : « maillage check » dit pourquoi.")
        )
    files = schema_files(settings)
    with system_faults(site):
        changed = drifted(site, files)
    for file in changed:
        told = words.text(N_("{file} n'est plus à jour : lancez « maillage schema »."), file=file)
        click.echo(told if check else file)
    if not check:
        write_schema_files(site, files)
    ctx.exit(PROBLEMS if check and changed else CLEAN)
