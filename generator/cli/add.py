"""``maillage add``."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.options import check_site, common_options, words_of
from generator.content.edit.new_file import FOLDERS
from generator.language import N_
from generator.upkeep.add import NotASlug
from generator.upkeep.add import add as add_file


@click.command(short_help="Créer une fiche, commentée et prête à remplir.")
@click.argument("kind", type=click.Choice(sorted(FOLDERS)))
@click.argument("slug")
@click.option("--site", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path), help="L'annuaire.")
@common_options
def add(kind: str, slug: str, site: Path, today: object, lang: str | None) -> None:
    """Créer une fiche d'acteur (actor) ou de convention (convention), commentée et prête à remplir.

    SLUG est le nom du fichier et l'adresse de la page : minuscules sans accent, chiffres et tirets. La fiche est un
    brouillon, jamais publié, tant que son « statut » n'est pas « publie ».

    Exemple : maillage add actor relais-des-tilleuls
    """
    words = words_of(site, lang)
    check_site(site, words)
    try:
        path = add_file(site, kind, slug)
    except NotASlug as error:
        said = words.text(
            N_("« {name} » ne peut pas être un nom de fiche. Essayez : {slug}"), name=slug, slug=error.suggestion
        )
        raise click.UsageError(said) from None
    click.echo(words.text(N_("Fiche créée : {path}"), path=path))
    click.echo(
        words.text(N_("Remplissez-la, relisez-la avec « maillage check », puis passez « statut » à « publie »."))
    )
