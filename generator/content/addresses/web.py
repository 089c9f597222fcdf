"""One web address, read as a browser reads it: what is let through is what is listed here."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

import idna
from email_validator import SPECIAL_USE_DOMAIN_NAMES

from generator.content.addresses.errors import AddressError

MAX_LENGTH = 2000
SCHEMES = ("https", "http")
_REMOVED = re.compile("[\t\r\n]")  # browsers drop these, wherever they stand
_STRIPPED = "".join(map(chr, range(0x21)))  # and these at both ends
_START = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_WEB = re.compile(r"(https?)://([^/?#]+)(.*)", re.IGNORECASE)
_EMAIL = re.compile(r"(?:mailto:)?[^@:/?#]+@[^@:/?#]+", re.IGNORECASE)
_BARE_HOST = re.compile(r"(?://)?((?:[\w-]+\.)+[^\W\d_]{2,}(?:[:/?#].*)?)")
_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
_SAFE = "%/:=&?~#+!$,;'@()*[]"  # has its own meaning in an address, and is left as it is
_FRENCH_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-àâäçéèêëîïôöùûüÿœæ")


def parse_web_address(text: str) -> str:
    """Return the address in ASCII: host in small letters, in punycode where it has other letters.

    Raises:
        AddressError: ``too-long``, ``empty``, ``control``, ``space``, ``backslash``, ``no-scheme``, ``scheme``,
            ``email``, ``not-web``, ``user-name``, ``port``, ``ip-address``, ``special-host``, ``host``.
    """
    if len(text) > MAX_LENGTH:
        raise AddressError("too-long")
    address = _REMOVED.sub("", text.strip(_STRIPPED))
    _check_characters(address)
    _check_scheme(address)
    scheme, netloc, rest = _split(address)
    return f"{scheme.lower()}://{_host(netloc, address)}{_port(netloc, address)}{quote(rest, safe=_SAFE)}"


def host_of(address: str) -> str:
    """Return the host of a web address as it may be shown: punycode if it holds other than French letters."""
    host = _split(address)[1].partition(":")[0]
    try:
        shown = idna.decode(host)
    except (idna.IDNAError, UnicodeError):
        return host
    return shown if _FRENCH_LETTERS.issuperset(shown.replace(".", "")) else host


def _check_characters(address: str) -> None:
    if not address:
        raise AddressError("empty")
    if any(unicodedata.category(character)[0] == "C" for character in address):
        raise AddressError("control", address)
    if any(character.isspace() for character in address):
        raise AddressError("space", address)
    if "\\" in address:  # a browser takes it for "/"
        raise AddressError("backslash", address)


def _split(address: str) -> tuple[str, str, str]:
    """Return scheme, host with port, and all that follows."""
    match = _WEB.fullmatch(address)
    return (match[1], match[2], match[3]) if match else ("", "", "")


def _check_scheme(address: str) -> None:
    if _WEB.fullmatch(address):
        return
    if _EMAIL.fullmatch(address):
        raise AddressError("email", address)
    bare = _BARE_HOST.fullmatch(address)
    if bare:
        raise AddressError("no-scheme", address, f"https://{bare[1]}")
    scheme = _START.match(address)
    if scheme and scheme[1].lower() not in SCHEMES:
        raise AddressError("scheme", address)
    raise AddressError("not-web", address)


def _host(netloc: str, address: str) -> str:
    if "@" in netloc:
        raise AddressError("user-name", address)
    written = netloc if netloc.startswith("[") else netloc.partition(":")[0]
    try:
        host = idna.encode(written, uts46=True).decode("ascii").lower().rstrip(".")
    except (idna.IDNAError, UnicodeError):
        raise AddressError("ip-address" if netloc.startswith("[") else "host", address) from None
    labels = host.split(".")
    if re.fullmatch(r"\d+|0x[0-9a-f]*", labels[-1]):
        raise AddressError("ip-address", address)
    if labels[-1] in SPECIAL_USE_DOMAIN_NAMES:
        raise AddressError("special-host", address)
    if len(labels) < 2 or not all(_LABEL.fullmatch(label) for label in labels):
        raise AddressError("host", address)
    return host


def _port(netloc: str, address: str) -> str:
    port = netloc.partition(":")[2]
    if not port:
        return ""
    if not (re.fullmatch("[0-9]{1,5}", port) and 0 < int(port) < 65536):
        raise AddressError("port", address)
    return f":{int(port)}"
