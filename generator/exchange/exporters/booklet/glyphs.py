"""A stranger's text, with no character the fonts of the booklet cannot draw.

Typst refuses a PDF for everybody as soon as one character has no glyph, and some rare ones stop it altogether.
"""

from __future__ import annotations

import re
import unicodedata

# What the fonts embedded in Typst (Libertinus Serif, DejaVu Sans Mono) draw whole: tests/…/test_booklet.py tries each.
_DRAWN = (
    ("\u0020", "\u007e"),
    ("\u00a0", "\u02af"),  # Latin
    ("\u0370", "\u0481"),
    ("\u048a", "\u04ff"),  # Greek, Cyrillic
    ("\u0531", "\u058a"),  # Armenian
    ("\u05d0", "\u05ea"),  # Hebrew
    ("\u0621", "\u063a"),
    ("\u0641", "\u064a"),
    ("\u0660", "\u0669"),  # Arabic
    ("\u10d0", "\u10ff"),  # Georgian
    ("\u1e00", "\u1eff"),
    ("\u2010", "\u2027"),
    ("\u202f", "\u2040"),
    ("\u2070", "\u209c"),
    ("\u20a0", "\u20bf"),
    ("\u2190", "\u22ff"),  # arrows, mathematics
    ("\u2500", "\u25ff"),
    ("\ufb00", "\ufb06"),
    ("\ufffd", "\ufffd"),
)
_UNKNOWN = re.compile("[^" + "".join(f"{re.escape(first)}-{re.escape(last)}" for first, last in _DRAWN) + "]+")
_HIDDEN = frozenset(("Cc", "Cf", "Cs", "Mn", "Me"))  # what orders, or leans on, other characters
_MISSING = "\N{REPLACEMENT CHARACTER}"
_BREAKS = frozenset(("\n", "\r", "\t", "\v", "\f", "\x85", "\u2028", "\u2029"))


def drawable(text: str) -> str:
    """Return a text on one line; each run of characters without a drawing becomes one \ufffd."""
    if text.isascii() and text.isprintable():
        return text
    text = "".join(map(_shown, unicodedata.normalize("NFC", text)))
    return _UNKNOWN.sub(_MISSING, text)


def _shown(character: str) -> str:
    if character in _BREAKS:
        return " "
    category = unicodedata.category(character)
    if category == "Cn":  # given to nothing, though in the middle of a range
        return _MISSING
    return "" if category in _HIDDEN else character
