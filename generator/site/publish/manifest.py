"""The list of what a published folder holds; also the mark that the folder is ours."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeGuard

NAME = ".maillage.json"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """What one build published."""

    files: Mapping[str, str]  # path from the folder, with "/" → digest of its bytes; the manifest itself apart
    keys: Mapping[str, str]  # name of a folder made by another program → what it was made from

    def to_bytes(self) -> bytes:
        """Write it as JSON, the same bytes for the same files."""
        content = {"maillage": FORMAT, "folders": self.keys, "files": self.files}
        return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


EMPTY = Manifest({}, {})


def digest(data: bytes) -> str:
    """Return 40 hexadecimal digits that stand for the bytes."""
    return hashlib.blake2b(data, digest_size=20).hexdigest()


def is_ours(folder: Path) -> bool:
    """True if the folder bears our mark, of whatever format."""
    return isinstance(_read(folder).get("maillage"), int)


def read_manifest(folder: Path) -> Manifest | None:
    """Read a folder's manifest; ``None`` if there is none, or none of the present format."""
    content = _read(folder)
    files, keys = content.get("files"), content.get("folders")
    if content.get("maillage") != FORMAT or not _are_texts(files) or not _are_texts(keys):
        return None
    return Manifest(files, keys)


def _read(folder: Path) -> dict[str, Any]:
    path = folder / NAME
    if path.is_symlink() or not path.is_file():
        return {}
    try:
        content = json.loads(path.read_bytes())
    except (ValueError, RecursionError):  # not UTF-8, not JSON: not a file of ours
        return {}
    return content if isinstance(content, dict) else {}


def _are_texts(value: Any) -> TypeGuard[dict[str, str]]:
    return isinstance(value, dict) and all(isinstance(text, str) for text in value.values())
