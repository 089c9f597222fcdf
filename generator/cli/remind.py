"""``maillage remind``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import click

from generator.cli.options import common_options, site_argument, words_of
from generator.cli.seeing import end, see
from generator.content.vocabulary import VOCABULARIES
from generator.diagnostics.errors import system_faults
from generator.language import N_, Language
from generator.upkeep import remind as upkeep
from generator.upkeep.remind import Reminders

EMAILS = "emails"
WRITTEN: dict[str, Callable[[Reminders, int, Language], str | bytes]] = {  # but e-mails, which are files
    "text": upkeep.as_text,
    "json": lambda reminders, limit, words: upkeep.as_json(reminders, words),
    "csv": lambda reminders, limit, words: upkeep.as_csv(reminders, words),
    "letters": lambda reminders, limit, words: upkeep.as_letters(reminders, words),
    "calls": lambda reminders, limit, words: upkeep.as_calls(reminders, words),
    "issue": lambda reminders, limit, words: upkeep.as_issues(reminders, words),
}


@click.command(short_help="Dire ce qui est à relire, renouveler, confirmer, et à qui le demander.")
@site_argument
@click.option(
    "--format",
    "style",
    type=click.Choice((*WRITTEN, EMAILS)),
    default="text",
    help="text : pour un terminal ; json : pour un programme ; csv : pour un publipostage ; letters : des lettres à "
    "imprimer ; calls : une feuille d'appels à imprimer ; emails : un courriel à ouvrir par destinataire ; issue : "
    "pour une tâche programmée de la forge.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Fichier à écrire ; pour les courriels, dossier vide ou nouveau.",
)
@click.option(
    "--mode",
    "modes",
    multiple=True,
    type=click.Choice(tuple(VOCABULARIES["modes_tenue_a_jour"].codes)),
    help="Seulement ceux qui tiennent leur fiche ainsi ; peut être répété.",
)
@click.option(
    "--days",
    type=click.IntRange(0, 366),
    default=60,
    show_default=True,
    help="Annoncer aussi les préavis et les accords qui tombent dans tant de jours.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    help="Lignes montrées pour chacun dans le terminal (0 : toutes).",
)
@click.option(
    "--published",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Le « edition.json » du site en ligne, déjà téléchargé : dit s'il a plus de 14 jours.",
)
@common_options
@click.pass_context
def remind(
    ctx: click.Context,
    site: Path,
    style: str,
    out: Path | None,
    modes: tuple[str, ...],
    days: int,
    limit: int,
    published: Path | None,
    today: dt.date,
    lang: str | None,
) -> None:
    """Dire ce qui est à faire pour que l'annuaire reste juste, et à qui le demander.

    Sont rappelés : les fiches à relire, ou jamais relues ; les conventions à renouveler, avec le dernier moment du
    préavis ; celles dont l'échéance est passée sans nouvelles ; les liens qu'un seul côté déclare ; les accords de
    publication d'un nom, qui valent 24 mois ; les conventions que leurs signataires n'ont pas encore confirmées.

    Chaque rappel va à qui tient la fiche à jour (« tenue_a_jour »), de la manière qu'il a choisie : courriel à ceux qui
    ont une adresse, feuille d'appels pour ceux qui préfèrent le téléphone ou le papier. Sans « tenue_a_jour », il
    revient à la coordination. Rien n'est envoyé : vous relisez, puis vous envoyez.

    \b
    Exemples :
      maillage remind                                          la liste, par destinataire
      maillage remind --format emails --out courriels          un fichier à ouvrir par courriel
      maillage remind --format calls --out appels.html         la feuille d'appels, à imprimer
      maillage remind --format letters --mode papier --out lettres.html
      maillage remind --format csv --out publipostage.csv      une ligne par destinataire

    Code de sortie : 0 ; 1 si des fiches ont des erreurs, qui ne sont alors pas comptées.
    """
    words = words_of(site, lang)
    if style == EMAILS:
        _check_folder(out, words)
    seen, directory = see(ctx, site, today, words)
    edition = _edition(published, today, words)
    everything = upkeep.make_reminders(seen.content, directory, days, words, edition)
    reminders = upkeep.choose(everything, style, modes)
    if style == EMAILS and out:
        _write_emails(reminders, out, words)
    else:
        _write(WRITTEN[style](reminders, limit, words), out)
    _tell_others(everything, reminders, style, words)
    end(ctx, seen, words)


def _check_folder(out: Path | None, words: Language) -> None:
    """Refuse to mix the e-mails of today with those of another day."""
    if out is None:
        raise click.UsageError(words.text(N_("Dites où écrire les courriels : « --out courriels ».")))
    with system_faults(out.parent):
        is_taken = out.exists() and (not out.is_dir() or any(out.iterdir()))
    if is_taken:
        said = N_("« {path} » n'est pas un dossier vide : videz-le, ou choisissez-en un autre.")
        raise click.UsageError(words.text(said, path=out))


def _edition(file: Path | None, today: dt.date, words: Language) -> upkeep.Published | None:
    try:
        return upkeep.read_published(file, today) if file else None
    except upkeep.NotAnEdition:
        said = N_("« {path} » n'est pas le « edition.json » d'un annuaire.")
        raise click.UsageError(words.text(said, path=file)) from None


def _write(told: str | bytes, out: Path | None) -> None:
    if out is None:
        click.echo(told, nl=False)
        return
    with system_faults(out.parent):
        out.write_bytes(told.encode() if isinstance(told, str) else told)


def _write_emails(reminders: Reminders, out: Path, words: Language) -> None:
    with system_faults(out.parent):
        out.mkdir(parents=True, exist_ok=True)
        for name, mail in upkeep.emails(reminders, words):
            (out / name).write_bytes(mail)
    count = len(reminders.reminders)
    click.echo(words.plural(N_("{count} courriel à relire."), N_("{count} courriels à relire."), count), err=True)


def _tell_others(everything: Reminders, reminders: Reminders, style: str, words: Language) -> None:
    """Say who is not in what was made, so that nobody is forgotten."""
    if style in ("text", "json", "issue"):
        return
    if others := len(everything.reminders) - len(reminders.reminders):
        one = N_("{count} autre destinataire n'y est pas : il a choisi une autre manière, ou n'a pas d'adresse.")
        many = N_(
            "{count} autres destinataires n'y sont pas : ils ont choisi une autre manière, ou n'ont pas d'adresse."
        )
        click.echo(words.plural(one, many, others), err=True)
    if everything.unkept:
        one = N_("{count} rappel n'a pas de destinataire : « maillage remind » le montre à la coordination.")
        many = N_("{count} rappels n'ont pas de destinataire : « maillage remind » les montre à la coordination.")
        click.echo(words.plural(one, many, len(everything.unkept)), err=True)
