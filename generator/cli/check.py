"""``maillage check``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator import build as pipeline
from generator.cli.comparing import sides
from generator.cli.door import spoken
from generator.cli.formats import format_option, tell
from generator.cli.options import common_options, progress_on_terminal, site_argument, words_of
from generator.cli.status import CLEAN, PROBLEMS
from generator.diagnostics.diagnostic import Diagnostic, has_errors
from generator.diagnostics.explain import explanation
from generator.language import N_, Language
from generator.upkeep.diff import Comparison, compare


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
    "--since",
    metavar="VERSION",
    help="Version de Git d'où part la modification relue (« HEAD^1 », « main ») : les adresses qui se perdent sont des "
    "erreurs ; github : le résumé commence par ce qu'il faut confirmer et ce qui change.",
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
    ctx: click.Context, site: Path, style: str, since: str | None, strict: bool, today: dt.date, lang: str | None
) -> None:
    """Relire toutes les fiches d'un annuaire, sans rien écrire.

    Chaque problème est donné avec son fichier, sa ligne, sa colonne et le remède ; tous le sont en une fois.
    """
    words = words_of(site, lang)
    diagnostics, comparison = _judged(site, since, today, words)
    tell(diagnostics, style, words, site, comparison)
    ctx.exit(PROBLEMS if has_errors(diagnostics) or (strict and diagnostics) else CLEAN)


def _judged(
    site: Path, since: str | None, today: dt.date, words: Language
) -> tuple[list[Diagnostic], Comparison | None]:
    """Judge the site; since a revision, also what the change does to it."""
    if since is None:
        with progress_on_terminal(words) as progress:
            return pipeline.check(site, today, progress), None
    with sides(site, (since, ""), today, words) as (before, after):
        if before.content.settings is None or after.content.settings is None:
            return after.diagnostics, None  # there was no directory yet, or there is none to compare any more
        comparison = compare(before, after, words)
        return [*after.diagnostics, *comparison.lost], comparison
