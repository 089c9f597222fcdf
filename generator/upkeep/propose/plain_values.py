"""The answers of plain fields → the values of a file, at the place its readers see first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from generator.content.edit.emit import Value
from generator.content.hours import DAY_NAMES
from generator.content.model import Record
from generator.content.schema import field_at
from generator.language import N_
from generator.upkeep.forms.questions import PLAIN, Question
from generator.upkeep.propose.request import checked

RECEPTION = N_("Accueil")  # of a contact that has no other name yet
FOR_PROFESSIONALS = "professionnels"

_DAY = "|".join(DAY_NAMES)
_DAYS = re.compile(rf"(?:du |le |les )?((?:{_DAY})s?(?: ?(?:,|et|au|à|-) ?(?:{_DAY})s?){{0,6}})(?=[ :=,]|$)[ :=,]*(.*)")
_ONE_DAY = re.compile(_DAY)


class Placed(NamedTuple):
    """What plain answers become."""

    changes: dict[str, Value | None]  # by top-level key
    left: dict[str, str]  # answers whose place in the file is not sure, by question: for people


def place(answers: Mapping[str, str], data: Mapping[str, Any], schema: type[Record]) -> Placed:
    """Put each answer where the page shows it: the first contact that answers the public, the only place.

    Args:
        answers: by question of ``PLAIN``.
        data: the present front matter.
        schema: of the file: a convention has no contact.
    """
    changes: dict[str, Value | None] = {}
    left: dict[str, str] = {}
    for question in PLAIN:
        if question.id not in answers:
            continue
        key = str(question.path[0])
        changed = _changed(question, answers[question.id], changes.get(key, data.get(key)))
        if changed is None or field_at(schema, question.path) is None:
            left[question.id] = answers[question.id]
        else:
            changes[key] = checked(key, changed)
    return Placed(changes, left)


def _changed(question: Question, answer: str, present: Any) -> Any:
    """Return what the key becomes, None where its place is not sure."""
    value = _value(question.id, answer)
    if len(question.path) == 1:
        return value
    items = present or []
    return _PLACES[str(question.path[0])](items, str(question.path[-1]), value) if isinstance(items, list) else None


def _value(name: str, answer: str) -> str | dict[str, str]:
    return _week(answer) or answer if name == "horaires" else " ".join(answer.split())


def _in_contact(contacts: Sequence[Any], key: str, value: Any) -> list[Any] | None:
    """Change the contact that answers the public; make one where there is none."""
    if not contacts:
        return [{"fonction": RECEPTION, key: value}]
    of_public = [one for one in contacts if isinstance(one, dict) and one.get("pour") != FOR_PROFESSIONALS]
    chosen = next((one for one in of_public if one.get(key)), of_public[0] if of_public else None)
    if chosen is None:
        return None
    return [{**one, key: value} if one is chosen else one for one in contacts]


def _in_place(places: Sequence[Any], key: str, value: Any) -> list[Any] | None:
    """Change the only place; which of several is meant is not for us to guess."""
    if len(places) != 1 or not isinstance(places[0], dict):
        return None
    return [{**places[0], key: value}]


_PLACES = {"contacts": _in_contact, "lieux": _in_place}


def _week(text: str) -> dict[str, str] | None:
    """Read lines like ``lundi : 9h-12h`` and ``du lundi au vendredi 9h-17h``; None where one is written otherwise."""
    week: dict[str, str] = {}
    for line in text.split("\n"):
        if not line.strip():
            continue
        found = _DAYS.fullmatch(" ".join(line.lower().split())[:200])
        if not found:
            return None
        week.update(dict.fromkeys(_days(found[1]), found[2] or "fermé"))
    return {day: week[day] for day in DAY_NAMES if day in week}


def _days(text: str) -> list[str]:
    """Return the days of ``lundi, mardi et jeudi`` or ``lundi au vendredi``."""
    named = [DAY_NAMES.index(day) for day in _ONE_DAY.findall(text)]
    if re.search(r" (?:au|à) |-", text) and len(named) == 2:
        named = list(range(named[0], named[1] + 1))
    return [DAY_NAMES[day] for day in named]
