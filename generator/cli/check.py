"""``maillage check``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator import build as pipeline
from generator.cli.door import spoken
from generator.cli.formats import format_option, tell
from generator.cli.options import common_options, progress_on_terminal, site_argument, words_of
from generator.cli.status import CLEAN, PROBLEMS
from generator.diagnostics.diagnostic import has_errors
from generator.diagnostics.explain import explanation
from generator.language import N_


def _explain(ctx: click.Context, option: click.Parameter, code: str | None) -> None:
    """Print what a code asks for, and stop there."""
    if code is None:
        return
    words = explanation(code.upper())
    if not words:
        said = spoken().text(N_("« {value} » n'est pas un code ; écrivez par exemple E120"), value=code)
        raise click.BadParameter(said)
    click.echo(words, nl=False)
    ctx.exit(CLEAN)


@click.command()
@site_argument
@format_option
@click.option(
    "--changed",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="github : liste, un par ligne, des fichiers de la modification ; ils sont annotés en premier.",
)
@click.option("--strict", is_flag=True, help="Compter les avertissements comme des erreurs.")
@click.option(
    "--explain",
    metavar="CODE",
    is_eager=True,
    expose_value=False,
    callback=_explain,
    help="Expliquer un code, comme E120, sans rien relire : la règle, sa raison, un exemple.",
)
@common_options
@click.pass_context
def check(
    ctx: click.Context, site: Path, style: str, changed: Path | None, strict: bool, today: dt.date, lang: str | None
) -> None:
    """Relire toutes les fiches d'un annuaire, sans rien écrire.

    Chaque problème est donné avec son fichier, sa ligne, sa colonne et le remède ; tous le sont en une fois.
    """
    words = words_of(site, lang)
    with progress_on_terminal(words) as progress:
        diagnostics = pipeline.check(site, today, progress)
    tell(diagnostics, style, words, site, changed)
    ctx.exit(PROBLEMS if has_errors(diagnostics) or (strict and diagnostics) else CLEAN)
