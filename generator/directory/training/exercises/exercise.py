"""An exercise: what to read, what to look for, and the answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.language import N_, NN_, Language

MOST_NAMED = 12  # in one answer


@dataclass(frozen=True, slots=True)
class Item:
    """A question whose answer is in the data."""

    ask: str  # a message to translate, like the rule
    rule: str  # how to count
    answer: str  # in words


@dataclass(frozen=True, slots=True)
class Exercise:
    """Questions on the same tables, then what to talk over. All but the answers are messages to translate."""

    key: str
    title: str
    aim: str
    minutes: int
    files: tuple[str, ...]  # of donnees/: "exercice-liens.csv"
    items: tuple[Item, ...]
    discuss: tuple[str, ...]


def named(names: Iterable[str], words: Language) -> str:
    """Tell how many names, then the names, the last of many only counted: "3 : a, b et c."."""
    known = tuple(sorted(dict.fromkeys(names)))
    if not known:
        return words.text(N_("Aucun dans ces données."))
    shown = known[:MOST_NAMED]
    if len(known) > MOST_NAMED:
        others = words.plural(*NN_("{count} autre", "{count} autres"), len(known) - MOST_NAMED)
        shown = (*shown, others)
    return words.text(N_("{count} : {names}."), count=words.number(len(known)), names=words.enumeration(shown))
