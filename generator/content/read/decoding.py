"""Bytes → text: strictly UTF-8, bounded, with nothing in it that hides what a reader would see."""

from __future__ import annotations

import html
import re
import unicodedata

MAX_FILE_BYTES = 64_000

_OTHER_FORMATS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-", b"{\\rtf")  # .docx and .odt, .doc, …
_CONFLICT = re.compile(r"^(?:<<<<<<<|>>>>>>>) ", re.MULTILINE)  # what git writes around two versions of the same lines
_END_OF_LINE_FOR_YAML_ONLY = "\x85\u2028\u2029\r"
_BIDI_AND_TAGS = re.compile("[\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
_ENTITY = re.compile(r"&(?:#\d{1,8}|#[xX][\da-fA-F]{1,8}|[A-Za-z]\w{1,31});")


class Refused(Exception):
    """Reading stops here: the rest of the file cannot be told apart."""

    def __init__(self, code: str, line: int, column: int, *values: str, end_column: int = 0) -> None:
        super().__init__(code)
        self.code, self.line, self.column, self.values = code, line, column, values
        self.end_column = end_column or column


def decode(raw: bytes) -> str:
    """Decode strictly as UTF-8 (a byte order mark is accepted); lines end in ``\\n``.

    Raises:
        Refused: too long, not UTF-8, or a character that hides what a reader would see.
    """
    if raw.startswith(_OTHER_FORMATS):
        raise Refused("E136", 0, 0)
    if len(raw) > MAX_FILE_BYTES:
        raise Refused("E107", 0, 0, str(len(raw)), str(MAX_FILE_BYTES))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise Refused("E101", line, column, f"{raw[error.start]:02x}") from None
    text = text.replace("\r\n", "\n")
    for number, line_text in enumerate(text.split("\n"), 1):
        if not line_text.isprintable():
            _check_characters(line_text, number)
    if conflict := _CONFLICT.search(text):
        raise Refused("E133", text.count("\n", 0, conflict.start()) + 1, 1)
    return text


def _check_characters(line: str, number: int) -> None:
    for column, character in enumerate(line, 1):
        if is_hidden(character):
            raise Refused("E109", number, column, f"U+{ord(character):04X}", end_column=column + 1)


def is_hidden(character: str) -> bool:
    """True for a character that no file may hold as it is: it would hide what a reader sees."""
    controls = unicodedata.category(character) in ("Cc", "Cs", "Cn") and character != "\t"
    return controls or character in _END_OF_LINE_FOR_YAML_ONLY or bool(_BIDI_AND_TAGS.match(character))


def check_entities(body: str, first_line: int) -> None:
    """Refuse in a Markdown text the HTML entities that stand for such a character.

    Raises:
        Refused: at the entity.
    """
    for entity in _ENTITY.finditer(body):
        hidden = next(filter(is_hidden, html.unescape(entity[0])), "")
        if hidden:
            line = first_line + body.count("\n", 0, entity.start())
            column = entity.start() - body.rfind("\n", 0, entity.start())
            end_column = column + len(entity[0])
            raise Refused("E109", line, column, f"U+{ord(hidden):04X}", end_column=end_column)
