"""What was received → its text: a mail as it was saved, the text of a form, a pasted text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message

from generator.language import N_
from generator.upkeep.propose.problem import Refused

MAX_BYTES = 2_000_000  # a mail with a picture under its signature
MAX_TEXT = 200_000  # characters of its text, quoted replies included
_MAX_PARTS = 40  # a mail of more is no mail, and deep ones stop the parser

_HEADER = re.compile(rb"(?:\xef\xbb\xbf)?(?:From .{1,500}\r?\n)?[!-9;-~]{1,76}:[ \t]")
_OF_A_MAIL = re.compile(rb"(?im)^(?:mime-version|message-id|received|content-type|return-path):")
_LINE_ENDING_TAG = re.compile(r"(?i)<(?:br|/p|/div|/li|/tr|/h\d|/pre|/blockquote)\b[^<>]{0,500}>")
_CHARSETS = frozenset(("utf-8", "us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252"))  # others may be slow to read
_UNSEEN = re.compile(r"(?is)<(style|script|head)\b.*?(?:</\1\s*>|\Z)")
_TAG = re.compile(r"<[!/a-zA-Z][^<>]{0,5000}>")


def read_message(raw: bytes) -> str:
    """Return the text of what was received, lines ending in ``\\n``.

    Raises:
        Refused: it is too long.
    """
    if len(raw) > MAX_BYTES:
        raise Refused(N_("Ce message est trop long pour être lu : envoyez seulement le texte de la demande."))
    text = "\n".join(_texts(raw)) if _is_mail(raw) else _decoded(raw, "utf-8")
    if len(text) > MAX_TEXT:
        raise Refused(N_("Ce message est trop long pour être lu : envoyez seulement le texte de la demande."))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_mail(raw: bytes) -> bool:
    headers = raw[:50_000].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    few_parts = raw.count(b"boundary") <= _MAX_PARTS
    return bool(few_parts and _HEADER.match(raw) and _OF_A_MAIL.search(headers))


def _texts(raw: bytes) -> Iterator[str]:
    """Yield the texts of a mail; its HTML only where it has no plain text."""
    parts = [part for part in message_from_bytes(raw).walk() if not part.is_multipart()]
    plain = [part for part in parts if part.get_content_type() == "text/plain"]
    for part in plain or [part for part in parts if part.get_content_type() == "text/html"]:
        payload = part.get_payload(decode=True)
        text = _decoded(payload if isinstance(payload, bytes) else b"", _charset(part))
        yield text if plain else _without_tags(text)


def _charset(part: Message) -> str:
    return str(part.get_content_charset("utf-8"))  # in small letters


def _decoded(raw: bytes, charset: str) -> str:
    """Decode as announced, else as Windows does: a mail reader shows something too."""
    for name in ("utf-8-sig", charset if charset in _CHARSETS else "windows-1252"):
        try:
            return raw.decode(name)
        except UnicodeDecodeError:
            continue
    return raw.decode("windows-1252", "replace")


def _without_tags(text: str) -> str:
    seen = _UNSEEN.sub("", text).replace("\n", " ")
    return html.unescape(_TAG.sub("", _LINE_ENDING_TAG.sub("\n", seen)))
