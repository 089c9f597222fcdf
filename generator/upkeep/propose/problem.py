"""What stands in the way of a request, for the person who sent it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics.visible import visible
from generator.language import Language

_SHOWN = 120  # characters of a stranger's text


@dataclass(frozen=True, slots=True)
class Problem:
    """One sentence to translate, and what fills its ``{names}``."""

    message: str
    values: tuple[tuple[str, str], ...] = ()

    def text(self, words: Language) -> str:
        """Return the sentence; what strangers wrote is cut, with nothing hidden in it."""
        return words.text(self.message, **{name: shown(value) for name, value in self.values})


class Refused(Exception):
    """Reading the request stops here."""

    def __init__(self, message: str, /, **values: str) -> None:
        super().__init__(message)
        self.problem = Problem(message, tuple(values.items()))


def shown(text: str) -> str:
    """Return a stranger's text on one line, cut, with nothing hidden in it."""
    flat = visible(" ".join(text.split()))
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1] + "…"
