"""A report → what people and programs read."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.diagnostics.markdown import plain
from generator.diagnostics.visible import visible
from generator.language import N_, Language, capital
from generator.upkeep.report.figures import Count, PageGaps, Report
from generator.upkeep.report.gaps import gap_listings
from generator.upkeep.report.lists import INDENT, Listing, json_of, markdown_blocks, text_lines, wrapped
from generator.upkeep.report.sharing import SHARED, shared_figures, sharing_listings

_UNDER = " " * 9  # under the name of a page


@dataclass(frozen=True, slots=True)
class Section:
    """A title and what is counted under it, in words."""

    title: str
    rows: tuple[tuple[str, str], ...]  # label, number


def as_text(report: Report, limit: int | None, words: Language) -> str:
    """Tell a report for a terminal."""
    shown, lines = report.pages[:limit], [_title(report, words)]
    for section in _sections(report, words):
        lines += ["", section.title, *_aligned(section.rows)]
    for listing in _filled(report, words):
        lines += ["", *text_lines(listing, limit, words)]
    if shown:
        lines += ["", _heading(report, shown, words)]
    for page in shown:
        lines += [f"{INDENT}{_percent(page, words):>5}  {page.name}  ({page.file})"]
        lines += wrapped(_missing(page, words), _UNDER, _UNDER)
    return "".join(f"{visible(line)}\n" for line in lines)


def _aligned(rows: Sequence[tuple[str, str]]) -> list[str]:
    labels, numbers = max(len(label) for label, _ in rows), max(len(number) for _, number in rows)
    return [f"{INDENT}{capital(label):<{labels}}  {number:>{numbers}}" for label, number in rows]


def as_markdown(report: Report, limit: int | None, words: Language) -> str:
    """Tell a report for a forge or a letter."""
    shown = report.pages[:limit]
    blocks = [f"# {plain(_title(report, words))}"]
    for section in _sections(report, words):
        rows = "\n".join(f"| {plain(capital(label))} | {plain(number)} |" for label, number in section.rows)
        blocks += [f"## {plain(section.title)}", f"| | {words.text(N_('Nombre'))} |\n|---|---:|\n{rows}"]
    for listing in _filled(report, words):
        blocks += markdown_blocks(listing, limit, words)
    if shown:
        titles = [words.text(title) for title in (N_("Complète à"), N_("Fiche"), N_("Il manque"))]
        rows = "\n".join(_row(page, words) for page in shown)
        table = f"| {' | '.join(titles)} |\n|---:|---|---|\n{rows}"
        blocks += [f"## {plain(_heading(report, shown, words))}", table]
    return "\n\n".join(blocks) + "\n"


def as_json(report: Report, limit: int | None, words: Language) -> str:
    """Tell a report for a program."""
    told = {
        "title": report.title,
        "today": report.today.isoformat(),
        "actors": _counted(report.actors, words),
        "conventions": _counted(report.conventions, words),
        "states": _counted(report.states, words),
        "freshness": _counted(report.freshness, words),
        "actors_unreachable": report.unreachable,
        "gaps": {listing.key: json_of(listing, limit) for listing in gap_listings(report, words)},
        "shared": {
            **shared_figures(report),
            "left_out": {listing.key: json_of(listing, limit) for listing in sharing_listings(report, words)},
        },
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
            for page in report.pages[:limit]
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, Callable[[Report, int | None, Language], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


def _title(report: Report, words: Language) -> str:
    return words.text(N_("{title} : état au {day}"), title=report.title, day=words.date(report.today))


def _sections(report: Report, words: Language) -> list[Section]:
    to_look_at = ((N_("acteurs publiés que rien ne permet de joindre"), report.unreachable),)
    gaps = tuple((listing.title, len(listing.lines)) for listing in gap_listings(report, words))
    titled = (
        (N_("Fiches d'acteurs"), report.actors),
        (N_("Fiches de conventions"), report.conventions),
        (N_("État des conventions"), report.states),
        (N_("Relecture"), report.freshness),
        (N_("À regarder"), to_look_at),
        (N_("Liens pas encore renseignés, et ce qui se ressemble"), gaps),
        (N_("Ce que reçoivent les listes nationales"), _shared(report)),
        (N_("Acteurs publiés pour chaque besoin"), report.needs),
        (N_("Ce qui manque le plus souvent"), report.lacking),
    )
    return [
        Section(words.text(title), tuple((words.text(label), words.number(count)) for label, count in counts))
        for title, counts in titled
        if counts
    ]


def _filled(report: Report, words: Language) -> list[Listing]:
    """Return the lists that hold something."""
    listings = (*gap_listings(report, words), *sharing_listings(report, words))
    return [listing for listing in listings if listing.lines]


def _shared(report: Report) -> tuple[Count, ...]:
    return tuple((SHARED[key], number) for key, number in shared_figures(report).items())


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
    return f"| {_percent(page, words)} | {plain(page.name)} (`{page.file}`) | {plain(_missing(page, words))} |"


def _counted(counts: Sequence[Count], words: Language) -> dict[str, int]:
    return {words.text(label): count for label, count in counts}
