"""A text → the lines a drawing has room for: SVG wraps nothing, and no browser is there to measure."""

from __future__ import annotations

import re

_WIDTHS = {  # in ems, of the widest usual bold sans serif (DejaVu, Verdana)
    **dict.fromkeys("ijlI '’.,:;!|", 0.4),
    **dict.fromkeys("frst()[]-–«»", 0.6),
    **dict.fromkeys("mwMW@%&œŒæÆ—…", 1.11),
}
_SPACES = re.compile(r"(?<!«)\s+(?![»:;!?])")  # where a line may end
_SMALL_WORD = 3  # letters; it ends no line that is cut
_USUAL, _CAPITAL, _SQUARE, _DOTS = 0.72, 0.85, 1.2, 1.11


def drawn_width(text: str) -> float:
    """Return a width no usual bold font exceeds, in ems."""
    return sum(map(_letter, text))


def _letter(letter: str) -> float:
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    if letter > "\u0500":  # neither Latin, Greek nor Cyrillic
        return _SQUARE
    return _CAPITAL if letter.isupper() else _USUAL


def drawn_lines(text: str, width: float, most: int = 3) -> tuple[str, ...]:
    """Return a text in lines of ``width`` ems at most, ``most`` of them; "…" stands for what has no room."""
    lines: list[str] = []
    words = _SPACES.split(text.strip())
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
    start = text[: max(_kept(text, width - _DOTS), 1)]
    before, space, _ = start.rpartition(" ")
    shown = before if space and len(before) > len(start) / 2 else start
    while len(shown.rpartition(" ")[2]) <= _SMALL_WORD and " " in shown:  # "Conseil départemental de"
        shown = shown.rpartition(" ")[0]
    return shown.rstrip(" ,;:-–'’(") + "…"


def _kept(text: str, width: float) -> int:
    """Return how many of the first characters have room, one at least."""
    used = 0.0
    for position, letter in enumerate(text):
        used += _letter(letter)
        if used > width:
            return max(position, 1)
    return len(text)
