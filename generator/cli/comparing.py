"""The two sides that ``diff`` and ``check --since`` compare: folders, or revisions written into folders that go."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import click

from generator.cli.options import progress_on_terminal
from generator.cli.status import PROBLEMS
from generator.content.layout import SETTINGS
from generator.diagnostics.reporters import text
from generator.language import Language
from generator.upkeep.diff import Side, read_side
from generator.upkeep.diff.revisions import NoRevision, checked_out


@contextmanager
def sides(site: Path, asked: tuple[str, str], today: dt.date, words: Language) -> Iterator[tuple[Side, Side]]:
    """Read both sides.

    Args:
        asked: for each, a folder or a revision; "" for the site's folder as it is.
    """
    with ExitStack() as stack, progress_on_terminal(words) as tell:
        before, after = (stack.enter_context(_folder(site, name, words)) for name in asked)
        old = read_side(before, today, words, lambda done, total: tell("read", done, total))
        yield old, read_side(after, today, words, lambda done, total: tell("read", done, total), like=old)


@contextmanager
def _folder(site: Path, name: str, words: Language) -> Iterator[Path]:
    """Find a folder, or write the one of a revision."""
    if not name:
        yield site
    elif os.path.isfile(Path(name, SETTINGS)):  # False, not an error, for a name no file can have
        yield Path(name)
    else:
        try:
            with checked_out(site, name) as root:
                yield root
        except NoRevision as error:
            raise click.UsageError(error.text(words)) from None


def stop_where_unread(ctx: click.Context, both: Iterable[Side], words: Language) -> None:
    """Say what is wrong with settings that cannot be read, and stop there."""
    for side in both:
        if side.content.settings is None:
            click.echo(text(side.diagnostics, words), nl=False, err=True)
            ctx.exit(PROBLEMS)
