"""Keys and values written otherwise where they stand: what they mean, or are meant to, stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.content.document import Document, Node
from generator.content.edit.splices import Splice
from generator.content.edit.values import CANNOT, apply_splices, front_matter_start
from generator.content.read.parse import parse_markdown, parse_yaml
from generator.diagnostics.errors import GeneratorError


@dataclass(frozen=True, slots=True)
class Change:
    """New text in place of one key or value of a front matter."""

    start: int  # of the key or value, in the front matter's text, in characters
    end: int
    meant: str | list[str]  # what it must be read as
    written: str


def rewrite(raw: bytes, changes: Sequence[Change], file: str = "") -> bytes:
    """Return the file with some keys and values written otherwise, each where it stands.

    Args:
        raw: the file as saved; a settings file if its name ends in ``.yml``.
        file: its name.

    Raises:
        GeneratorError: the file cannot be read, or the result would not say what was meant.
    """
    before = _read(raw, file)
    spans = {(change.start, change.end): change.meant for change in changes}
    splices = [Splice(change.start, change.end, change.written) for change in changes]
    result = apply_splices(raw, front_matter_start(before), splices)
    after = _read(result, file)
    if _told(after.root, {}) != _told(before.root, spans) or after.body != before.body:
        raise GeneratorError(CANNOT, file=file)
    return result


def _told(node: Node, meant: Mapping[tuple[int, int], str | list[str]]) -> Any:
    """Return a node as texts and lists, keys in their order, with what is meant in some places."""
    if (span := (node.start, node.end)) in meant and not node.is_empty:
        return meant[span]
    if isinstance(node.value, list):
        return [_told(item, meant) for item in node.value]
    if isinstance(node.value, dict):
        return [(meant.get((key.start, key.end), key.text), _told(child, meant)) for key, child in node.value.items()]
    return node.value


def _read(raw: bytes, file: str) -> Document:
    """Read a file, be some of its keys written twice."""
    reading = (parse_yaml if file.endswith(".yml") else parse_markdown)(file, raw)
    if reading.document is None:
        raise GeneratorError(CANNOT, file=file)
    return reading.document
