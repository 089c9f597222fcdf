"""A cell with telephone numbers → each number, as it is written."""

from __future__ import annotations

import re

from generator.content.phones.values import PhoneError

MAX_LENGTH = 60
WRITTEN = re.compile(r"\+?[0-9 ().\-/]+")
_LABEL = re.compile(r"(?:t[ée]l(?:[ée]phone)?|mobile|portable)\b[ .:]*|t[ée]l ?:", re.IGNORECASE)
_BETWEEN = re.compile(r" ?(?:[/;,|&]|\bou\b|\bet\b| - ) ?", re.IGNORECASE)
FRENCH_NUMBER = re.compile(r"(?<!\d)0[1-9](?:[ .\-]?\d\d){4}(?!\d)", re.ASCII)


def split_phones(text: str) -> tuple[str, ...]:
    """Return the numbers written one after another in a cell, each ready for ``parse_phone``; one if it is one."""
    written = clean(text)
    side_by_side = FRENCH_NUMBER.findall(written)
    if len(side_by_side) > 1 and not _BETWEEN.sub("", FRENCH_NUMBER.sub("", written)).strip():
        return tuple(side_by_side)
    pieces = tuple(piece.strip() for piece in _BETWEEN.split(written) if piece.strip())
    are_numbers = all(WRITTEN.fullmatch(piece) and len(re.findall(r"\d", piece)) >= 8 for piece in pieces)
    return pieces if len(pieces) > 1 and are_numbers else (written,)


def clean(text: str) -> str:
    """Return the number without its label, with plain spaces and hyphens.

    Raises:
        PhoneError: ``too-long``, ``empty``.
    """
    if len(text) > MAX_LENGTH:
        raise PhoneError("too-long")
    written = re.sub("[‐‑‒–—−]", "-", " ".join(text.split()))
    label = _LABEL.match(written)
    written = (written[label.end() :] if label else written).strip(" ,;.")
    if not written:
        raise PhoneError("empty")
    return written
