"""Reminders → what a coordinator reads in a terminal, and what a program reads."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from generator.diagnostics.visible import visible
from generator.language import N_, Language
from generator.upkeep.remind.due import COUNTED, Due
from generator.upkeep.remind.keepers import Keeper
from generator.upkeep.remind.reminders import Reminders
from generator.upkeep.remind.told import (
    COORDINATION,
    address_of,
    confirm_address,
    correct_address,
    lines_left,
    mode_in_words,
)

FORMAT = 1
_WIDTH = 100
_INDENT, _UNDER = " " * 4, " " * 8


def as_text(reminders: Reminders, limit: int, words: Language) -> str:
    """Tell what is due, by keeper.

    Args:
        limit: of the lines told to each; 0 = all.
    """
    lines = [words.text(N_("{title} : rappels au {day}"), title=reminders.site.title, day=words.date(reminders.today))]
    if reminders.published:
        lines += ["", reminders.published.said(words)]
        if reminders.published.is_old:
            lines.append(words.text(N_("Il devrait être refait au moins toutes les deux semaines.")))
    lines += ["", *_counts(reminders, words)]
    for reminder in reminders.reminders:
        lines += ["", _who(reminder.keeper, words), *_dues(reminder.dues, limit, words)]
    if reminders.unkept:
        lines += ["", words.text(COORDINATION), *_dues(reminders.unkept, limit, words)]
    return "".join(f"{visible(words.typography(line))}\n" for line in lines)


def _counts(reminders: Reminders, words: Language) -> Iterator[str]:
    counts = {kind: count for kind, count in reminders.counts.items() if count}
    if not counts:
        yield words.text(N_("Rien n'est à rappeler."))
    for kind, count in counts.items():
        yield f"  {words.plural(*COUNTED[kind], count)}"


def _who(keeper: Keeper, words: Language) -> str:
    means = ", ".join(filter(None, (mode_in_words(keeper, words).lower(), keeper.email, keeper.phone)))
    return f"{keeper.body}, {keeper.function}" + (f" ({means})" if means else "")


def _dues(dues: Iterable[Due], limit: int, words: Language) -> Iterator[str]:
    shown = list(dues)
    kept = shown[: limit or None]
    before = None
    for due in sorted(kept, key=lambda one: one.fiche.key):
        if due.fiche != before:
            yield f"  {due.fiche.title}  ({due.fiche.file})"
            before = due.fiche
        yield from textwrap.wrap(due.said, _WIDTH, initial_indent=_INDENT, subsequent_indent=_UNDER)
    if left := lines_left(len(shown) - len(kept), words):
        yield f"  {left}"


def as_json(reminders: Reminders, words: Language) -> str:
    """Tell everything to a program."""
    published = reminders.published
    told = {
        "format": FORMAT,
        "title": reminders.site.title,
        "today": reminders.today.isoformat(),
        "days": reminders.days,
        "published": {"day": published.on.isoformat(), "is_old": published.is_old} if published else None,
        "counts": reminders.counts,
        "keepers": [
            {
                "function": one.keeper.function,
                "body": one.keeper.body,
                "email": one.keeper.email,
                "mode": one.keeper.mode,
                "phone": one.keeper.phone,
                "address": list(one.keeper.address),
                "due": [_told(due, reminders) for due in one.dues],
            }
            for one in reminders.reminders
        ],
        "without_keeper": [_told(due, reminders) for due in reminders.unkept],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _told(due: Due, reminders: Reminders) -> dict[str, Any]:
    site, fiche = reminders.site, due.fiche
    return {
        "kind": due.kind,
        "page": fiche.key,
        "title": fiche.title,
        "file": fiche.file,
        "url": address_of(site, fiche.url),
        "on": str(due.on) if due.on else None,
        "says": due.said,
        "confirm_url": confirm_address(site, fiche),
        "correct_url": correct_address(site, fiche),
    }
