"""Addresses → their answers, remembered or asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection
from pathlib import Path

from generator.upkeep.links.answer import Answer
from generator.upkeep.links.ask import Asker
from generator.upkeep.links.crowd import ask_all
from generator.upkeep.links.memory import read_memory, write_memory
from generator.upkeep.links.outage import check_reached, is_reached, witness

Progress = Callable[[int, int], None]  # done, in all


def look(
    root: Path, addresses: Collection[str], asker: Asker, today: dt.date, again: bool, progress: Progress
) -> dict[str, Answer]:
    """Return what became of each address; what was asked is remembered, even by a command that is stopped.

    Args:
        root: the site's folder, whose ``.cache/`` remembers.
        again: ask for what is remembered too.

    Raises:
        GeneratorError: the Internet cannot be reached, or nothing can be written.
    """
    known = {} if again else {one: kept for one, kept in read_memory(root, today).items() if one in addresses}
    new = set(addresses) - set(known)
    to_ask = sorted({*new, *witness({one: answer for one, (_, answer) in known.items()})} if new else new)
    answers: dict[str, Answer] = {}
    progress(0, len(to_ask))
    try:
        for address, answer in ask_all(to_ask, asker):
            answers[address] = answer
            progress(len(answers), len(to_ask))
    finally:
        if is_reached(answers.values()):  # else the fault may be ours
            write_memory(root, known | {address: (today, answer) for address, answer in answers.items()})
    check_reached(answers.values())
    return {address: answer for address, (_, answer) in known.items()} | answers
