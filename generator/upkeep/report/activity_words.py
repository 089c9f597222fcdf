"""The activity of a period → what people and programs read."""

from __future__ import annotations

import json
from collections.abc import Callable

from generator.diagnostics.markdown import plain
from generator.diagnostics.visible import visible
from generator.directory.views import ConventionView
from generator.directory.worded_dates import when
from generator.language import N_, Language, capital
from generator.upkeep.report.activity import Activity
from generator.upkeep.report.happenings import KINDS, Happening
from generator.upkeep.report.lists import INDENT, Line, Listing, Named, json_of, markdown_blocks, text_lines, wrapped

REMOVED = N_("fiches supprimées")
_GAPS = {
    "none": N_(
        "Les fiches ajoutées, modifiées ou archivées ne sont pas comptées : seul un dépôt git s'en souvient, et cet "
        "annuaire n'y est pas."
    ),
    "shallow": N_(
        "L'historique de git n'est pas entier dans ce dossier : les fiches ajoutées ou modifiées y manquent."
    ),
    "unreadable": N_("L'historique de git n'a pas pu être lu : les fiches ajoutées ou modifiées n'y sont pas."),
}


def as_text(activity: Activity, limit: int | None, words: Language) -> str:
    """Tell an activity for a terminal."""
    counts = _counts(activity, words)
    width = max(len(number) for _, number in counts)
    lines = [_title(activity, words), "", *(f"{INDENT}{number:>{width}}  {label}" for label, number in counts)]
    if gap := _GAPS.get(activity.gap):
        lines += ["", *wrapped(words.text(gap), "", "")]
    for listing in _filled(activity, words):
        lines += ["", *text_lines(listing, limit, words)]
    return "".join(f"{visible(line)}\n" for line in lines)


def as_markdown(activity: Activity, limit: int | None, words: Language) -> str:
    """Tell an activity for a forge or a letter."""
    rows = "\n".join(f"| {plain(capital(label))} | {plain(number)} |" for label, number in _counts(activity, words))
    table = f"| | {words.text(N_('Nombre'))} |\n|---|---:|\n{rows}"
    gap = _GAPS.get(activity.gap)
    blocks = [f"# {plain(_title(activity, words))}", table, *([plain(words.text(gap))] if gap else [])]
    for listing in _filled(activity, words):
        blocks += markdown_blocks(listing, limit, words)
    return "\n\n".join(blocks) + "\n"


def as_json(activity: Activity, limit: int | None, words: Language) -> str:
    """Tell an activity for a program."""
    told = {
        "title": activity.title,
        "from": activity.since.isoformat(),
        "to": activity.until.isoformat(),
        "history": activity.gap or "whole",
        "pages_removed": activity.removed,
        **{listing.key: json_of(listing, limit) for listing in _listings(activity, words)},
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


ACTIVITY_FORMATS: dict[str, Callable[[Activity, int | None, Language], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


def _title(activity: Activity, words: Language) -> str:
    since, until = words.date(activity.since), words.date(activity.until)
    return words.text(
        N_("{title} : ce qui s'est passé du {since} au {until}"), title=activity.title, since=since, until=until
    )


def _counts(activity: Activity, words: Language) -> list[tuple[str, str]]:
    counted = [(listing.title, words.number(len(listing.lines))) for listing in _listings(activity, words)]
    return [*counted, *([(words.text(REMOVED), words.number(activity.removed))] if activity.removed else [])]


def _filled(activity: Activity, words: Language) -> list[Listing]:
    return [listing for listing in _listings(activity, words) if listing.lines]


def _listings(activity: Activity, words: Language) -> list[Listing]:
    return [
        Listing(kind, words.text(KINDS[kind]), tuple(_line(one, words) for one in happenings))
        for kind, happenings in activity.happenings.items()
    ]


def _line(one: Happening, words: Language) -> Line:
    page = one.page
    name = page.card.title if isinstance(page, ConventionView) else page.card.name
    return Line((Named(name, page.file),), ", ".join(filter(None, (when(one.on, words), one.detail))))
