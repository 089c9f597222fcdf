"""A report → what people and programs read."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.diagnostics.visible import visible
from generator.language import N_, Language, capital
from generator.upkeep.report.figures import Count, PageGaps, Report

_MARKUP = re.compile(r"[\\`*_\[\]<>|&#@!~]|:(?=//)|(?<=www)\.")  # what Markdown would obey in a cell
_INDENT = "  "
_UNDER = " " * 9  # under the name of a page
_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Section:
    """A title and what is counted under it, in words."""

    title: str
    rows: tuple[tuple[str, str], ...]  # label, number


def as_text(report: Report, shown: Sequence[PageGaps], words: Language) -> str:
    """Tell a report for a terminal."""
    lines = [_title(report, words)]
    for section in _sections(report, words):
        lines += ["", section.title, *_aligned(section.rows)]
    if shown:
        lines += ["", _heading(report, shown, words)]
    for page in shown:
        lines += [f"{_INDENT}{_percent(page, words):>5}  {page.name}  ({page.file})"]
        lines += textwrap.wrap(_missing(page, words), _WIDTH, initial_indent=_UNDER, subsequent_indent=_UNDER)
    return "".join(f"{visible(line)}\n" for line in lines)


def _aligned(rows: Sequence[tuple[str, str]]) -> list[str]:
    labels, numbers = max(len(label) for label, _ in rows), max(len(number) for _, number in rows)
    return [f"{_INDENT}{capital(label):<{labels}}  {number:>{numbers}}" for label, number in rows]


def as_markdown(report: Report, shown: Sequence[PageGaps], words: Language) -> str:
    """Tell a report for a forge or a letter."""
    blocks = [f"# {_plain(_title(report, words))}"]
    for section in _sections(report, words):
        rows = "\n".join(f"| {_plain(capital(label))} | {_plain(number)} |" for label, number in section.rows)
        blocks += [f"## {_plain(section.title)}", f"| | {words.text(N_('Nombre'))} |\n|---|---:|\n{rows}"]
    if shown:
        titles = [words.text(title) for title in (N_("Complète à"), N_("Fiche"), N_("Il manque"))]
        rows = "\n".join(_row(page, words) for page in shown)
        table = f"| {' | '.join(titles)} |\n|---:|---|---|\n{rows}"
        blocks += [f"## {_plain(_heading(report, shown, words))}", table]
    return "\n\n".join(blocks) + "\n"


def as_json(report: Report, shown: Sequence[PageGaps], words: Language) -> str:
    """Tell a report for a program."""
    told = {
        "title": report.title,
        "today": report.today.isoformat(),
        "actors": _counted(report.actors, words),
        "conventions": _counted(report.conventions, words),
        "states": _counted(report.states, words),
        "freshness": _counted(report.freshness, words),
        "actors_unreachable": report.unreachable,
        "actors_without_ties": report.alone,
        "needs": _counted(report.needs, words),
        "completeness_median": report.median,
        "missing": _counted(report.lacking, words),
        "pages": [
            {
                "file": page.file,
                "name": page.name,
                "kind": "actor" if page.is_actor else "convention",
                "score": page.completeness.score,
                "missing": [words.text(name) for name in page.completeness.missing],
            }
            for page in shown
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, Callable[[Report, Sequence[PageGaps], Language], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


def _title(report: Report, words: Language) -> str:
    return words.text(N_("{title} : état au {day}"), title=report.title, day=words.date(report.today))


def _sections(report: Report, words: Language) -> list[Section]:
    to_look_at = (
        (N_("acteurs publiés que rien ne permet de joindre"), report.unreachable),
        (N_("acteurs publiés sans aucune coopération"), report.alone),
    )
    titled = (
        (N_("Fiches d'acteurs"), report.actors),
        (N_("Fiches de conventions"), report.conventions),
        (N_("État des conventions"), report.states),
        (N_("Relecture"), report.freshness),
        (N_("À regarder"), to_look_at),
        (N_("Acteurs publiés pour chaque besoin"), report.needs),
        (N_("Ce qui manque le plus souvent"), report.lacking),
    )
    return [
        Section(words.text(title), tuple((words.text(label), words.number(count)) for label, count in counts))
        for title, counts in titled
        if counts
    ]


def _heading(report: Report, shown: Sequence[PageGaps], words: Language) -> str:
    return words.text(
        N_(
            "Fiches à compléter : {shown} sur {all}, les moins complètes d'abord (la moitié l'est à {median} % ou plus)"
        ),
        shown=words.number(len(shown)),
        all=words.number(len(report.pages)),
        median=report.median,
    )


def _missing(page: PageGaps, words: Language) -> str:
    return capital(", ".join(words.text(name) for name in page.completeness.missing))


def _percent(page: PageGaps, words: Language) -> str:
    return words.text(N_("{score} %"), score=page.completeness.score)


def _row(page: PageGaps, words: Language) -> str:
    return f"| {_percent(page, words)} | {_plain(page.name)} (`{page.file}`) | {_plain(_missing(page, words))} |"


def _plain(text: str) -> str:
    """Write a text that Markdown shows as it is."""
    return _MARKUP.sub(lambda sign: f"&#{ord(sign[0])};", visible(text))


def _counted(counts: Sequence[Count], words: Language) -> dict[str, int]:
    return {words.text(label): count for label, count in counts}
