"""What the date of a convention's state means, in words."""

from __future__ import annotations

from generator.directory.views import State
from generator.directory.worded_dates import when
from generator.language import N_, Language

# state → what its date says: of a day, then of a month or a year; the first of None where there is no date
_DETAILS = {
    "en-vigueur": (N_("jusqu'au {date}"), N_("jusqu'en {date}")),
    "a-renouveler": (N_("se termine le {date}"), N_("se termine en {date}")),
    "se-termine-bientot": (N_("se termine le {date}"), N_("se termine en {date}")),
    "projet": (N_("début prévu le {date}"), N_("début prévu en {date}")),
    "resiliee": (N_("depuis le {date}"), N_("depuis {date}")),
    "tacite-a-verifier": (N_("elle finissait le {date}"), N_("elle finissait en {date}")),
    "echeance-passee": (N_("elle finissait le {date}"), N_("elle finissait en {date}")),
    "remplacee": (N_("elle finissait le {date}"), N_("elle finissait en {date}")),
}
_OPEN_ENDED = N_("sans date de fin")


def state_detail(state: State, language: Language) -> str:
    """Say what the date of a convention's state means; "" where nothing is to be added to the state's name."""
    if state.date is None:
        return language.text(_OPEN_ENDED) if state.term.code == "en-vigueur" else ""
    messages = _DETAILS.get(state.term.code)
    if messages is None:
        return ""
    return language.text(messages[state.date.precision != "day"], date=when(state.date, language))
