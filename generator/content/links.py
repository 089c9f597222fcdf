"""Which addresses a page may link to: an allowlist, tried on everything that comes from content."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from generator.content.addresses import host_of

HEADING_ID = "c-"  # begins the ids of a text's headings, so that none meets the theme's own
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_FUNCTIONAL = ("mailto", "tel", "sms")
_HOST = re.compile(r"[\w.-]+")
_COMMON_ENDINGS = frozenset(
    ("fr", "com", "org", "net", "eu", "info", "io", "bzh", "paris", "corsica", "alsace", "re", "be", "ch", "lu", "app")
)
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


def page_of(address: str) -> str:
    """Return the address of the page that holds what an address of this site leads to."""
    return re.split("[?#]", address, maxsplit=1)[0]


def target_of(address: str) -> str:
    """Return the host a link leads to, of a page or of a mailbox; "" where it leads to none."""
    host = address.rpartition("@")[2] if address.startswith("mailto:") else host_of(address)
    return host.lower().removeprefix("www.")


def hosts_in(words: str) -> tuple[str, ...]:
    """Return what looks like the name of a host in a text."""
    found = (word.strip(".-").lower() for word in _HOST.findall(words))
    return tuple(word.removeprefix("www.") for word in found if _looks_like_host(word))


def lure(words: str, address: str) -> tuple[str, str] | None:
    """Return the host a link shows and the one it leads to, where they differ."""
    shown = next((host for host in hosts_in(words) if host.rpartition(".")[2] in _COMMON_ENDINGS), "")
    target = target_of(address) if shown else ""
    return (shown, target) if target and shown != target else None


def _looks_like_host(word: str) -> bool:
    ending = word.rpartition(".")[2]
    return "." in word and len(ending) > 1 and ending.isalpha()
