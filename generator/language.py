"""The words of the interface: French sentences as written in the code, or their translation, set with care.

Messages are written in French with plain spaces and straight apostrophes; ``Language.text`` translates them and
applies the typography of the language, so that no source line holds an invisible space.
"""

from __future__ import annotations

import datetime as dt
import gettext
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CODES = ("fr", "en")  # the first is the language messages are written in
_CATALOGUES = Path(__file__).with_name("locale")

NARROW = "\N{NARROW NO-BREAK SPACE}"
NO_BREAK = "\N{NO-BREAK SPACE}"

_NEEDS_CARE = re.compile(r"['«»]|[ \N{NO-BREAK SPACE}][;:!?%€]|\d (?=\d{3})")
_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=\w)'"), "’"),
    (re.compile(r"(?<![ \N{NO-BREAK SPACE}])[ \N{NO-BREAK SPACE}]{1,3}(?=[;!?»%€])"), NARROW),
    (re.compile(r"(?<=«)[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]*(?=\S)"), NARROW),
    (re.compile(r" (?=:(?:\s|$))"), NO_BREAK),
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), NARROW),
)

_MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}


def french_typography(text: str) -> str:
    """Set a French text: ’ for apostrophes, no-break spaces before ; : ! ? and inside « »."""
    if not _NEEDS_CARE.search(text):
        return text
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text


def capital(text: str) -> str:
    """Begin a sentence with a capital, and leave the rest as it is."""
    return text[:1].upper() + text[1:]


def unchanged(text: str) -> str:
    """Return the text as it is: English needs no such care."""
    return text


def N_(message: str) -> str:  # gettext's own name for "to be translated later"
    """Mark a message for extraction where it is not yet put into words."""
    return message


def NN_(one: str, many: str) -> tuple[str, str]:
    """Mark a message and its plural for extraction where they are not yet put into words."""
    return one, many


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the interface."""

    code: str
    catalogue: gettext.NullTranslations
    typography: Callable[[str], str]

    def text(self, message: str, /, **values: object) -> str:
        """Return the message in this language, its ``{names}`` filled with the values as they are."""
        translated = self.typography(self.catalogue.gettext(message) if message else "")
        return translated.format(**values) if values else translated

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        """Return the form for this count; ``{count}`` in the message is the number."""
        form = one if self.code == "fr" and count < 2 else self.catalogue.ngettext(one, many, count)
        if self.code == "fr":
            form = form.replace("{count} ", f"{{count}}{NO_BREAK}")
        return self.typography(form).format(count=self.number(count), **values)

    def date(self, day: dt.date) -> str:
        """Write a day: "1er mars 2026", "1 March 2026"."""
        number = "1er" if self.code == "fr" and day.day == 1 else str(day.day)
        return f"{number}{NO_BREAK}{self.month(day)}"

    def month(self, day: dt.date) -> str:
        """Write the month of a day: "mars 2026"."""
        return f"{_MONTHS[self.code].split()[day.month - 1]} {day.year}"

    def time(self, moment: dt.time) -> str:
        """Write a time: "9 h 30" in French, "9:30" in English."""
        if self.code != "fr":
            return f"{moment.hour}:{moment.minute:02}"
        return NO_BREAK.join(filter(None, (str(moment.hour), "h", f"{moment.minute:02}" if moment.minute else "")))

    def number(self, value: float) -> str:
        """Write a number: "12 500,5" in French, "12,500.5" in English; at most two decimals."""
        text = f"{value:,.2f}".rstrip("0").rstrip(".")
        return text.replace(",", NARROW).replace(".", ",") if self.code == "fr" else text

    def enumeration(self, items: tuple[str, ...] | list[str]) -> str:
        """Join items as in a sentence: "a, b et c"."""
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self.text('et')} {items[-1]}"


@cache
def language(code: str) -> Language:
    """Return the language of a code of ``CODES``.

    Raises:
        KeyError: no such language.
    """
    if code not in CODES:
        raise KeyError(code)
    catalogue = gettext.translation("maillage", _CATALOGUES, languages=[code], fallback=True)
    return Language(code, catalogue, french_typography if code == "fr" else unchanged)
