"""``maillage diff``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator.cli.comparing import sides, stop_where_unread
from generator.cli.options import common_options, words_of
from generator.cli.previewing import preview
from generator.cli.status import CLEAN, PROBLEMS
from generator.upkeep.diff import compare
from generator.upkeep.diff.told import FORMATS

HTML = "html"


@click.command(short_help="Ce qui change pour les lecteurs entre deux états.")
@click.argument("old", metavar="AVANT")
@click.argument("new", metavar="[APRÈS]", default="")
@click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="Dossier de l'annuaire dont on lit les versions.",
)
@click.option(
    "--format",
    "style",
    type=click.Choice([*FORMATS, HTML]),
    default="text",
    help="text : pour un terminal ; markdown : pour une forge ; json : pour un programme ; html : les pages, avant et "
    "après, en un seul fichier.",
)
@common_options
@click.pass_context
def diff(ctx: click.Context, old: str, new: str, site: Path, style: str, today: dt.date, lang: str | None) -> None:
    """Dire ce qui change pour les lecteurs, champ par champ, d'un état de l'annuaire à un autre.

    AVANT et APRÈS sont chacun le dossier d'un annuaire ou une version de Git ; sans APRÈS, c'est le dossier de travail.
    Un dossier qui porte le nom d'une version passe avant elle.

    \b
    Exemples :
      maillage diff main                               ce que changent les fichiers d'ici depuis « main »
      maillage diff v1 v2 --format markdown
      maillage diff ../copie . --format html > avant-apres.html

    Code de sortie : 0 ; 1 si une adresse déjà publiée ne mènerait plus à rien, ou si des réglages ne se lisent pas.
    """
    words = words_of(site, lang)
    with sides(site, (old, new), today, words) as (before, after):
        stop_where_unread(ctx, (before, after), words)
        comparison = compare(before, after, words)
        if style == HTML:
            click.echo(preview(comparison, before, after, site, words), nl=False)
        else:
            click.echo(FORMATS[style](comparison, words), nl=False)
    ctx.exit(PROBLEMS if comparison.lost else CLEAN)
