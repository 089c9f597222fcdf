"""``maillage report``."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator.cli.options import common_options, parse_day, site_argument, words_of
from generator.cli.seeing import end, see
from generator.language import N_, Language
from generator.upkeep.report import ACTIVITY_FORMATS, FORMATS, make_activity, make_report


@click.command(short_help="Faire le point : chiffres, et ce qui manque.")
@site_argument
@click.option(
    "--format",
    "style",
    type=click.Choice(list(FORMATS)),
    default="text",
    help="text : pour un terminal ; markdown : pour une forge ou un courrier ; json : pour un programme.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    help="Nombre de lignes montrées dans chaque liste (0 : toutes).",
)
@click.option(
    "--from",
    "since",
    metavar="AAAA-MM-JJ",
    callback=parse_day,
    help="Dire plutôt ce qui s'est passé depuis ce jour.",
)
@click.option("--to", "until", metavar="AAAA-MM-JJ", callback=parse_day, help="… et jusqu'à ce jour (aujourd'hui).")
@common_options
@click.pass_context
def report(
    ctx: click.Context,
    site: Path,
    style: str,
    limit: int,
    since: dt.date | None,
    until: dt.date | None,
    today: dt.date,
    lang: str | None,
) -> None:
    """Faire le point sur un annuaire : ses chiffres, et ce qui manque à ses fiches.

    Ce rapport est pour la coordination. Il nomme les liens pas encore renseignés et les conventions qui se recouvrent,
    que le site public compte seulement, sauf réglage « afficher_manques: noms ». Une fiche est plus ou moins complète
    selon ce qu'un lecteur y cherche ; ce qui lui manquerait le plus est nommé en premier. Une fiche archivée, suspendue
    ou terminée n'est jugée que sur ce qui a encore un sens.

    Avec --from, le rapport dit ce qui s'est passé entre deux jours : fiches ajoutées, modifiées, archivées (si git s'en
    souvient) et relues, conventions signées, renouvelées, finies, rencontres tenues, indicateurs relevés.

    \b
    Exemples :
      maillage report
      maillage report --limit 0 --format markdown > etat.md
      maillage report --from 2026-01-01 --to 2026-12-31 --format markdown > activite.md

    Code de sortie : 0 ; 1 si des fiches ont des erreurs, qui ne sont alors pas comptées.
    """
    words = words_of(site, lang)
    until = _last_day(since, until, today, words)
    seen, directory = see(ctx, site, today, words)
    if since:
        activity = make_activity(seen.content, directory, seen.history, since, until)
        click.echo(ACTIVITY_FORMATS[style](activity, limit or None, words), nl=False)
    else:
        click.echo(FORMATS[style](make_report(seen.content, directory), limit or None, words), nl=False)
    end(ctx, seen, words)


def _last_day(since: dt.date | None, until: dt.date | None, today: dt.date, words: Language) -> dt.date:
    """Return the last day of the period; refuse a period without beginning, or that ends before it begins."""
    if until and since is None:
        raise click.UsageError(words.text(N_("« --to » demande « --from » : depuis quel jour ?")))
    if since and (until or today) < since:
        raise click.UsageError(words.text(N_("La période finit avant de commencer : voyez « --from » et « --to ».")))
    return until or today
