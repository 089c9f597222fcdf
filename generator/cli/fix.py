"""``maillage fix``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli.options import common_options, words_of
from generator.cli.status import CLEAN, PROBLEMS
from generator.content.layout import SETTINGS
from generator.diagnostics.reporters import text
from generator.diagnostics.visible import visible
from generator.language import N_, Language
from generator.upkeep.fix import Fixed, NotOfTheSite, fix_site, unified_diff, write_fixed

_COLOURS = {"-": "red", "+": "green", "@": "cyan"}


@click.command(short_help="Corriger ce qui peut l'être sans aucun doute.")
@click.argument("site", default=".", type=click.Path(exists=True, path_type=Path))
@click.option("--write", is_flag=True, help="Écrire les corrections dans les fiches, au lieu de les montrer.")
@common_options
@click.pass_context
def fix(ctx: click.Context, site: Path, write: bool, today: dt.date, lang: str | None) -> None:
    """Corriger ce qui peut l'être sans aucun doute, dans les réglages et les fiches.

    SITE est le dossier de l'annuaire, ou une seule de ses fiches.

    Sans --write, rien n'est écrit : chaque correction est montrée, la ligne d'avant (-) puis celle d'après (+). Le sens
    ne change jamais ; les notes, l'ordre et la mise en forme de la fiche restent. Ce qui demande un choix est laissé :
    « maillage check » le montre.

    \b
    Ce qui est corrigé, par exemple :
      nom: Accueil : sur rendez-vous     nom: "Accueil : sur rendez-vous"
      nom: 'L'école'                     nom: "L'école"
      telephone: 02.61.91.00.01          telephone: 02 61 91 00 01
      site_web: www.tilleuls.example     site_web: https://www.tilleuls.example
      verifie_le: 3/11/2026              verifie_le: 2026-11-03
      domaines: [Santé mentale]          domaines: [sante-mentale]
      code_postal: 1000                  code_postal: "01000"

    \b
    Exemples :
      maillage fix                                       montrer ce qui serait corrigé
      maillage fix --write                               l'écrire
      maillage fix content/actors/relais.md --write      dans une seule fiche

    Code de sortie : 0 rien à corriger, ou tout est corrigé ; 1 des corrections à écrire, ou des fichiers illisibles.
    """
    root = _root(site, lang)
    words = words_of(root, lang)
    fixed = _fixed(root, site, words)
    changed = [file for file in fixed if file.is_changed]
    if write:
        write_fixed(root, fixed)
        click.echo("".join(f"{visible(file.file)}\n" for file in changed), nl=False)
    else:
        _show(changed)
    left = [fault for file in fixed for fault in file.faults]
    if left:
        click.echo(text(left, words), nl=False, err=True)
    click.echo(_outcome(len(changed), len(left), write, words), err=True)
    ctx.exit(PROBLEMS if left or (changed and not write) else CLEAN)


def _root(site: Path, lang: str | None) -> Path:
    """Return the folder of the site, which for a file is above it."""
    for folder in [site] if site.is_dir() else site.absolute().parents:
        if (folder / SETTINGS).is_file():
            return folder
    said = words_of(Path("."), lang).text(N_("Ce dossier n'est pas un annuaire : « site.yml » manque."))
    raise click.UsageError(said)


def _fixed(root: Path, site: Path, words: Language) -> list[Fixed]:
    try:
        return list(fix_site(root, None if site.is_dir() else site))
    except NotOfTheSite:
        raise click.UsageError(words.text(N_("« {path} » n'est pas une fiche de l'annuaire."), path=site)) from None


def _show(changed: Sequence[Fixed]) -> None:
    for file in changed:
        for line in unified_diff(file):
            is_name = line.startswith(("--- ", "+++ "))
            click.secho(visible(line), fg=None if is_name else _COLOURS.get(line[:1]), bold=is_name or None)


def _outcome(changed: int, left: int, is_written: bool, words: Language) -> str:
    """Say in a sentence or two what happened."""
    if is_written and changed:
        said = words.plural(N_("{count} fichier corrigé."), N_("{count} fichiers corrigés."), changed)
    elif changed:
        said = words.plural(
            N_("{count} fichier à corriger : « maillage fix --write » écrit les corrections."),
            N_("{count} fichiers à corriger : « maillage fix --write » écrit les corrections."),
            changed,
        )
    else:
        said = words.text(N_("Aucune correction sûre à faire."))
    if left:
        said += " " + words.plural(
            N_("{count} fichier ne peut pas être lu, et reste à corriger à la main."),
            N_("{count} fichiers ne peuvent pas être lus, et restent à corriger à la main."),
            left,
        )
    return said
