"""Which addresses a page may link to: an allowlist, tried on everything that comes from content."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

HEADING_ID = "c-"  # begins the ids of a text's headings, so that none meets the theme's own
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_FUNCTIONAL = ("mailto", "tel", "sms")
_HOST = re.compile(r"[\w.-]+")
_HIDDEN = re.compile(r"[\x00-\x20\x7f\\]")  # what browsers strip from an address, or read as "/"


def is_internal(address: str) -> bool:
    """True for a path of this site or a place of this page."""
    return not _HIDDEN.search(address) and (
        address.startswith("#") or (address.startswith("/") and not address.startswith("//"))
    )


def is_external(address: str) -> bool:
    """True for a page elsewhere: ``http`` or ``https``, a host, and no user name to deceive the reader."""
    if _HIDDEN.search(address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "@" not in parts.netloc and bool(_HOST.fullmatch(parts.hostname or ""))


def is_safe(address: str) -> bool:
    """True for an address a page may link to: here, ``http(s)``, ``mailto``, ``tel`` or ``sms``."""
    if is_internal(address) or is_external(address):
        return True
    scheme = _SCHEME.match(address)
    return scheme is not None and scheme[1].lower() in _FUNCTIONAL and not _HIDDEN.search(address)
