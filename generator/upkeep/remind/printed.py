"""Reminders → pages to print: a letter for each keeper, and the sheet of those to call. Each is one file, whole."""

from __future__ import annotations

from pathlib import Path

import segno
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.language import Language
from generator.upkeep.remind.reminders import Reminders
from generator.upkeep.remind.told import CONFIRM, lines_left, message_of, mode_in_words, pages_left

_TEMPLATES = Path(__file__).with_name("templates")


def as_letters(reminders: Reminders, words: Language) -> str:
    """Return the letters, a sheet or more each."""
    return _render("letters.html", reminders, words)


def as_calls(reminders: Reminders, words: Language) -> str:
    """Return the sheet of those to call: whom, at what number, and what to ask."""
    return _render("calls.html", reminders, words)


def _render(template: str, reminders: Reminders, words: Language) -> str:
    messages = [message_of(reminder, reminders, words) for reminder in reminders.reminders]
    context = {"site": reminders.site, "today": reminders.today, "messages": messages, "confirm": CONFIRM}
    return _environment(words).get_template(template).render(context)


def _environment(words: Language) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(str(_TEMPLATES)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(_=words.text, ngettext=words.plural, lang=words.code)
    environment.filters.update(
        date=words.date,
        mode=lambda keeper: mode_in_words(keeper, words),
        pages_left=lambda count: pages_left(count, words),
        lines_left=lambda count: lines_left(count, words),
        qr=_qr,
        set=words.typography,
    )
    return environment


def _qr(address: str) -> Markup:
    """Draw an address to be read by a telephone; the drawing holds no text of anybody's."""
    return Markup(segno.make(address, error="m").svg_inline(scale=2, border=2, omitsize=False))
