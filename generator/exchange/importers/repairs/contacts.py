"""Telephone numbers and addresses of the net, as cells hold them: with remarks around, several in one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.content import corrections
from generator.content.addresses import AddressError, parse_email, parse_web_address
from generator.content.phones import FRENCH_NUMBER, PhoneError, parse_phone, split_phones
from generator.exchange.importers.repairs.repaired import LOST_ZERO, REWRITTEN, TEXT_AROUND, Repaired

_MOST_VALUES = 20  # of a cell; more is a text
_EMAIL_ENDS = re.compile(r"[\s,;:/<>()\[\]|\"]+")
_WEB_ENDS = re.compile(r"[\s,;|()<>]+")


def repair_phone(text: str) -> Repaired:
    """Keep the first of several numbers; give back a lost zero; take a number out of its remark."""
    try:
        first, *others = split_phones(text.removesuffix(".0"))
    except PhoneError:
        return _first(text, FRENCH_NUMBER.findall(text))
    try:
        parse_phone(first)
    except PhoneError as error:
        if error.suggestion:
            reason = LOST_ZERO if error.reason == "lost-zero" else REWRITTEN
            return Repaired(error.suggestion, reason, tuple(others))
        return _first(text, FRENCH_NUMBER.findall(text))
    return Repaired(first, "", tuple(others)) if others else Repaired(text)


def repair_email(text: str) -> Repaired:
    """Keep the first of several addresses; unwrap one from its remark."""
    try:
        parse_email(text)
    except AddressError as error:
        if error.suggestion:
            return Repaired(error.suggestion, REWRITTEN)
        pieces = (piece.strip(".") for piece in _EMAIL_ENDS.split(text))
        return _first(text, [piece for piece in pieces if piece.count("@") == 1 and piece[0] != "@" != piece[-1]])
    return Repaired(text)


def repair_web_address(text: str) -> Repaired:
    """Give back a scheme; keep the first of several addresses."""
    written = corrections.web_address(text)
    if written != text:
        return Repaired(written, REWRITTEN)
    if _is_web_address(text):
        return Repaired(text)
    pieces = [piece for piece in _WEB_ENDS.split(text) if "." in piece]
    if len(pieces) > _MOST_VALUES:
        return Repaired(text)
    first, reason, beside = _first(text, [piece for piece in pieces if _is_web_address(corrections.web_address(piece))])
    return Repaired(corrections.web_address(first), reason, beside)


def _is_web_address(text: str) -> bool:
    try:
        parse_web_address(text)
    except AddressError:
        return False
    return True


def _first(text: str, found: Sequence[str]) -> Repaired:
    """Keep the first value found in a text, if it is not the text itself."""
    if not 0 < len(found) <= _MOST_VALUES or found[0] == text:
        return Repaired(text)
    around = text
    for value in found:
        around = around.replace(value, "", 1)
    is_bare = found[1:] and not any(map(str.isalnum, around))
    return Repaired(found[0], "" if is_bare else TEXT_AROUND, tuple(found[1:]))
