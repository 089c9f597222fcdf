"""What gathers the answers to one question, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from generator.directory.views import ConventionView
from generator.language import NN_, Language

MOST_NAMED = 12  # in one sentence


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said, and what is not: sentences."""

    said: tuple[str, ...]
    unsaid: tuple[str, ...]


class Reader:
    """One convention, read on one day, in the words of one language; gathers sentences for a question."""

    def __init__(self, convention: ConventionView, today: dt.date, words: Language) -> None:
        self.convention = convention
        self.today = today
        self.words = words
        self._said: list[str] = []
        self._unsaid: list[str] = []

    def say(self, message: str, /, **values: object) -> None:
        """Add a sentence to what is said."""
        self._said.append(self.words.text(message, **values))

    def miss(self, message: str, /, **values: object) -> None:
        """Add a sentence to what is not said."""
        self._unsaid.append(self.words.text(message, **values))

    def say_counted(self, forms: tuple[str, str], count: int) -> None:
        """Add a counted sentence to what is said."""
        self._said.append(self.count(forms, count))

    def miss_counted(self, forms: tuple[str, str], count: int) -> None:
        """Add a counted sentence to what is not said."""
        self._unsaid.append(self.count(forms, count))

    def quote(self, text: str) -> None:
        """Add a sentence of the page, as it is."""
        self._said.append(text)

    def count(self, forms: tuple[str, str], count: int, **values: object) -> str:
        """Put a number into words."""
        return self.words.plural(*forms, count, **values)

    def names(self, names: Iterable[str]) -> str:
        """Join names, each once; the last of many are counted."""
        known = tuple(dict.fromkeys(names))
        if len(known) > MOST_NAMED:
            others = self.count(NN_("{count} autre", "{count} autres"), len(known) - MOST_NAMED)
            known = (*known[:MOST_NAMED], others)
        return self.words.enumeration(known)

    def answer(self) -> Answer:
        """Take what was gathered."""
        taken = Answer(tuple(self._said), tuple(self._unsaid))
        self._said, self._unsaid = [], []
        return taken
