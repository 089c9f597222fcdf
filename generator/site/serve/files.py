"""The file an address asks for."""

from __future__ import annotations

from dataclasses import dataclass
from mimetypes import MimeTypes
from pathlib import Path

from generator.site.pages.page import INDEX

_BYTES = "application/octet-stream"
_TYPES = MimeTypes()  # the same on every machine: without what its system adds
for _extension, _type in {
    ".atom": "application/atom+xml",
    ".bib": "application/x-bibtex",
    ".geojson": "application/geo+json",
    ".gexf": "application/gexf+xml",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".ris": "application/x-research-info-systems",
    ".vcf": "text/vcard",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}.items():
    _TYPES.add_type(_type, _extension)


@dataclass(frozen=True, slots=True)
class Found:
    """What stands at an address."""

    file: Path
    is_folder: bool = False  # the address lacks its final "/"


def find(site: Path, path: str) -> Found | None:
    """Return the file for a path, decoded, that begins with "/"; None if there is none or it is outside the site.

    A folder stands for its ``index.html``; nothing else of it can be seen.
    """
    *folders, name = path.split("/")[1:]
    if any(part in ("", ".", "..") for part in folders) or name in (".", ".."):
        return None
    try:
        target = site.joinpath(*folders, name or INDEX).resolve()
        if "\\" in path or not target.is_relative_to(site.resolve()):
            return None
        if target.is_file():
            return Found(target)
        return Found(target, is_folder=True) if name and (target / INDEX).is_file() else None
    except (OSError, ValueError):  # a name too long, or one no file can have
        return None


def content_type(file: Path) -> str:
    """Return the type of a file by its name, with the encoding of all our texts."""
    kind, compressed = _TYPES.guess_type(file.name)
    if kind is None or compressed:
        return _BYTES
    is_text = kind.startswith("text/") or kind.endswith(("json", "xml", "javascript"))
    return f"{kind}; charset=utf-8" if is_text else kind
