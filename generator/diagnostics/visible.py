"""A stranger's text, made safe to print: nothing hidden, nothing a terminal or a runner would obey."""

from __future__ import annotations

import re
import unicodedata

_COMMANDS = re.compile(r":(?=:)|##(?=\[)")
_HIDDEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))


def visible(text: str) -> str:
    """Replace every character that does not show, and break workflow commands (``::``, ``##[``)."""
    if not text.isascii() or not text.isprintable():
        text = "".join("\N{REPLACEMENT CHARACTER}" if unicodedata.category(c) in _HIDDEN else c for c in text)
    return _COMMANDS.sub(r"\g<0> ", text)
