"""What a line plainly says: after its colon or dash, all is the value; quotes around it are not part of it."""

from __future__ import annotations

import re

_BLANK = " \t\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
_LINE = re.compile(rf"[{_BLANK}]*(?:-[{_BLANK}]*)*(?:[^\W\d][\w-]*[{_BLANK}]*:[{_BLANK}]*)?(?P<value>.*)")
_ITEM = re.compile(rf"[{_BLANK}]*(?:-[{_BLANK}]*)+(?P<value>.*)")
_REMARK = re.compile(r"\s#")
_NUMBER_SIGN = re.compile(r"\s#\s?\d")  # "Accueil # 3": is it a remark?
_CLOSING = {'"': '"', "'": "'", "“": "”", "”": "”", "„": "“", "«": "»", "‘": "’", "’": "’"}
_BRACKETS = {"[": "]", "{": "}"}
_BLOCK_HEADER = re.compile(r"[|>][+-]?\d?[+-]?")


def said_on(line: str) -> frozenset[str]:
    """Return what a line may plainly say: the value of its key, or the whole of its item; nothing where in doubt."""
    found = (_LINE.fullmatch(line), _ITEM.fullmatch(line))
    values = (without_remark(match["value"])[0] for match in found if match)
    return frozenset(said for value in values if (said := plainly_said(value)))


def without_remark(value: str) -> tuple[str, str]:
    """Part a value from the remark at the end of its line, the blanks between them kept with the remark."""
    remark = _REMARK.search(value, _end_of_quotes(value))
    bare = (value[: remark.start()] if remark and not _NUMBER_SIGN.match(value, remark.start()) else value).rstrip(
        _BLANK
    )
    return bare, value[len(bare) :]


def plainly_said(value: str) -> str | None:
    """Return the text a person reads in a value, None where there is a doubt."""
    bare = value.strip(_BLANK)
    first, inner = bare[:1], bare[1:]
    if "\\" in bare or not bare or _BLOCK_HEADER.fullmatch(bare):
        return None
    if first in _BRACKETS:
        return bare if _BRACKETS[first] in inner and not bare.endswith(_BRACKETS[first]) else None
    if first not in _CLOSING:
        return bare
    if inner.endswith(_CLOSING[first]):
        inside = inner[:-1].strip(_BLANK)
        return inside if inside and _is_balanced(inside, first) else bare
    is_open = all(_is_apostrophe(inner, at) for at in _places(inner, _CLOSING[first]))
    return (inner.strip(_BLANK) or None) if is_open else bare


def unquoted(value: str) -> str:
    """Take out the quotes of a word processor around a whole value."""
    bare = value.strip(_BLANK)
    if bare[:1] in ("“", "”", "„", "«", "‘", "’") and bare[1:].endswith(_CLOSING[bare[0]]):
        return bare[1:-1].strip(_BLANK) or value
    return value


def _end_of_quotes(value: str) -> int:
    """Return where a quoted value may end: a remark starts after it only."""
    if value[:1] not in _CLOSING:
        return 0
    return max(0, value.rfind(_CLOSING[value[0]]))


def _is_balanced(inside: str, quote: str) -> bool:
    """True if the quotes inside a quoted value go by pairs, apostrophes left out."""
    if quote not in ("'", '"'):
        return quote not in inside and _CLOSING[quote] not in inside
    is_open = False
    for at in _places(inside, quote):
        if _is_apostrophe(inside, at):
            continue
        may_open = at == 0 or inside[at - 1] in f"{_BLANK}("
        if is_open == may_open:  # opens where one is open, or closes none
            return False
        is_open = not is_open
    return not is_open


def _is_apostrophe(text: str, at: int) -> bool:
    return text[at] in "'’" and 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()


def _places(text: str, sign: str) -> list[int]:
    return [at for at, character in enumerate(text) if character == sign]
