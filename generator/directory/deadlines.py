"""Conventions → the calendar of what is due: ends, notices, evaluations, actions. A partial date stays partial."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.content.model.types import PartialDate
from generator.content.slugs import slugified
from generator.directory.due_dates import end_date, evaluation_date, notice_date
from generator.directory.lifecycle import PAST
from generator.directory.unsaid_deadlines import unsaid
from generator.directory.views import ActionView, ConventionView
from generator.directory.views.deadlines import Deadline, DeadlineCalendar, DeadlineMonth
from generator.language import N_, NN_, Language

ENDED = frozenset(("echeance-passee", "tacite-a-verifier"))  # and nobody has said what followed
FINISHED = frozenset(("realisee", "abandonnee"))  # actions of which nothing is awaited

_RANKS = {"day": 0, "month": 1, "year": 2}


def deadline_calendar(conventions: Sequence[ConventionView], today: dt.date, language: Language) -> DeadlineCalendar:
    """Return what is due from ``today`` on, what was due before, and what the files do not say.

    What is due today is not past; a month or a year is past once it is over.
    """
    found = sorted((one for view in conventions for one in _deadlines(view, today, language)), key=_nearest)
    upcoming = (deadline for deadline in found if deadline.on.last >= today)
    past = [deadline for deadline in found if deadline.on.last < today]
    ongoing = [view for view in conventions if _is_ongoing(view)]
    return DeadlineCalendar(_by_month(upcoming, language), tuple(reversed(past)), tuple(unsaid(ongoing, language)))


def _is_ongoing(convention: ConventionView) -> bool:
    """True unless it is over, archived, or nobody knows whether it goes on."""
    card = convention.card
    return not card.is_archived and card.state.term.code not in PAST | ENDED


def _deadlines(convention: ConventionView, today: dt.date, language: Language) -> Iterator[Deadline]:
    """Yield what is due in one convention, and its end where nothing tells what followed."""
    card, text = convention.card, language.text
    if card.state.term.code in ENDED and not card.is_archived and (end := end_date(convention)):
        yield Deadline(
            end, text(N_("Échéance de la convention")), text(_follow_up(card.state.term.code)), card, "suites"
        )
    if not _is_ongoing(convention):
        return
    if card.state.term.code == "projet" and card.state.date:
        yield Deadline(card.state.date, text(N_("Début prévu de la convention")), "", card, "debut")
    yield from _ends(convention, today, language)
    due, is_counted_from_report = evaluation_date(convention)
    if due and convention.evaluation:
        base = N_("depuis le dernier bilan") if is_counted_from_report else N_("depuis le début de la convention")
        rhythm = text(N_("Tous les {count} mois"), count=convention.evaluation.every_months)
        yield Deadline(due, text(N_("Évaluation prévue")), f"{rhythm}, {text(base)}.", card, "evaluation")
    for action in convention.actions:
        if action.due and not _is_finished(action):
            progress = action.progress.label if action.progress else text(N_("Avancement non renseigné"))
            what = text(N_("Action « {title} »"), title=action.title)
            yield Deadline(action.due, what, f"{progress}.", card, f"action-{slugified(action.title)}")


def _follow_up(state: str) -> str:
    if state == "tacite-a-verifier":
        return N_("Reconduction tacite prévue, sans durée connue : à vérifier.")
    return N_("Suites non renseignées : elle a pu être renouvelée, remplacée, ou s'arrêter là.")


def _ends(convention: ConventionView, today: dt.date, language: Language) -> Iterator[Deadline]:
    """Yield the end, and before it the last moment to give notice."""
    end, card, text = end_date(convention), convention.card, language.text
    if end is None:
        return
    if end.last == convention.terminated_on:
        yield Deadline(end, text(N_("Fin par résiliation")), "", card, "fin")
        return
    sentences = [text(_renewal(convention, end))]
    months = convention.renewal.notice_months if convention.renewal and _is_renewable(convention, end) else None
    notice = notice_date(end, months) if months else None
    if months and notice and notice.last >= today:
        detail = language.plural(N_("Préavis de {count} mois."), N_("Préavis de {count} mois."), months)
        yield Deadline(notice, text(N_("Dernier moment du préavis")), detail, card, "preavis")
    elif months:
        begun = NN_("Préavis de {count} mois, commencé.", "Préavis de {count} mois, commencé.")
        one, many = begun if notice else NN_("Préavis de {count} mois.", "Préavis de {count} mois.")
        sentences.append(language.plural(one, many, months))
    yield Deadline(end, text(N_("Fin de la convention")), " ".join(sentences), card, "fin")


def _is_renewable(convention: ConventionView, end: PartialDate) -> bool:
    renewal = convention.renewal
    return renewal is not None and renewal.mode.code != "aucun" and not _is_last_period(convention, end)


def _is_last_period(convention: ConventionView, end: PartialDate) -> bool:
    renewal = convention.renewal
    is_tacit = renewal is not None and renewal.mode.code == "tacite"
    return bool(is_tacit and renewal and renewal.until and end.last >= renewal.until.last)


def _renewal(convention: ConventionView, end: PartialDate) -> str:
    """Say what the file foresees after the end."""
    if convention.renewal is None:
        return N_("Renouvellement non renseigné.")
    if _is_last_period(convention, end):
        return N_("Dernière période : la reconduction tacite s'arrête là.")
    return {
        "tacite": N_("Reconduction tacite : elle continue si personne ne s'y oppose."),
        "expres": N_("Renouvellement exprès : à décider ensemble."),
    }.get(convention.renewal.mode.code, N_("Sans renouvellement prévu."))


def _is_finished(action: ActionView) -> bool:
    return action.progress is not None and action.progress.code in FINISHED


def _nearest(deadline: Deadline) -> tuple[dt.date, int, dt.date, str, str, str]:
    on, card = deadline.on, deadline.convention
    return on.last, _RANKS[on.precision], on.first, card.sort_key, card.slug, deadline.what


def _by_month(deadlines: Iterable[Deadline], language: Language) -> tuple[DeadlineMonth, ...]:
    """Group what is sorted by month; what only has a year comes once its months are told."""
    return tuple(
        DeadlineMonth(title, tuple(run)) for title, run in groupby(deadlines, lambda one: _title(one, language))
    )


def _title(deadline: Deadline, language: Language) -> str:
    if deadline.on.precision == "year":
        return language.text(N_("dans le courant de {year}"), year=deadline.on.first.year)
    return language.month(deadline.on.last)
