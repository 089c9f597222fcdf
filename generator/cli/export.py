"""``maillage export``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import click

from generator import build as pipeline
from generator.cli.exporting import FORMATS, Asked, WithFormats
from generator.cli.options import common_options, progress_on_terminal, site_argument, words_of
from generator.cli.status import CLEAN, PROBLEMS
from generator.diagnostics.diagnostic import has_errors
from generator.diagnostics.reporters import text
from generator.exchange.exporters.folder import write_folder
from generator.language import N_, Language

MOST_NAMED = 20


@click.command(cls=WithFormats, short_help="Écrire les données : tableaux, carte, réseau, contacts.")
@click.argument("name", metavar="FORMAT", type=click.Choice(tuple(FORMATS)))
@site_argument
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="Dossier vide, nouveau, ou d'un export précédent, qu'il remplace.",
)
@common_options
@click.pass_context
def export(ctx: click.Context, name: str, site: Path, out: Path, today: dt.date, lang: str | None) -> None:
    """Écrire dans un dossier les données de l'annuaire, telles que le site les publie.

    Rien n'y est que le site ne montre déjà : ni adresse confidentielle, ni personne sans accord, ni fiche retirée. Les
    mêmes fiches donnent les mêmes fichiers, octet pour octet ; leurs empreintes sont dans « SHA256SUMS ».

    Le dossier est refait en entier à chaque fois. S'il contient un fichier qu'un export n'a pas écrit, ou que quelqu'un
    a modifié, rien n'y est changé.

    \b
    Exemples :
      maillage export csv --out tableaux
      maillage export gexf ../annuaire --out reseau
      maillage export booklet --out livret
      maillage export all --out donnees

    Code de sortie : 0 ; 1 si des fiches ont des erreurs, et rien n'est alors écrit.
    """
    words = words_of(site, lang)
    with progress_on_terminal(words) as tell:
        seen = pipeline.see(site, today, words, tell)
    if seen.directory is None or seen.content.settings is None or has_errors(seen.diagnostics):
        errors = [diagnostic for diagnostic in seen.diagnostics if diagnostic.is_error]
        click.echo(text(errors, words), nl=False, err=True)
        click.echo(words.text(N_("Rien n'a été écrit : corrigez d'abord ce qui précède.")), err=True)
        ctx.exit(PROBLEMS)
    asked = Asked(site, seen.content.settings.value, seen.directory, words)
    sizes = write_folder(out, FORMATS[name].make(asked))
    click.echo(_outcome(sizes, out, words))
    ctx.exit(CLEAN)


def _outcome(sizes: Mapping[str, int], out: Path, words: Language) -> str:
    """Name the files, where they are few enough to be read, and count them."""
    said = words.plural(
        N_("{count} fichier dans « {out} », {size} octets en tout."),
        N_("{count} fichiers dans « {out} », {size} octets en tout."),
        len(sizes),
        out=out,
        size=words.number(sum(sizes.values())),
    )
    width = max(map(len, sizes), default=0)
    named = [f"  {path:<{width}}  {words.number(size):>12}" for path, size in sizes.items()]
    return "\n".join((*(named if len(sizes) <= MOST_NAMED else ()), said))
