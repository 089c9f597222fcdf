"""What ``serve`` adds to a page: what is wrong with the content, and the script that reloads it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.messages import put_into_words
from generator.diagnostics.visible import visible
from generator.language import Language, capital
from generator.site.serve.live import Shown
from generator.site.serve.policy import relax_page

ASSETS = Path(__file__).with_name("assets")
OURS = "_maillage"  # the addresses of serve itself are under this one
SHOWN_ERRORS = 50
_BEFORE, _AFTER = 60, 120  # characters kept of a long line, around the fault
_BODY = re.compile(r"""<body\b(?:[^>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
_HEAD = re.compile(r"</head\s*>", re.IGNORECASE)
_TEMPLATES = Environment(
    loader=FileSystemLoader(ASSETS), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)


@dataclass(frozen=True, slots=True)
class Fault:
    """An error of the content, in words, its line cut in three."""

    place: str
    code: str
    message: str
    hint: str
    before_line: str  # what is said before the line to write
    corrected: str  # the line to write, "" where it is not known
    before: str
    marked: str
    after: str


def adapt(page: str, shown: Shown, tongue: Language, origin: str, path: str) -> str:
    """Return a page of the site as it is served.

    Args:
        origin: where the browser found it ("http://127.0.0.1:8000"): its policy must name our files by that name.
        path: the address of the page, from the site's root.
    """
    page = relax_page(page, _sources(origin))
    page = _insert(page, _HEAD, _render("head.html", tongue, stamp=shown.stamp), before=True)
    return _insert(page, _BODY, render_banner(shown, tongue) + render_gaps(shown, tongue, path), before=False)


def render_banner(shown: Shown, tongue: Language, *, over_site: bool = True) -> str:
    """Say what is wrong; nothing where nothing is.

    Args:
        over_site: a page of the site follows.
    """
    if shown.outcome is None or not (shown.outcome.failure or shown.outcome.errors):
        return ""
    errors = shown.outcome.errors
    faults = [_fault(error, tongue) for error in errors[:SHOWN_ERRORS]]
    counts = {"errors": len(errors), "more": len(errors) - len(faults)}
    return _render("banner.html", tongue, outcome=shown.outcome, faults=faults, over_site=over_site, **counts)


def render_gaps(shown: Shown, tongue: Language, path: str) -> str:
    """Say what the page of an actor or a convention lacks; nothing of a complete one, nor of any other page."""
    found = shown.outcome.completeness.get(path) if shown.outcome else None
    if found is None or not found.missing:
        return ""
    missing = tongue.enumeration([tongue.text(name) for name in found.missing])
    return _render("completeness.html", tongue, score=found.score, missing=missing)


def render_waiting(shown: Shown, tongue: Language) -> str:
    """Stand for any page as long as there is no site to show."""
    banner = Markup(render_banner(shown, tongue, over_site=False))
    head = Markup(_render("head.html", tongue, stamp=shown.stamp))
    return _render("waiting.html", tongue, lang=tongue.code, head=head, banner=banner)


def _sources(origin: str) -> dict[str, str]:
    ours = f"{origin}/{OURS}"
    return {"script-src": f"{ours}/serve.js", "style-src": f"{ours}/serve.css", "connect-src": f"{ours}/events"}


def _render(template: str, tongue: Language, **values: object) -> str:
    return _TEMPLATES.get_template(template).render(_=tongue.text, plural=tongue.plural, ours=f"/{OURS}", **values)


def _insert(page: str, where: re.Pattern[str], text: str, *, before: bool) -> str:
    """Put a text before or after the first match; at the end of a page that has none."""
    found = where.search(page)
    position = len(page) if found is None else found.start() if before else found.end()
    return page[:position] + text + page[position:]


def _fault(diagnostic: Diagnostic, tongue: Language) -> Fault:
    worded = put_into_words(diagnostic, tongue)
    file, line, column = diagnostic.place
    place = f"{file}:{line}:{column}" if line else file
    words = (capital(worded.message), worded.hint, worded.before_line, worded.line)
    return Fault(visible(place), diagnostic.code, *words, *_cut(diagnostic))


def _cut(diagnostic: Diagnostic) -> tuple[str, str, str]:
    """Cut the line before and after the fault; what is far from it goes."""
    line = diagnostic.excerpt.replace("\t", " ")
    start, end = diagnostic.span
    end = min(end, start + _AFTER)
    first, last = max(start - _BEFORE, 0), start + _AFTER
    before = ("…" if first or diagnostic.excerpt_start else "") + line[first:start]
    after = line[end:last] + ("…" if len(line) > max(last, end) else "")
    return visible(before), visible(line[start:end]), visible(after)
