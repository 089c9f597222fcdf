"""``maillage report``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator import build as pipeline
from generator.cli.options import common_options, progress_on_terminal, site_argument, words_of
from generator.cli.status import CLEAN, PROBLEMS
from generator.diagnostics.reporters import text
from generator.language import N_
from generator.upkeep.report import FORMATS, make_report


@click.command(short_help="Faire le point : chiffres, et ce qui manque.")
@site_argument
@click.option(
    "--format",
    "style",
    type=click.Choice(list(FORMATS)),
    default="text",
    help="text : pour un terminal ; markdown : pour une forge ou un courrier ; json : pour un programme.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    help="Nombre de fiches à compléter qui sont montrées (0 : toutes).",
)
@common_options
@click.pass_context
def report(ctx: click.Context, site: Path, style: str, limit: int, today: dt.date, lang: str | None) -> None:
    """Faire le point sur un annuaire : ses chiffres, et ce qui manque à ses fiches.

    Ce rapport est pour la coordination : rien n'en paraît sur le site public. Une fiche est plus ou moins complète
    selon ce qu'un lecteur y cherche ; ce qui lui manquerait le plus est nommé en premier. Une fiche archivée, suspendue
    ou terminée n'est jugée que sur ce qui a encore un sens.

    \b
    Exemples :
      maillage report
      maillage report --limit 0 --format markdown > etat.md

    Code de sortie : 0 ; 1 si des fiches ont des erreurs, qui ne sont alors pas comptées.
    """
    words = words_of(site, lang)
    with progress_on_terminal(words) as tell:
        seen = pipeline.see(site, today, words, tell)
    if seen.directory is None:
        click.echo(text(seen.diagnostics, words), nl=False, err=True)
        ctx.exit(PROBLEMS)
    made = make_report(seen.content, seen.directory)
    shown = made.pages[: limit or None]
    click.echo(FORMATS[style](made, shown, words), nl=False)
    if seen.left_out:
        said = words.plural(
            N_("{count} fichier a des erreurs et n'est pas compté : « maillage check » les montre."),
            N_("{count} fichiers ont des erreurs et ne sont pas comptés : « maillage check » les montre."),
            len(seen.left_out),
        )
        click.echo(said, err=True)
    ctx.exit(PROBLEMS if seen.left_out else CLEAN)
