"""A value as somebody typed it → as the files write it, where there is no doubt; else as it is.

One function a kind of value, shared by whatever puts values right: ``fix`` in a file, an import in a cell. None
changes what a value means, and each leaves alone what it has already put right.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from stdnum.fr import siret as siret_number

from generator import reference
from generator.content.addresses import AddressError, parse_web_address
from generator.content.phones import PhoneError, parse_phone
from generator.content.refusal import Refusal
from generator.content.slugs import plain_letters
from generator.language import language

_YES = frozenset(("oui", "o", "vrai", "yes", "y", "true", "1"))
_NO = frozenset(("non", "n", "faux", "no", "false", "0"))
_BLANKS_AND_DECIMALS = re.compile(r"\s|\.0+$")  # what a spreadsheet adds to a code
_SPACED_DIGITS = re.compile(r"0(?: ?\d){9}", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})([/.-])(\d{1,2})\2(\d{1,2})", re.ASCII)
_IN_WORDS = re.compile(r"(?:([0-9]{1,2})(?:er)?\s+)?([^\W\d_]+)\s+([0-9]{4})")
_MONTH_FIRST = re.compile(r"(\d{1,2})[/.-](\d{4})", re.ASCII)
_YEAR_AND_MONTH = re.compile(r"(\d{4})[/.-](\d{1,2})", re.ASCII)
_WITH_UNIT = re.compile(
    r"([-+]?\d[\d .,\u00a0\u202f]*?)\s*(?:€|euros?|eur|%|ans?|mois|jours?|km|heures?|personnes?|places?)\.?",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"\d{1,3}(?:[. \u00a0\u202f]\d{3})+")
_LONGEST_NUMBER = 40  # characters, with its unit
_SMALL_NUMBERS = (
    "zero",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
)
_DEGREES = re.compile(
    r"([-+]?\d{1,3}(?:[.,]\d{1,12})?) ?°(?: ?(\d{1,2}(?:[.,]\d{1,9})?) ?['’′])?"
    r"(?: ?(\d{1,2}(?:[.,]\d{1,9})?) ?(?:\"|''|”|″))? ?([NSEOWnseow]?)",
    re.ASCII,
)
_LEVELS_OF_DIGITS = {"departement": 2, "region": 2, "epci": 9}


def single_spaces(text: str) -> str:
    """Leave one space where there are several, none at the ends."""
    return re.sub(r"\s{2,}", " ", text).strip()


def without_full_stop(name: str) -> str:
    """Take out the full stop at the end of a name, unless it ends an abbreviation or an ellipsis."""
    bare = name.removesuffix(".").rstrip()
    return name if not bare or "." in bare.rpartition(" ")[2] else bare


def phone(text: str) -> str:
    """Write a number as it is shown, unless it is well spaced already; give back the zero a spreadsheet took."""
    if _SPACED_DIGITS.fullmatch(text) and " " in text:
        return text
    try:
        return parse_phone(text).display
    except PhoneError as error:
        return _sound(error.suggestion, parse_phone) or text


def web_address(text: str) -> str:
    """Give back ``https://`` where there is no scheme."""
    try:
        parse_web_address(text)
    except AddressError as error:
        return _sound(error.suggestion, parse_web_address) or text
    return text


def _sound(suggestion: str, parse: Callable[[str], object]) -> str:
    """Return a suggestion that can itself be read."""
    try:
        parse(suggestion)
    except Refusal:
        return ""
    return suggestion


def postal_code(text: str) -> str:
    """Give back a lost zero; take out the decimals and spaces of a spreadsheet."""
    code = _with_zero(text, lambda padded: bool(reference.communes_with_postal_code(padded)))
    return code if re.fullmatch(r"\d{5}", code, re.ASCII) else text


def commune_code(text: str) -> str:
    """Give back a lost zero and the capitals of Corsica."""
    code = _with_zero(text.upper(), _is_commune)
    return code if _is_commune(code) else text


def _with_zero(text: str, exists: Callable[[str], bool]) -> str:
    digits = _BLANKS_AND_DECIMALS.sub("", text)
    is_short = re.fullmatch(r"\d{4}", digits, re.ASCII) is not None
    return f"0{digits}" if is_short and exists(f"0{digits}") else digits


