"""The door: the command ``maillage``. Each module is one command; this one opens, and closes on failure."""

from __future__ import annotations

import sys

import click

from generator import __version__
from generator.cli.add import add
from generator.cli.build import build
from generator.cli.check import check
from generator.cli.diff import diff
from generator.cli.door import HELP_NAMES, Door, spoken
from generator.cli.export import export
from generator.cli.fix import fix
from generator.cli.import_ import import_
from generator.cli.links import links
from generator.cli.propose import propose
from generator.cli.remind import remind
from generator.cli.report import report
from generator.cli.schema import schema
from generator.cli.serve import serve
from generator.cli.status import FAILURE
from generator.cli.stopping import Stopped, told_to_stop
from generator.diagnostics.errors import GeneratorError
from generator.language import N_


@click.group(
    cls=Door,
    context_settings={"help_option_names": HELP_NAMES, "max_content_width": 100},
)
@click.version_option(__version__, prog_name="maillage", help="Afficher la version.")
def cli() -> None:
    """Maillage : un annuaire partenarial à partir de fichiers texte.

    Un annuaire est un dossier : « site.yml » (les réglages), « content/actors/ » (une fiche par acteur),
    « content/conventions/ » (une fiche par convention), « content/glossary/ » et « content/pages/ ».

    \b
    Pour commencer, dans le dossier d'un annuaire :
      maillage serve           voir le site sur son poste, mis à jour à chaque enregistrement
      maillage check           relire toutes les fiches, avec la ligne et le remède de chaque erreur
      maillage fix             corriger ce qui peut l'être sans doute
      maillage build           produire le site dans « public/ »

    \b
    Code de sortie : 0 tout va bien, 1 des erreurs dans les fiches, 2 commande mal écrite, 3 panne.
    """


for command in (add, build, check, diff, export, fix, import_, links, propose, remind, report, schema, serve):
    cli.add_command(command)


def main() -> None:
    """Run the command; what no content can mend is told in one line."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # real streams
    try:
        with told_to_stop():
            cli()
    except GeneratorError as error:
        click.echo(error.text(spoken()), err=True)
        sys.exit(FAILURE)
    except Stopped as stopped:
        click.echo(spoken().text(N_("Interrompu.")), err=True)
        sys.exit(stopped.status)
