"""The line of a fault with a better value in it, to paste."""

from __future__ import annotations

import re

from generator.diagnostics.diagnostic import EXCERPT, Diagnostic

_PLAIN = re.compile(r"[\w+](?:[\w@./:+?=&%~-]| (?! *#)|, )*")  # what needs no quotes, in a list too


def replaced(diagnostic: Diagnostic, value: str, better: str) -> str:
    """Return the line a fault stands on with another value where it is, "" where that is not sure to be read so."""
    line = diagnostic.excerpt
    if diagnostic.excerpt_start or len(line) >= EXCERPT:  # a part of it only
        return ""
    start, end = diagnostic.span
    marked = line[start:end]
    is_plain = _PLAIN.fullmatch(better) and not re.search(r":(?= |$)", better)
    if marked.count(value) != 1 or not is_plain:
        return ""
    return line[:start] + marked.replace(value, better) + line[end:]