def _is_commune(code: str) -> bool:
    return bool(reference.commune(code) or reference.successor(code))


def territory(text: str) -> str:
    """Write level and code as ``commune:01004``: small letters, no space, the zero a spreadsheet took."""
    level, colon, code = (part.strip() for part in text.partition(":"))
    level = plain_letters(level)
    if not colon:
        return "france" if level == "france" else text
    if level == "commune":
        found = commune_code(code)
        return f"commune:{found}" if _is_commune(found) else text
    digits = _LEVELS_OF_DIGITS.get(level)
    if digits is None or not re.fullmatch(r"\d{1,9}|2[aAbB]", code, re.ASCII):
        return text
    padded = code.upper().zfill(digits) if digits == 2 else code
    return f"{level}:{padded}"


def siret(text: str) -> str:
    """Take out the spaces and full stops between the digits of a sound number."""
    compact = re.sub(r"[\s.]", "", text)
    return compact if siret_number.is_valid(compact) else text


def yes_no(text: str) -> str:
    """Write ``oui`` or ``non``."""
    word = plain_letters(text.strip())
    return "oui" if word in _YES else "non" if word in _NO else text


def day(text: str, is_partial: bool = False) -> str:
    """Write a date as ``2026-11-03``; in French the day comes first. A year of two digits is left: which is it?

    Args:
        is_partial: a month alone is a date too: ``2026-11``.
    """
    written = text.strip()
    if found := _DAY_FIRST.fullmatch(written):
        return _iso(found[4], found[3], found[1]) or text
    if found := _YEAR_FIRST.fullmatch(written):
        return _iso(found[1], found[3], found[4]) or text
    if found := _IN_WORDS.fullmatch(written):
        month = str(_months().get(plain_letters(found[2]), 0))
        return (_iso(found[3], month, found[1] or "") if found[1] or is_partial else "") or text
    if is_partial and (found := _MONTH_FIRST.fullmatch(written)):
        return _iso(found[2], found[1]) or text
    if is_partial and (found := _YEAR_AND_MONTH.fullmatch(written)):
        return _iso(found[1], found[2]) or text
    return text


def _iso(year: str, month: str, number: str = "") -> str:
    """Return the date, "" if there is no such day."""
    try:
        date = dt.date(int(year), int(month), int(number or 1))
    except ValueError:
        return ""
    return date.isoformat() if number else date.isoformat()[:7]


@cache
def _months() -> dict[str, int]:
    names = (language("fr").month(dt.date(2000, number, 1)).split()[0] for number in range(1, 13))
    return {plain_letters(name): number for number, name in enumerate(names, 1)}


def number(text: str) -> str:
    """Write a number in digits, without its unit."""
    if len(text) > _LONGEST_NUMBER:
        return text
    words = plain_letters(text).split()
    if words and words[0] in _SMALL_NUMBERS and (len(words) == 1 or _WITH_UNIT.fullmatch(f"1 {' '.join(words[1:])}")):
        return str(_SMALL_NUMBERS.index(words[0]))
    found = _WITH_UNIT.fullmatch(text.strip())
    if not found:
        return text
    return re.sub(r"[. \u00a0\u202f]", "", found[1]) if _THOUSANDS.match(found[1]) else found[1].strip()


def degrees(text: str) -> str:
    """Write degrees, minutes and seconds as a decimal number."""
    found = _DEGREES.fullmatch(text.strip())
    if not found:
        return text
    whole, minutes, seconds = (float((part or "0").replace(",", ".")) for part in found.groups()[:3])
    sign = -1 if whole < 0 or found[4].upper() in ("S", "O", "W") else 1
    return f"{sign * (abs(whole) + minutes / 60 + seconds / 3600):.5f}"


def same_word(text: str, words: Iterable[str]) -> str:
    """Return the one word that differs from a text only by capitals, accents and signs; the text if none or several."""
    wanted = _bare(text)
    found = [word for word in words if _bare(word) == wanted]
    return found[0] if wanted and len(found) == 1 and text not in found else text


@lru_cache(4096)
def _bare(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", plain_letters(text))
