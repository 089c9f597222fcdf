"""Texts of the directory, as a cell or a line of another format holds them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.directory.one_line import one_line

SEPARATOR = " | "


def joined(texts: Iterable[str]) -> str:
    """Join values of one cell; a bar inside a value becomes a slash, so that the values can be parted again."""
    lines = (one_line(text).replace("|", "/") for text in texts)
    return SEPARATOR.join(line for line in lines if line)
