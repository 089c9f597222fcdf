"""What every ``maillage import`` does around the import itself: its options, what it tells, what it teaches next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator.cli.options import common_options, progress_on_terminal
from generator.cli.status import CLEAN, PROBLEMS
from generator.content.load import Progress
from generator.diagnostics.errors import system_faults
from generator.diagnostics.reporters import text
from generator.exchange.importers import report
from generator.exchange.importers.notes import REFUSED
from generator.exchange.importers.rows.outcome import CREATED, UPDATED
from generator.exchange.importers.run import ImportResult
from generator.exchange.importers.tables.read import Records
from generator.language import N_, Language

_HEAD = 1000  # bytes, that tell a report

new_file = click.Path(dir_okay=False, path_type=Path)
existing_file = click.Path(exists=True, dir_okay=False, path_type=Path)
file_argument = click.argument("file", metavar="FICHIER", type=existing_file)

Run = Callable[[Progress, bool], ImportResult]


def import_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--site``, ``--report``, ``--dry-run``, and the options of all commands."""
    site = click.Path(exists=True, file_okay=False, path_type=Path)
    said = "Écrire ici, en CSV, tout ce qui est dit."
    for option in (
        click.option("--dry-run", is_flag=True, help="Tout dire, ne rien écrire."),
        click.option("--report", "report_file", metavar="FICHIER", type=new_file, help=said),
        click.option("--site", default=".", type=site, help="L'annuaire (par défaut, le dossier où l'on est)."),
    ):
        command = option(command)
    return common_options(command)


def run_import(
    ctx: click.Context, run: Run, file: Path, words: Language, report_file: Path | None, dry_run: bool
) -> None:
    """Run an import, tell what it did and what comes next, and end the command."""
    if report_file:
        _check_report(report_file, words)
    with progress_on_terminal(words) as tell:
        result = run(lambda done, total: tell("rows", done, total), dry_run)
    if result.diagnostics:
        click.echo(text(result.diagnostics, words), nl=False)
        click.echo(words.text(N_("Rien n'a été écrit.")))
        ctx.exit(PROBLEMS)
    click.echo(report.summary(result, file.name, words), nl=False)
    if report_file:
        with system_faults(report_file.parent):
            report_file.write_bytes(report.table(result.notes, words))
    for line in _next_steps(result, report_file, dry_run, words):
        click.echo(line)
    ctx.exit(PROBLEMS if _is_refused(result) else CLEAN)


def _check_report(file: Path, words: Language) -> None:
    """Refuse, before anything is written, a report that could not be, or would take another file's place."""
    if not file.parent.is_dir():
        raise click.UsageError(words.text(N_("« {path} » n'est pas un dossier."), path=file.parent))
    if not file.is_file():
        return
    with system_faults(file.parent), file.open("rb") as stream:
        is_report = report.is_table(stream.read(_HEAD))
    if not is_report:
        said = N_("« {path} » existe déjà et n'est pas un compte rendu d'import : choisissez un autre nom.")
        raise click.UsageError(words.text(said, path=file))


def _next_steps(result: ImportResult, report_file: Path | None, dry_run: bool, words: Language) -> list[str]:
    """Say where the rest is told, and what to do now."""
    has_news = bool(result.counts[CREATED] + result.counts[UPDATED])
    steps: list[str] = []
    if report_file:
        steps.append(words.text(N_("Compte rendu complet : {path}"), path=report_file))
    elif report.is_cut(result):
        steps.append(words.text(N_("Pour la liste entière : « --report compte-rendu.csv ».")))
    if _is_refused(result) and not (result.table and isinstance(result.table.form, Records)):
        steps.append(
            words.text(N_("Une ligne refusée se corrige dans le tableau ; relancez ensuite la même commande."))
        )
    if has_news and not dry_run:
        steps.append(
            words.text(N_("Ensuite : « maillage check » relit tout l'annuaire, « maillage serve » le montre."))
        )
    if has_news and dry_run:
        steps.append(words.text(N_("Si cela convient, relancez la commande sans « --dry-run ».")))
    if dry_run:
        steps.append(words.text(N_("Essai : rien n'a été écrit.")))
    return ["", *steps] if steps else []


def _is_refused(result: ImportResult) -> bool:
    return any(note.kind == REFUSED for note in result.notes)
