"""The one editor of content files: values changed in place, every other byte kept.

Each change is a splice at the marks the reader left, as small as can be: comments, order, quotes, line ends and byte
order mark of all the rest stay. The result is read again and must say what was meant.
"""

from __future__ import annotations

import codecs
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Any

from generator.content.document import Document
from generator.content.edit.emit import Value
from generator.content.edit.splices import NoSplice, Splice, Splicer
from generator.content.read.parse import parse_markdown, parse_yaml
from generator.diagnostics.errors import GeneratorError
from generator.language import N_

CANNOT = N_("« {file} » ne peut pas être modifié sans risque : corrigez-le à la main.")


def set_values(raw: bytes, changes: Mapping[str, Value | None], file: str = "") -> bytes:
    """Return the file with keys of its front matter replaced, added (after the last) or removed.

    Inside a key, only the values that differ are touched: a comment beside another one stays.

    Args:
        raw: the file as saved; a settings file if its name ends in ``.yml``.
        changes: by top-level key; None removes it.
        file: its name.

    Raises:
        GeneratorError: the file cannot be read, or the result would not say what was meant.
    """
    before = _document(raw, file)
    meant = {key: _plain(value) for key, value in {**before.data(), **changes}.items() if value is not None}
    start = front_matter_start(before)
    try:
        splices = list(Splicer(before.text[start:]).root(before.root, meant))
    except NoSplice:
        raise GeneratorError(CANNOT, file=file) from None
    result = apply_splices(raw, start, splices)
    after = _document(result, file)
    if after.data() != meant or after.body != before.body:
        raise GeneratorError(CANNOT, file=file)
    return result


def _document(raw: bytes, file: str) -> Document:
    reading = (parse_yaml if file.endswith(".yml") else parse_markdown)(file, raw)
    if reading.document is None or reading.diagnostics:
        raise GeneratorError(CANNOT, file=file)
    return reading.document


def _plain(value: Value) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value]


def apply_splices(raw: bytes, start: int, splices: Sequence[Splice]) -> bytes:
    """Put the splices into the file as saved, its byte order mark and line ends kept."""
    text = raw.decode("utf-8-sig")
    places = _places_of_crlf(text)
    newline = "\r\n" if text.split("\n", 1)[0].endswith("\r") else "\n"
    for splice in sorted(splices, key=lambda splice: splice.start)[::-1]:  # equal starts: the last goes in first
        first, last = (offset + bisect_left(places, offset) for offset in (start + splice.start, start + splice.end))
        text = text[:first] + splice.text.replace("\n", newline) + text[last:]
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode()


def front_matter_start(document: Document) -> int:
    """Return where the text starts that the offsets of nodes count in."""
    return 0 if document.file.endswith(".yml") else document.text.index("\n") + 1


def _places_of_crlf(text: str) -> list[int]:
    """Return where each ``\\r\\n`` stands once all line ends are ``\\n``."""
    places: list[int] = []
    position = text.find("\r\n")
    while position >= 0:
        places.append(position - len(places))
        position = text.find("\r\n", position + 2)
    return places
