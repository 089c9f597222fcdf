"""The calendar of deadlines: what is due, when, and what the files do not say."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content.model.types import PartialDate
from generator.directory.views.cards import ConventionCard


@dataclass(frozen=True, slots=True)
class Deadline:
    """One thing due in one convention."""

    on: PartialDate  # as precisely as the files know it
    what: str  # "Fin de la convention"
    detail: str  # "Reconduction tacite : …"; "" where nothing more is known
    convention: ConventionCard
    key: str  # tells it from the others of its convention, whatever the words: "fin", "action-ouvrir-le-lieu"


@dataclass(frozen=True, slots=True)
class DeadlineMonth:
    """What is due in one month, or in a year whose month nobody wrote."""

    title: str  # "décembre 2026", "dans le courant de 2027"
    deadlines: tuple[Deadline, ...]  # nearest first; those whose day nobody wrote last


@dataclass(frozen=True, slots=True)
class DeadlineCalendar:
    """What is due in the conventions of a directory, seen from one day."""

    months: tuple[DeadlineMonth, ...] = ()  # today and later, nearest first
    past: tuple[Deadline, ...] = ()  # what followed is not told; latest first
    unknown: tuple[str, ...] = ()  # sentences: what the files do not say, and how many
