"""What the calendar of deadlines cannot tell, counted in sentences that accuse nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.directory.due_dates import end_date, evaluation_date
from generator.directory.views import ConventionView
from generator.language import NN_, Language

_SENTENCES = (
    NN_(
        "{count} convention n'a pas de date de fin connue de l'annuaire.",
        "{count} conventions n'ont pas de date de fin connue de l'annuaire.",
    ),
    NN_(
        "{count} convention est conclue sans date de fin.",
        "{count} conventions sont conclues sans date de fin.",
    ),
    NN_(
        "{count} convention qui peut être renouvelée ne dit pas son préavis.",
        "{count} conventions qui peuvent être renouvelées ne disent pas leur préavis.",
    ),
    NN_(
        "{count} convention ne dit pas à quel rythme elle est évaluée.",
        "{count} conventions ne disent pas à quel rythme elles sont évaluées.",
    ),
    NN_(
        "{count} action à lancer ou en cours n'a pas d'échéance.",
        "{count} actions à lancer ou en cours n'ont pas d'échéance.",
    ),
    NN_(
        "{count} échéance ne peut pas être calculée : il y manque une date, ou un mois.",
        "{count} échéances ne peuvent pas être calculées : il y manque une date, ou un mois.",
    ),
)


def unsaid(conventions: Sequence[ConventionView], language: Language) -> Iterator[str]:
    """Yield a sentence for each kind of date that is missing from conventions that go on."""
    counts = (
        sum(view.card.state.end is None and not view.open_ended for view in conventions),
        sum(view.card.state.end is None and view.open_ended for view in conventions),
        sum(_lacks_notice(view) for view in conventions),
        sum(view.evaluation is None or view.evaluation.every_months is None for view in conventions),
        sum(_actions_without_date(view) for view in conventions),
        sum(_beyond_reckoning(view) for view in conventions),
    )
    for (one, many), count in zip(_SENTENCES, counts, strict=True):
        if count:
            yield language.plural(one, many, count)


def _lacks_notice(convention: ConventionView) -> bool:
    renewal = convention.renewal
    is_renewable = renewal is not None and renewal.mode.code != "aucun" and convention.terminated_on is None
    return convention.card.state.end is not None and is_renewable and not (renewal and renewal.notice_months)


def _actions_without_date(convention: ConventionView) -> int:
    return sum(
        action.due is None and (action.progress is None or action.progress.code in ("a-lancer", "en-cours"))
        for action in convention.actions
    )


def _beyond_reckoning(convention: ConventionView) -> int:
    """Count the ends and evaluations that are foreseen and cannot be given a date."""
    evaluation = convention.evaluation
    is_evaluated = evaluation is not None and evaluation.every_months is not None
    lost_end = convention.card.state.end is not None and end_date(convention) is None
    return lost_end + (is_evaluated and evaluation_date(convention)[0] is None)
