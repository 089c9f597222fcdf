"""Bytes → text, whatever wrote them, even two programs in one file."""

from __future__ import annotations

import codecs
from typing import NamedTuple

UTF_8, UTF_16, WINDOWS = "UTF-8", "UTF-16", "Windows-1252"
_C1 = range(0x80, 0xA0)  # where Windows-1252 has its letters, and five holes
_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAMPLE = 4000  # bytes


class Decoded(NamedTuple):
    """A text, and how it was written."""

    encoding: str
    text: str
    windows_lines: int = 0  # written otherwise than the rest of the file


def _hole_to_control(error: UnicodeError) -> tuple[str | bytes, int]:
    """Decode a byte Windows-1252 does not define as the control of its number, and the other way."""
    if isinstance(error, UnicodeDecodeError):
        return error.object[error.start : error.end].decode("latin-1"), error.end
    if isinstance(error, UnicodeEncodeError):
        run = error.object[error.start : error.end]  # whole: one by one, Python would look for its end each time
        if all(ord(character) in _C1 for character in run):
            return run.encode("latin-1"), error.end
    raise error


_HOLES = "maillage-windows-holes"
codecs.register_error(_HOLES, _hole_to_control)


def decode(raw: bytes) -> Decoded:
    """Return the text: UTF-8 where the bytes are, line by line if need be, else what Windows wrote."""
    if utf_16 := _utf_16(raw):
        return Decoded(UTF_16, raw.decode(utf_16, "replace").removeprefix("\ufeff"))
    try:
        return Decoded(UTF_8, raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _line_by_line(raw.removeprefix(codecs.BOM_UTF8))


def is_utf_16(raw: bytes) -> bool:
    """Tell a text in UTF-16."""
    return bool(_utf_16(raw))


def _utf_16(raw: bytes) -> str:
    """Return the codec of a text in UTF-16, marked or seen by its zeros; "" for any other."""
    if raw.startswith(_MARKS):
        return "utf-16"
    even, odd = raw[:_SAMPLE:2].count(0), raw[1:_SAMPLE:2].count(0)
    most = min(len(raw), _SAMPLE) / 4
    return "utf-16-le" if odd > most and not even else "utf-16-be" if even > most and not odd else ""


def _line_by_line(raw: bytes) -> Decoded:
    lines: list[str] = []
    plain = windows = 0
    for line in raw.split(b"\n"):
        try:
            lines.append(line.decode("utf-8"))
            plain += not line.isascii()
        except UnicodeDecodeError:
            lines.append(decode_windows(line))
            windows += 1
    return Decoded(UTF_8, "\n".join(lines), windows) if plain else Decoded(WINDOWS, "\n".join(lines))


def decode_windows(raw: bytes) -> str:
    """Read Windows-1252; an undefined byte becomes the control character of its number."""
    return raw.decode("cp1252", _HOLES)


def decoded_once(text: str) -> str:
    """Undo the reading of UTF-8 as Windows-1252, as many times as it was done: ``Ã©`` is é.

    Only a text that is wholly so is changed. Each round makes it shorter.
    """
    while not text.isascii():
        try:
            before = text.encode("cp1252", _HOLES).decode("utf-8")
        except UnicodeError:
            return text
        text = before
    return text
