"""One e-mail address, judged by its form alone: nothing is asked of the network."""

from __future__ import annotations

import re
from urllib.parse import quote

from email_validator import SPECIAL_USE_DOMAIN_NAMES, EmailNotValidError, validate_email

from generator.content.addresses.errors import AddressError

MAX_LENGTH = 254  # of an address, by RFC 5321
_SPECIAL = tuple(f".{name}" for name in SPECIAL_USE_DOMAIN_NAMES)
_AT_IN_WORDS = re.compile(
    r" ?(?:\[at\]|\(at\)|\[arobase\]|\(arobase\)|\barobase\b) ?|(?<=\w) ?@ ?(?=\w)", re.IGNORECASE
)
_WRAPPING = " \t\r\n<>.,;:\"'"


def parse_email(text: str) -> str:
    """Return the address with its domain in small letters, in punycode where it has others than ASCII.

    Raises:
        AddressError: ``too-long``, ``empty``, ``several``, ``no-at``, ``special-domain``, ``not-email``.
    """
    if len(text) > MAX_LENGTH:
        raise AddressError("too-long")
    address = text.strip()
    if not address:
        raise AddressError("empty")
    normalized = _normalized(address)
    if normalized:
        return normalized
    raise AddressError(_reason(address), address, _suggestion(address))


def mailto(address: str, subject: str, body: str = "") -> str:
    """Return the link that writes to an address, its subject and text filled in."""
    href = f"mailto:{quote(address, safe='@+')}?subject={quote(subject)}"
    return f"{href}&body={quote(body)}" if body else href


def _normalized(address: str) -> str:
    """Return the address in its one form, empty if it is none."""
    try:
        found = validate_email(address, check_deliverability=False, allow_smtputf8=False, strict=True)
    except (EmailNotValidError, UnicodeError):
        return ""
    return found.ascii_email or ""


def _reason(address: str) -> str:
    if address.count("@") > 1:
        return "several"
    if "@" not in address:
        return "no-at"
    return "special-domain" if f".{address.rpartition('@')[2].lower()}".endswith(_SPECIAL) else "not-email"


def _suggestion(address: str) -> str:
    """Return the address that was wrapped, spaced out or written for people to decipher."""
    bare = address.strip(_WRAPPING)
    bare = bare[7:] if bare.lower().startswith("mailto:") else bare
    bare = _AT_IN_WORDS.sub("@", bare).strip()
    return _normalized(bare) or _normalized(re.sub(r",(?=\w+$)", ".", bare))
