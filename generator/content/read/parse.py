"""A file's bytes → a document: its values as text, and the place of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.content.document import Document
from generator.content.read.decoding import MAX_FILE_BYTES, Refused, check_entities, decode, is_hidden
from generator.content.read.fences import FENCE, split
from generator.content.read.tree import parse
from generator.diagnostics.diagnostic import Diagnostic, Place, on_line

__all__ = ["FENCE", "MAX_FILE_BYTES", "Reading", "is_hidden", "parse_markdown", "parse_yaml"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one file."""

    document: Document | None  # None: nothing in it can be judged
    diagnostics: tuple[Diagnostic, ...]


def parse_markdown(file: str, raw: bytes) -> Reading:
    """Parse a content file: front matter between two ``---`` lines, then Markdown.

    Args:
        file: its path from the site's root, with "/".
        raw: its bytes, untrusted.
    """
    return _parse(file, raw, split)


def parse_yaml(file: str, raw: bytes) -> Reading:
    """Parse a settings file: YAML alone."""
    return _parse(file, raw, lambda text: (text, "", 1))


def _parse(file: str, raw: bytes, parted: Callable[[str], tuple[str, str, int]]) -> Reading:
    text = ""
    try:
        text = decode(raw)
        front_matter, body, first_line = parted(text)
        body_line = text.count("\n", 0, len(text) - len(body)) + 1
        root, repeated = parse(front_matter, first_line)
        check_entities(body, body_line)
    except Refused as fault:
        lines = (text or raw[:MAX_FILE_BYTES].decode("utf-8-sig", "replace").replace("\r\n", "\n")).split("\n")
        line = lines[fault.line - 1] if 0 < fault.line <= len(lines) else ""
        place = Place(file, fault.line, fault.column)
        return Reading(None, (on_line(place, fault.end_column, fault.code, "", fault.values, line),))
    document = Document(file, text, root, body, body_line)
    return Reading(document, tuple(document.at_key("E105", key, key.text, str(first)) for key, first in repeated))
