"""``maillage links``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import click

from generator import __version__
from generator.cli.formats import format_option, tell
from generator.cli.options import common_options, progress_on_terminal, site_argument, words_of
from generator.cli.status import CLEAN, PROBLEMS
from generator.content.load import load
from generator.diagnostics.diagnostic import has_errors
from generator.diagnostics.reporters import text
from generator.diagnostics.visible import visible
from generator.language import N_, NN_, Language
from generator.upkeep.links import EXAMPLES, Answer, Asker, Network, is_under, look, mentions_of, report_dead

SHOWN = 20  # addresses not judged

_WHY = {  # an answer's detail → words; a number is the server's own
    "tls": N_("chiffrement trop ancien"),
    "dns": N_("le nom n'a pas pu être cherché"),
    "redirects": N_("renvois sans fin"),
    "unreadable": N_("réponse illisible"),
    "address": N_("renvoi vers une adresse douteuse"),
}


@click.command()
@site_argument
@format_option
@click.option(
    "--ignore", "ignored", multiple=True, metavar="NOM", help="Ne rien demander à ce site, ni à ceux sous son nom."
)
@click.option("--again", is_flag=True, help="Redemander aussi ce qui l'a été depuis moins de sept jours.")
@click.option("--strict", is_flag=True, help="Rendre le code 1 si un lien est mort.")
@common_options
@click.pass_context
def links(
    ctx: click.Context,
    site: Path,
    style: str,
    ignored: tuple[str, ...],
    again: bool,
    strict: bool,
    today: dt.date,
    lang: str | None,
) -> None:
    """Chercher les liens vers d'autres sites qui ne répondent plus.

    C'est la seule commande qui se sert de l'internet. Chaque adresse des fiches est demandée une fois, sans jamais lire
    la page ; les réponses sont retenues sept jours. Les machines privées ne sont jamais interrogées. Un site qui refuse
    les programmes, ou qui est en panne, n'est pas jugé.

    La connexion est directe : un mandataire (proxy) n'est pas employé. Derrière un mandataire obligatoire, lancez
    cette commande d'ailleurs : de chez vous, ou sur la forge qui publie l'annuaire.

    \b
    Exemples :
      maillage links
      maillage links --ignore facebook.com --ignore linkedin.com
      maillage links --again --format json

    Code de sortie : 0, même si des liens sont morts ; 1 avec --strict s'il y en a, ou si « site.yml » est illisible ;
    3 si l'internet ne répond pas.
    """
    words = words_of(site, lang)
    left_out = [name.lower().strip(".") for name in (*ignored, *EXAMPLES)]
    with progress_on_terminal(words) as progress:
        content = load(site, today, lambda done, total: progress("read", done, total))
        if content.settings is None:
            click.echo(text(content.diagnostics, words), nl=False, err=True)
            ctx.exit(PROBLEMS)
        mentions = [mention for mention in mentions_of(content) if not is_under(mention.asked, left_out)]
        asked = {mention.asked for mention in mentions}
        asker = Asker(Network(), f"Maillage-liens/{__version__} (+{content.settings.value.url or ''})")
        answers = look(site, asked, asker, today, again, lambda done, total: progress("links", done, total))
    dead = sorted(report_dead(mentions, answers))
    tell(dead, style, words, site)
    click.echo(_summary(answers, words), nl=False, err=True)
    if has_errors(content.diagnostics):
        said = N_("Des fiches ont des erreurs, et n'ont pu être lues en entier : « maillage check » les montre.")
        click.echo(words.text(said), err=True)
    ctx.exit(PROBLEMS if strict and dead else CLEAN)


def _summary(answers: Mapping[str, Answer], words: Language) -> str:
    """Say how many addresses there are, and which could not be judged."""
    lines = [words.plural(N_("{count} adresse regardée."), N_("{count} adresses regardées."), len(answers))]
    unjudged = sorted((address, answer) for address, answer in answers.items() if answer.verdict == "unjudged")
    if unjudged:
        one, many = NN_("{count} adresse n'a pas pu être jugée :", "{count} adresses n'ont pas pu être jugées :")
        lines.append(words.plural(one, many, len(unjudged)))
        lines += [f"    {address} ({_why(answer, words)})" for address, answer in unjudged[:SHOWN]]
    if len(unjudged) > SHOWN:
        lines.append("    …")
    return "".join(f"{visible(line)}\n" for line in lines)


def _why(answer: Answer, words: Language) -> str:
    known = _WHY.get(answer.detail)
    return words.text(known) if known else words.text(N_("réponse {status}"), status=answer.detail)
