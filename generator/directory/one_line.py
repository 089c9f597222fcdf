"""A stranger's text, as a cell or a line of another format holds it."""

from __future__ import annotations

import unicodedata

_KEPT = frozenset("\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")  # some scripts are not read without
_HIDDEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))


def one_line(text: str) -> str:
    """Return a text on one line, without what does not show: nothing in it can begin another line or another value."""
    # quick to ask, and nearly every text shows whole
    if not text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ").isprintable():
        text = "".join(" " if _is_hidden(character) else character for character in text)
    return " ".join(filter(None, text.split(" ")))  # no-break spaces stay: they are typography


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) in _HIDDEN and character not in _KEPT
