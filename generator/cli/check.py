"""``maillage check``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator import build as pipeline
from generator.cli.options import common_options, progress_on_terminal, site_argument, words_of
from generator.cli.status import CLEAN, PROBLEMS
from generator.diagnostics.diagnostic import has_errors
from generator.diagnostics.reporters import REPORTERS


@click.command()
@site_argument
@click.option(
    "--format",
    "style",
    type=click.Choice(sorted(REPORTERS)),
    default="text",
    help="text : pour un terminal ; github : annotations ; json : pour un programme.",
)
@click.option("--strict", is_flag=True, help="Compter les avertissements comme des erreurs.")
@common_options
@click.pass_context
def check(ctx: click.Context, site: Path, style: str, strict: bool, today: dt.date, lang: str | None) -> None:
    """Relire toutes les fiches d'un annuaire, sans rien écrire.

    Chaque problème est donné avec son fichier, sa ligne, sa colonne et le remède ; tous le sont en une fois.
    """
    words = words_of(site, lang)
    with progress_on_terminal(words) as tell:
        diagnostics = pipeline.check(site, today, tell)
    click.echo(REPORTERS[style](diagnostics, words), nl=False)
    ctx.exit(PROBLEMS if has_errors(diagnostics) or (strict and diagnostics) else CLEAN)
