"""A text → the lines a drawing has room for: SVG wraps nothing, and no browser is there to measure."""

from __future__ import annotations

import unicodedata

_NARROW = frozenset("fijlrtI '’.,:;!|()[]-")
_WIDE = frozenset("mwMW@%&œŒæÆ—…")
_NARROW_EM, _USUAL_EM, _CAPITAL_EM, _WIDE_EM, _SQUARE_EM = 0.36, 0.59, 0.74, 0.94, 1.05  # of a bold sans serif


def drawn_width(text: str) -> float:
    """Return a width no usual bold font exceeds, in ems."""
    return sum(map(_letter, text))


def _letter(letter: str) -> float:
    if letter in _NARROW:
        return _NARROW_EM
    if unicodedata.combining(letter):
        return 0
    if letter in _WIDE:
        return _WIDE_EM
    if letter > "\u2000" or unicodedata.east_asian_width(letter) in "WF":
        return _SQUARE_EM
    return _CAPITAL_EM if letter.isupper() else _USUAL_EM


def drawn_lines(text: str, width: float, most: int = 2) -> tuple[str, ...]:
    """Return a text in lines of ``width`` ems at most, ``most`` of them; "…" stands for what has no room."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most:
        is_last = len(lines) == most - 1
        lines.append(_cut(" ".join(words), width) if is_last else _line(words, width))
    return tuple(lines)


def _line(words: list[str], width: float) -> str:
    """Take from ``words`` what one line holds; a word wider than a line is cut in two."""
    taken, room = [words.pop(0)], width
    room -= drawn_width(taken[0])
    if room < 0:
        kept = _kept(taken[0], width)
        words.insert(0, taken[0][kept:])
        return taken[0][:kept]
    while words and (room := room - drawn_width(f" {words[0]}")) >= 0:
        taken.append(words.pop(0))
    return " ".join(taken)


def _cut(text: str, width: float) -> str:
    """Return a text as it is if it has room, else its first words and "…"."""
    kept = _kept(text, width)
    if kept == len(text):
        return text
    start = text[: max(_kept(text, width - _WIDE_EM), 1)]
    before, space, _ = start.rpartition(" ")
    return (before if space and len(before) > len(start) / 2 else start).rstrip(" ,;:-–'’(") + "…"


def _kept(text: str, width: float) -> int:
    """Return how many of the first characters have room, one at least."""
    used = 0.0
    for position, letter in enumerate(text):
        used += _letter(letter)
        if used > width:
            return max(position, 1)
    return len(text)
