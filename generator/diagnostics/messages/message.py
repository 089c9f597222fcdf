"""The words for one code."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language import N_


@dataclass(frozen=True, slots=True)
class Message:
    """The words for one code; ``{0}``, ``{1}`` … are the diagnostic's values."""

    text: str
    hint: str = ""  # what to do
    suggestion: int | None = None  # which value is likely meant in place of the first, "" where there is none
    replacement: int | None = None  # which value stands in place of the first beyond doubt, "" where there is none
    choices: int | None = None  # which value lists all the known ones
    line: int | None = None  # which value is the line to write, "" where there is none
    before_line: str = N_("Écrivez :")  # what is said before the line
    is_added: bool = False  # the line comes beside the one shown, which stays
