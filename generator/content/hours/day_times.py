"""The times of one day in French words: what a reader understands without doubt, no more."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.content.hours.spans import DAY, clock, opening
from generator.content.hours.values import MIDNIGHT, HoursError, Opening, clean

_CLOSED = frozenset(("fermé", "fermée", "ferme", "fermeture", "-"))
_PADDING = re.compile(r"\b00[:h]00 ?- ?00[:h]00\b ?[,/]? ?")  # fills a slot of a table that has no times
_EARLIEST = 5 * 60  # "2-5" is in the afternoon, but who knows
_ALL_DAY = frozenset(("24h/24", "24 h/24", "24h/24h", "24h sur 24", "jour et nuit"))
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | {"’": "'"})

# The first that matches. T: a time, -: until, comma: then, /: one of both, C: a comment, F: from, M: half a day.
_TOKENS = (
    ("F", re.compile(r"à partir de|dès")),
    ("C", re.compile(r"\(?(?:uniquement )?(sur|avec|sans) (?:rendez[- ]vous|rdv)(?: uniquement)?\)?")),
    ("M", re.compile(r"(?:le |l'|du )?(?:matin|après[- ]midi)\b")),
    ("T", re.compile(r"midi\b|minuit\b|\d{1,2} ?(?:heures?|h)(?: ?\d{2}(?! ?[h\d:]))?(?!\d)")),
    ("T", re.compile(r"\d{1,2}[:.]\d{2}(?::00)?(?!\d)|\d{1,4}(?!\d)")),
    ("-", re.compile(r"-|à\b|a\b|jusqu'à\b")),
    ("/", re.compile(r"/")),
    (",", re.compile(r"[,;&]|et\b|puis\b")),
    ("", re.compile(r"[ :]|de\b|ouvert\b")),  # says nothing
)
_RANGE = r"(?:T-T|FT)"
_SHAPES = re.compile(rf"C,?{_RANGE}|{_RANGE}C?(?:,*{_RANGE}C?)*")


@lru_cache(maxsize=4096)
def parse_times(text: str) -> tuple[Opening, ...]:
    """Read the times of one day: "9h-12h, 14h-17h", "de 9h30 à midi", "sur rendez-vous"; none if "fermé".

    Raises:
        HoursError: ``too-long``, ``control``, ``unreadable``, ``no-such-time``, ``no-duration``,
            ``end-before-start``, ``night-or-afternoon``, ``which-times``.
    """
    words = clean(text).translate(_DASHES).lower()
    words = _PADDING.sub("", words).strip(" ,/") or words
    if words in _CLOSED:
        return ()
    if words in _ALL_DAY:
        return (Opening(MIDNIGHT, MIDNIGHT),)
    tokens = _tokens(words)
    if re.search("M(?![FT,]|$)", _shape(tokens)):  # "l'après-midi sur rendez-vous"
        raise HoursError("unreadable", words)
    tokens = [token for token in tokens if token[0] != "M"]
    shape = _shape(tokens)
    if shape == "C":
        return (Opening(comment=tokens[0][1]),)
    for reading in (shape.replace("/", ","), shape.replace("-", ",").replace("/", "-")):  # 9h-12h / 14h-17h, 9h/12h
        if _SHAPES.fullmatch(reading):
            return _openings(reading, [word for _, word in tokens], words)
    raise HoursError("unreadable", words)


def _shape(tokens: list[tuple[str, str]]) -> str:
    return "".join(kind for kind, _ in tokens)


def _tokens(words: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    position = 0
    while position < len(words):
        matches = ((kind, pattern.match(words, position)) for kind, pattern in _TOKENS)
        kind, match = next(((kind, match) for kind, match in matches if match), ("", None))
        if not match:
            raise HoursError("unreadable", words)
        if kind:
            found.append((kind, _comment(match) if kind == "C" else match[0]))
        position = match.end()
    return found


def _comment(match: re.Match[str]) -> str:
    return "sans rendez-vous" if match[1] == "sans" else "sur rendez-vous"


def _openings(reading: str, words: list[str], text: str) -> tuple[Opening, ...]:
    """Make the openings of a shape; one comment after several of them could be for the last or for all."""
    times = [_minutes(word) for kind, word in zip(reading, words, strict=True) if kind == "T"]
    comments = [word for kind, word in zip(reading, words, strict=True) if kind == "C"]
    ranges = re.findall(r"T-T|FT", reading)
    if comments and len(comments) != len(ranges):
        raise HoursError("which-times", text)
    found = []
    for shape, comment in zip(ranges, comments or [""] * len(ranges), strict=True):
        start = times.pop(0)
        if 0 < start < _EARLIEST:
            raise HoursError("night-or-afternoon", text)
        one = Opening(clock(start)) if shape == "FT" else opening(start % DAY, times.pop(0), text)
        found.append(one._replace(comment=comment))
    return tuple(found)


def _minutes(word: str) -> int:
    if word in ("midi", "minuit"):
        return 12 * 60 if word == "midi" else DAY
    digits = re.findall(r"\d+", word)
    if len(digits[0]) > 2:
        digits = [digits[0][:-2], digits[0][-2:]]
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    if minute > 59 or hour * 60 + minute > DAY:
        raise HoursError("no-such-time", word)
    return hour * 60 + minute
