"""``maillage build``."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path

import click
from pydantic import TypeAdapter, ValidationError

from generator import build as pipeline
from generator.cli.door import spoken
from generator.cli.options import common_options, progress_on_terminal, site_argument, words_of
from generator.cli.status import CLEAN, PROBLEMS
from generator.content.model.types import SiteAddress
from generator.diagnostics.diagnostic import Diagnostic, has_errors
from generator.diagnostics.errors import system_faults
from generator.diagnostics.reporters import text
from generator.diagnostics.visible import visible
from generator.language import N_, Language

MAX_JOBS = 64  # beyond, only memory is spent


def _read_address(ctx: click.Context, option: click.Parameter, value: str) -> str:
    """Judge an address as ``url`` of the settings is."""
    try:
        return TypeAdapter(SiteAddress).validate_python(value) if value else ""
    except ValidationError:
        said = N_("« {value} » n'est pas une adresse de site : https://annuaire.exemple.fr/")
        raise click.BadParameter(spoken().text(said, value=value)) from None


def _check_folder(ctx: click.Context, option: click.Parameter, value: Path | None) -> Path | None:
    """Refuse at once a file that could not be written at the end."""
    if value and not value.parent.is_dir():
        raise click.BadParameter(spoken().text(N_("le dossier « {path} » n'existe pas."), path=value.parent))
    return value


@click.command()
@site_argument
@click.option(
    "--out", type=click.Path(path_type=Path), default=None, help="Dossier du site produit (public, ou hors-ligne)."
)
@click.option(
    "--base-url",
    default="",
    metavar="ADRESSE",
    callback=_read_address,
    help="Adresse publique, à la place de celle de site.yml.",
)
@click.option("--strict", is_flag=True, help="Refuser de publier s'il y a des avertissements.")
@click.option("--keep-going", is_flag=True, help="Publier sans les fiches qui ont des erreurs.")
@click.option("--allow-fewer", is_flag=True, help="Publier même si beaucoup de pages ont disparu.")
@click.option("--offline", is_flag=True, help="Pour une clé USB : liens entre fichiers, sans script (hors-ligne).")
@click.option("--booklet", is_flag=True, help="Mettre aussi le livret (PDF) parmi les données.")
@click.option("--no-search", is_flag=True, help="Ne pas refaire l'index de recherche.")
@click.option(
    "--jobs",
    type=click.IntRange(0, MAX_JOBS),
    default=0,
    help="Nombre de processus qui écrivent les pages (0 : au mieux).",
)
@click.option(
    "--timings",
    type=click.Path(dir_okay=False, path_type=Path),
    default=None,
    callback=_check_folder,
    help="Écrire la durée de chaque étape, en JSON.",
)
@common_options
@click.pass_context
def build(
    ctx: click.Context,
    site: Path,
    out: Path | None,
    base_url: str,
    strict: bool,
    keep_going: bool,
    allow_fewer: bool,
    offline: bool,
    booklet: bool,
    no_search: bool,
    jobs: int,
    timings: Path | None,
    today: dt.date,
    lang: str | None,
) -> None:
    """Produire le site d'un annuaire.

    Avec --offline, le site s'ouvre d'un double-clic sur « index.html », sans serveur ni connexion.

    Le site n'est remplacé qu'une fois entier : une erreur ou une coupure laisse l'ancien en place.
    """
    words = words_of(site, lang)
    with progress_on_terminal(words) as tell:
        options = pipeline.BuildOptions(
            today=today,
            out=out or site / ("hors-ligne" if offline else "public"),
            base_url=base_url,
            language=lang or "",
            strict=strict,
            keep_going=keep_going,
            allow_fewer=allow_fewer,
            search=not no_search,
            offline=offline,
            booklet=booklet,
            jobs=jobs,
            progress=tell,
        )
        result = pipeline.build(site, options)
    click.echo(_told(result.diagnostics, strict, words), nl=False, err=True)
    if timings:
        with system_faults(timings.parent):
            timings.write_text(json.dumps(result.seconds, indent=2) + "\n", encoding="utf-8")
    click.echo(_outcome(result, options, words))
    blocked = result.published is None or has_errors(result.diagnostics)
    ctx.exit(PROBLEMS if blocked else CLEAN)


def _told(diagnostics: Sequence[Diagnostic], strict: bool, words: Language) -> str:
    """Report what blocks; warnings that do not are only counted, for they are many and `check` shows them."""
    blocking = [diagnostic for diagnostic in diagnostics if strict or diagnostic.is_error]
    others = len(diagnostics) - len(blocking)
    said = text(blocking, words) if blocking else ""
    if others:
        said += words.plural(
            N_("{count} avertissement : « maillage check » le montre."),
            N_("{count} avertissements : « maillage check » les montre."),
            others,
        )
        said += "\n"
    return said


HISTORY_GAPS = {
    "shallow": N_(
        "L'historique des fiches n'a été récupéré qu'en partie (clone superficiel) : des dates d'ajout manquent. "
        "Récupérez-le en entier : « git fetch --unshallow », ou « fetch-depth: 0 » dans l'automatisation."
    ),
    "unreadable": N_(
        "Le dépôt git est là, mais son historique n'a pas pu être lu : les dates viennent des fiches seules. "
        "Essayez « git log » dans le dossier : git y dit pourquoi."
    ),
}


def _outcome(result: pipeline.BuildResult, options: pipeline.BuildOptions, words: Language) -> str:
    """Say in a sentence or two what happened."""
    if result.published is None:
        return words.text(N_("Rien n'a été publié : corrigez d'abord ce qui précède."))
    said = words.text(
        N_("{pages} pages dans {out} ({written} fichiers écrits, {removed} effacés) en {seconds} s."),
        pages=words.number(result.pages),
        out=options.out,
        written=words.number(result.published.written),
        removed=words.number(result.published.removed),
        seconds=words.number(sum(result.seconds.values())),
    )
    if result.left_out:
        said += "\n" + words.text(
            N_("Pages laissées de côté : {files}."), files=", ".join(map(visible, result.left_out))
        )
    if result.directory and result.directory.news.gap:
        said += "\n" + words.text(HISTORY_GAPS[result.directory.news.gap])
    return said
