"""What ``report`` and ``remind`` share: they see the whole directory, and say at the end what could not be counted."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NoReturn

import click

from generator import build as pipeline
from generator.cli.options import progress_on_terminal
from generator.cli.status import CLEAN, PROBLEMS
from generator.diagnostics.reporters import text
from generator.directory.views import Directory
from generator.language import N_, Language


def see(ctx: click.Context, site: Path, today: dt.date, words: Language) -> tuple[pipeline.Seen, Directory]:
    """See a site; say what is wrong with settings that cannot be read, and stop there."""
    with progress_on_terminal(words) as tell:
        seen = pipeline.see(site, today, words, tell)
    if seen.directory is None:
        click.echo(text(seen.diagnostics, words), nl=False, err=True)
        ctx.exit(PROBLEMS)
    return seen, seen.directory


def end(ctx: click.Context, seen: pipeline.Seen, words: Language) -> NoReturn:
    """Say how many files were left out, and end the command."""
    if seen.left_out:
        said = words.plural(
            N_("{count} fichier a des erreurs et n'est pas compté : « maillage check » les montre."),
            N_("{count} fichiers ont des erreurs et ne sont pas comptés : « maillage check » les montre."),
            len(seen.left_out),
        )
        click.echo(said, err=True)
    ctx.exit(PROBLEMS if seen.left_out else CLEAN)
