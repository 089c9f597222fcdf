"""The file as the page showed it to whoever asks, and what changed in it since."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.content.document import Document
from generator.content.model import KINDS
from generator.content.read.parse import MAX_FILE_BYTES, parse_markdown
from generator.content.schema import field_at
from generator.directory.records import blob_id
from generator.language import N_, Language
from generator.upkeep.propose.problem import Problem
from generator.upkeep.propose.request import PROTECTED, REREAD, Request

_WAIT = 20  # seconds for git
_ENVIRONMENT = {"GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}

_CHANGED = N_(
    "« {label} » a changé depuis que vous avez ouvert la page. Rouvrez-la, et refaites cette correction si elle est "
    "encore utile."
)
_CHANGED_TO = N_(
    "« {label} » a changé depuis que vous avez ouvert la page : la fiche dit maintenant « {now} ». Rouvrez-la, et "
    "refaites cette correction si elle est encore utile."
)
_UNKNOWN = N_(
    "« {label} » : nous ne savons plus ce que la page montrait quand vous avez fait cette correction. Rouvrez la page "
    "et refaites-la."
)
_REREAD = N_(
    "« {label} » a changé depuis que vous avez relu la fiche : rouvrez la page, relisez-la, puis confirmez de nouveau."
)
_TEXT_REREAD = N_(
    "Le texte libre a changé depuis que vous avez relu la fiche : rouvrez la page, relisez-la, puis confirmez de "
    "nouveau."
)


def changed_since(
    site: Path, request: Request, changes: Mapping[str, Any], present: Document, words: Language
) -> Iterator[Problem]:
    """Yield a problem for each key that is not what the page showed, unless it already is what is asked for.

    Args:
        changes: what is asked for, by top-level key.
        present: the file as it is.
    """
    version = request.version
    if version is None or version == blob_id(present.text):
        return
    shown = _document(site, version, present.file)
    before, now = (shown.data() if shown else None), present.data()
    for key, wanted in changes.items():
        is_other = before is None or before.get(key) != now.get(key)
        if key not in REREAD and is_other and wanted != now.get(key):
            yield _told(key, request, now.get(key) if before is not None else None, before is None, words)
    if REREAD[0] in changes:
        yield from _reread_since(request, set(changes), shown, present, words)


def _told(key: str, request: Request, now: Any, is_unknown: bool, words: Language) -> Problem:
    label = label_of(request.folder, key, words)
    if is_unknown:
        return Problem(_UNKNOWN, (("label", label),))
    if isinstance(now, str):
        return Problem(_CHANGED_TO, (("label", label), ("now", now)))
    return Problem(_CHANGED, (("label", label),))


def _reread_since(
    request: Request, asked: set[str], shown: Document | None, present: Document, words: Language
) -> Iterator[Problem]:
    """Refuse to say that a page was re-read which is not the one that was."""
    if shown is None:
        if asked <= set(REREAD):
            yield Problem(_UNKNOWN, (("label", label_of(request.folder, REREAD[0], words)),))
        return
    before, now = shown.data(), present.data()
    for key in sorted({*before, *now} - asked - {*REREAD, *PROTECTED}):
        if before.get(key) != now.get(key):
            yield Problem(_REREAD, (("label", label_of(request.folder, key, words)),))
    if shown.body != present.body:
        yield Problem(_TEXT_REREAD)


def label_of(folder: str, key: str, words: Language) -> str:
    """Return what people call a top-level key; the key itself where the schema has none."""
    field = field_at(KINDS[folder], (key,))
    return words.text(field.label) if field and field.label else key


def _document(site: Path, version: str, file: str) -> Document | None:
    """Return the file of a version, None where the repository has none of this id."""
    size = _git(site, "cat-file", "-s", version).strip()
    if not size.isdigit() or int(size) > MAX_FILE_BYTES:
        return None
    return parse_markdown(file, _git(site, "cat-file", "blob", version)).document


def _git(site: Path, *arguments: str) -> bytes:
    """Return what git answers, nothing where it cannot."""
    command = ["git", "-C", str(site), *arguments]
    try:
        found = subprocess.run(command, capture_output=True, timeout=_WAIT, check=False, env=os.environ | _ENVIRONMENT)
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return found.stdout if found.returncode == 0 else b""
