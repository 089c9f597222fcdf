"""``maillage propose``."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from generator.cli.options import check_site, common_options, progress_on_terminal, words_of
from generator.cli.status import CLEAN, PROBLEMS
from generator.content.edit.files import write_files
from generator.diagnostics.errors import system_faults
from generator.language import N_, Language
from generator.upkeep.propose import propose as propose_file
from generator.upkeep.propose.message import MAX_BYTES
from generator.upkeep.propose.report import FORMATS


@click.command(short_help="Faire une fiche d'une demande reçue, ou dire ce qui l'empêche.")
@click.argument(
    "message", metavar="FICHIER", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path)
)
@click.argument("site", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Écrire la fiche dans l'annuaire, au lieu de la montrer.")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Écrire la fiche dans ce dossier, pas dans l'annuaire.",
)
@click.option(
    "--format",
    "style",
    type=click.Choice(sorted(FORMATS)),
    default="text",
    help="text : pour un terminal ; markdown : pour qui relit ; json : pour un programme.",
)
@common_options
@click.pass_context
def propose(
    ctx: click.Context,
    message: Path,
    site: Path,
    write: bool,
    out: Path | None,
    style: str,
    today: dt.date,
    lang: str | None,
) -> None:
    """Faire d'une demande reçue la fiche qu'elle demande, ou dire en français tout ce qui l'empêche.

    FICHIER est le courriel tel qu'il est arrivé, le texte d'un formulaire, ou la demande collée (« - » pour la coller
    au clavier). Ce texte est lu, jamais exécuté : seules les clés demandées changent, le reste de la fiche reste au
    caractère près. Ce qui a changé depuis que la personne a ouvert la page est refusé, et tout est relu comme par
    « maillage check » avant que rien ne soit écrit.

    \b
    Exemples :
      maillage propose demande.eml                 montrer ce que la demande changerait
      maillage propose demande.eml --write         l'écrire dans la fiche

    Code de sortie : 0 la demande est bonne, 1 elle ne peut pas être appliquée.
    """
    words = words_of(site, lang)
    _check_usage(site, write, out, words)
    with progress_on_terminal(words) as progress:
        proposal = propose_file(site, _read(message), today, words, lambda done, total: progress("read", done, total))
    if proposal.content is not None and write:
        write_files(site, {proposal.file: proposal.content}, is_new=proposal.is_new)
    elif proposal.content is not None and out:
        _write(out / proposal.file, proposal.content)
    click.echo(FORMATS[style](proposal, words), nl=False)
    ctx.exit(CLEAN if proposal.is_accepted else PROBLEMS)


def _check_usage(site: Path, write: bool, out: Path | None, words: Language) -> None:
    check_site(site, words)
    if write and out:
        raise click.UsageError(words.text(N_("--write et --out ne vont pas ensemble.")))


def _read(message: Path) -> bytes:
    """Read the message, never much more of it than is accepted."""
    if str(message) == "-":
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    with system_faults(message.parent), message.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def _write(path: Path, content: bytes) -> None:
    with system_faults(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
