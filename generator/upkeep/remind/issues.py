"""Reminders → what a scheduled job keeps posted: one subject a kind, told by a hidden key, with nothing of who keeps.

What is posted may be public: no keeper, no e-mail address and no person is in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from generator.diagnostics.markdown import plain
from generator.language import N_, Language, capital
from generator.upkeep.remind.due import COUNTED, KINDS, Due
from generator.upkeep.remind.published import Published
from generator.upkeep.remind.reminders import Reminders
from generator.upkeep.remind.told import address_of

PUBLISHED = "published"
_ROOM = 40_000  # characters of a list: GitHub refuses a body over 65,536
_NOTHING = N_("Plus rien n'est à rappeler ici.")
_HOW = N_(
    "Cette liste est refaite d'elle-même. Qui appeler, qui écrire : « maillage remind » le dit à la coordination, "
    "sur son poste."
)


def as_issues(reminders: Reminders, words: Language) -> str:
    """Return a list of ``key``, ``title``, ``body``, ``due``: how many things; 0 where the subject is to be closed."""
    by_kind: dict[str, list[Due]] = {kind: [] for kind in KINDS}
    for due in reminders.dues:
        by_kind[due.kind].append(due)
    told = [_of_kind(kind, dues, reminders, words) for kind, dues in by_kind.items()]
    if reminders.published:
        told.append(_of_edition(reminders.published, words))
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _of_kind(kind: str, dues: Sequence[Due], reminders: Reminders, words: Language) -> dict[str, Any]:
    title = words.plural(*COUNTED[kind], len(dues)) if dues else words.text(KINDS[kind])
    lines = list(_within(_ROOM, dues, reminders, words))
    if left := len(dues) - len(lines):
        lines.append(words.plural(N_("… et {count} autre."), N_("… et {count} autres."), left))
    body = "\n".join(lines) if dues else words.text(_NOTHING)
    return _issue(kind, words.text(N_("Rappel : {what}"), what=title), body, len(dues), words)


def _within(room: int, dues: Sequence[Due], reminders: Reminders, words: Language) -> Iterator[str]:
    for due in dues:
        address = address_of(reminders.site, due.fiche.url)
        line = f"- [{plain(words.typography(due.fiche.title))}]({address}) {plain(words.typography(due.said))}"
        room -= len(line) + 1
        if room < 0:
            return
        yield line


def _of_edition(published: Published, words: Language) -> dict[str, Any]:
    title = words.text(N_("Rappel : le site en ligne n'est plus refait"))
    asked = N_("Regardez si la publication quotidienne est arrêtée, ou si elle échoue.")
    body = [capital(published.said(words)), *([words.text(asked)] if published.is_old else [])]
    return _issue(PUBLISHED, title, "\n\n".join(body), int(published.is_old), words)


def _issue(kind: str, title: str, body: str, count: int, words: Language) -> dict[str, Any]:
    key = f"maillage-remind-{kind}"
    return {"key": key, "title": title, "body": f"{body}\n\n{words.text(_HOW)}\n\n<!-- {key} -->\n", "due": count}
