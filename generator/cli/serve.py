"""``maillage serve``."""

from __future__ import annotations

import dataclasses
import datetime as dt
import webbrowser
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click
from click.core import ParameterSource

from generator import build as pipeline
from generator.cli.options import common_options, progress_on_terminal, site_argument, words_of
from generator.cli.status import PROBLEMS
from generator.content.layout import SETTINGS, WORK
from generator.content.settings import read_settings
from generator.diagnostics.errors import GeneratorError
from generator.diagnostics.reporters import text
from generator.directory.completeness import Completeness, completeness
from generator.directory.views import Directory
from generator.language import N_, Language, language
from generator.site import serve as server

OUTPUT = Path(WORK, "serve")


@click.command()
@site_argument
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="Port, ou le premier libre après lui.",
)
@click.option("--open", "opens", is_flag=True, help="Ouvrir le site dans le navigateur.")
@common_options
@click.pass_context
def serve(ctx: click.Context, site: Path, port: int, opens: bool, today: dt.date, lang: str | None) -> None:
    """Voir le site sur son poste pendant qu'on l'écrit.

    Le site est refait à chaque enregistrement et la page se recharge seule. Une erreur s'affiche dans la page, et
    la dernière version correcte reste visible. Rien n'est publié : personne d'autre ne voit ce site.
    """
    words = words_of(site, lang)
    if not (site / SETTINGS).is_file():
        click.echo(text(read_settings(site)[1], words), nl=False, err=True)
        ctx.exit(PROBLEMS)
    with server.only_one(site / WORK):
        is_today_given = ctx.get_parameter_source("today") is ParameterSource.COMMANDLINE
        _serve(site, port, opens, today if is_today_given else None, lang, words)


def _serve(site: Path, port: int, opens: bool, day: dt.date | None, lang: str | None, words: Language) -> None:
    """Build, listen, and serve until Ctrl-C."""
    listener = server.listen(port)
    address = server.address_of(listener)
    if f":{port}/" not in address:
        click.echo(words.text(N_("Le port {port} est déjà pris."), port=port))
    click.echo(words.text(N_("Annuaire : {address} (Ctrl+C pour arrêter)"), address=address))
    options = pipeline.BuildOptions(
        today=day or dt.date.today(),
        out=site / OUTPUT,
        base_url=address,
        language=lang or "",
        allow_fewer=True,
        public=False,
    )
    server.serve(
        site,
        site / OUTPUT,
        [partial(build_once, site, options, words.code, clock=None if day else dt.date.today)],
        listener,
        words,
        click.echo,
        partial(webbrowser.open, address) if opens else lambda: None,
    )
    click.echo(words.text(N_("Serveur arrêté.")))


def build_once(
    site: Path, options: pipeline.BuildOptions, code: str, clock: Callable[[], dt.date] | None = None
) -> server.Outcome:
    """Build; as long as no correct site was ever built, build without the files that hold errors.

    Args:
        clock: what gives the day anew, for a server may run past midnight; the options' day without it.
    """
    correct = options.out.with_name("serve-correct")  # stands beside a site that nothing was left out of
    with progress_on_terminal(language(code)) as tell:
        today = clock() if clock else options.today
        options = dataclasses.replace(options, progress=tell, today=today)
        result = pipeline.build(site, options)
        if result.published is not None:
            correct.touch()
        elif not correct.exists():
            result = _without_faulty(site, options, result)
    published = result.published
    changed = published is not None and bool(published.added or published.changed or published.removed)
    return server.Outcome(
        tuple(result.diagnostics), published is not None, changed=changed, completeness=_completeness(result.directory)
    )


def _completeness(directory: Directory | None) -> dict[str, Completeness]:
    """Judge each page that describes an actor or a convention, by its address."""
    if directory is None:
        return {}
    actors = {actor.card.url: completeness(actor) for actor in directory.actors}
    return actors | {convention.card.url: completeness(convention) for convention in directory.conventions}


def _without_faulty(site: Path, options: pipeline.BuildOptions, result: pipeline.BuildResult) -> pipeline.BuildResult:
    """Build what can be; the refused result if the tool cannot, for its errors are what people can mend."""
    try:
        return pipeline.build(site, dataclasses.replace(options, keep_going=True))
    except GeneratorError:
        return result
