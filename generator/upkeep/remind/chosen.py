"""Which keepers a form of reminder is for, where nobody says: each is asked the way it chose."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection

from generator.upkeep.remind.reminders import Reminder, Reminders

BY_TELEPHONE = frozenset(("telephone", "papier"))  # who does not use the site


def choose(reminders: Reminders, style: str, modes: Collection[str]) -> Reminders:
    """Keep the keepers to be asked.

    Args:
        style: e-mails go to those who have an address and do not prefer the telephone, calls to those who do;
            every other form tells all, and what is posted always does.
        modes: the modes asked for; empty = those of the style.
    """
    if style == "issue":
        return reminders
    kept = tuple(one for one in reminders.reminders if _is_chosen(one, style, modes))
    return dataclasses.replace(reminders, reminders=kept)


def _is_chosen(reminder: Reminder, style: str, modes: Collection[str]) -> bool:
    keeper = reminder.keeper
    if style == "emails" and not keeper.email:
        return False
    if modes:
        return keeper.mode in modes
    by_telephone = keeper.mode in BY_TELEPHONE
    return {"emails": not by_telephone, "calls": by_telephone}.get(style, True)
