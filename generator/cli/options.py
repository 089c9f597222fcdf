"""What several commands share: the site's folder, the day, the language, the terminal's progress."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from generator.cli.door import spoken
from generator.content.layout import SETTINGS
from generator.content.model.types.dates import YEARS
from generator.content.settings import read_settings
from generator.language import CODES, N_, Language, language
from generator.steps import STEPS

SHOWN_AFTER_SECONDS = 1.0

Tell = Callable[[str, int, int], None]

site_argument = click.argument("site", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))


def parse_day(ctx: click.Context, option: click.Parameter, value: str | None) -> dt.date | None:
    """Read a day given as an option; None where it is not."""
    if value is None:
        return None
    try:
        day = dt.date.fromisoformat(value)
        if day.year not in YEARS:
            raise ValueError(value)
        return day
    except ValueError:
        said = spoken().text(N_("« {value} » n'est pas une date ; écrivez par exemple 2026-03-12"), value=value)
        raise click.BadParameter(said) from None


def _today(ctx: click.Context, option: click.Parameter, value: str | None) -> dt.date:
    return parse_day(ctx, option, value) or dt.date.today()


def common_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--today`` and ``--lang``."""
    command = click.option(
        "--lang", type=click.Choice(CODES), default=None, help="Langue des messages (celle du site par défaut)."
    )(command)
    return click.option(
        "--today",
        metavar="AAAA-MM-JJ",
        callback=_today,
        help="Jour pris pour aujourd'hui : états des conventions, fiches à relire.",
    )(command)


def words_of(site: Path, code: str | None) -> Language:
    """Return the language to speak: the one asked for, else the site's."""
    if code is None:
        settings, _ = read_settings(site)
        code = settings.value.language if settings else CODES[0]
    return language(code)


def check_site(site: Path, words: Language) -> None:
    """Refuse a folder that is no directory's."""
    if not (site / SETTINGS).is_file():
        raise click.UsageError(words.text(N_("Ce dossier n'est pas un annuaire : « site.yml » manque.")))


@contextmanager
def progress_on_terminal(words: Language) -> Iterator[Tell]:
    """Show steps and counts on a terminal once a command lasts over a second; nothing elsewhere."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    bar = Progress(*columns, console=console, transient=True)
    tasks: dict[str, TaskID] = {}
    start = time.monotonic()

    def tell(step: str, done: int, total: int) -> None:
        if step not in tasks:
            tasks[step] = bar.add_task(words.text(STEPS[step]), total=None)
        if total and (done == total or done % 25 == 0):
            bar.update(tasks[step], completed=done, total=total)
        if console.is_terminal and not bar.live.is_started and time.monotonic() - start > SHOWN_AFTER_SECONDS:
            bar.start()

    try:
        yield tell
    finally:
        if bar.live.is_started:
            bar.stop()
