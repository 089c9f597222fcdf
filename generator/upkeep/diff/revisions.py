"""A revision of the site's repository → its settings, content and outline files, in a folder of their own.

Files are taken from Git's own store, one blob each: no attribute, no filter and no link of the revision has a say in
what is written, and nothing is written but plain files under known names.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from generator.content.layout import CONTENT, OUTLINES, SETTINGS
from generator.content.read.history.git import command, environment
from generator.content.read.parse import MAX_FILE_BYTES
from generator.diagnostics.errors import GeneratorError, system_faults
from generator.language import N_

MOST_BYTES = 512_000_000  # of all the files of a revision
_SECONDS = 120
_ENTRY = re.compile(rb"100(?:644|755) blob ([0-9a-f]{40,64}) +(\d+)\t(.+)", re.DOTALL)
_NAME = re.compile(rf"{re.escape(SETTINGS)}|{CONTENT}/[^/]+(?:/[^/]+)?|{OUTLINES}/[^/]+", re.DOTALL)
_AS_COMMITTED = {"GIT_NO_REPLACE_OBJECTS": "1"}


class NoRevision(GeneratorError):
    """Tell that a name is neither a folder nor a revision."""


class Blob(NamedTuple):
    """A plain file of a revision."""

    name: str  # from the site's root, with "/"
    size: int
    id: bytes


@contextmanager
def checked_out(site: Path, revision: str) -> Iterator[Path]:
    """Write the site as a revision has it into a folder that goes by itself.

    Args:
        site: a folder inside a repository, whose own path in it is where the revision is read.
        revision: untrusted: a name or an expression of Git, never an option.

    Raises:
        NoRevision: Git knows no such revision.
        GeneratorError: the folder is in no repository, or Git failed.
    """
    commit = _commit(site, revision)
    prefix = os.fsdecode(_git(site, "rev-parse", "--show-prefix")).removesuffix("\n")
    blobs = _blobs(site, commit, prefix)
    with ExitStack() as stack:
        with system_faults(site):
            root = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="maillage-")))
        with system_faults(root):
            (root / CONTENT).mkdir()
            for blob, content in zip(blobs, _contents(site, blobs), strict=True):
                path = root / blob.name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        yield root


def _commit(site: Path, revision: str) -> str:
    if "\0" not in revision:
        asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        found = _run(site, *asked)
        if found.returncode == 0:
            return found.stdout.decode("ascii").strip()
    _git(site, "rev-parse", "--git-dir")  # outside a repository, that is what is told
    raise NoRevision(N_("« {name} » n'est ni un dossier d'annuaire ni une version connue de Git."), name=revision)


def _blobs(site: Path, commit: str, prefix: str) -> list[Blob]:
    """Return the settings and the content files of a commit: plain files alone, under names that stay inside."""
    tree = f"{commit}:{prefix.removesuffix('/')}"
    if _run(site, "cat-file", "-e", tree).returncode:
        return []  # the site was not there yet
    listed = _git(site, "ls-tree", "-r", "-z", "-l", "--full-tree", tree)
    matches = filter(None, map(_ENTRY.fullmatch, listed.split(b"\0")))
    blobs = [Blob(os.fsdecode(match[3]), int(match[2]), match[1]) for match in matches]
    return [blob for blob in blobs if _NAME.fullmatch(blob.name) and not {"..", "."} & set(blob.name.split("/"))]


def _contents(site: Path, blobs: list[Blob]) -> Iterator[bytes]:
    """Yield each file's bytes; one longer than what is accepted as blank lines as long, to be refused as such."""
    wanted = [blob for blob in blobs if blob.size <= MAX_FILE_BYTES]
    if sum(blob.size for blob in wanted) > MOST_BYTES:
        raise GeneratorError(N_("Les fichiers de cette version sont trop lourds pour être comparés."))
    answer = _git(site, "cat-file", "--batch", given=b"".join(blob.id + b"\n" for blob in wanted))
    start = 0
    for blob in blobs:
        if blob.size > MAX_FILE_BYTES:
            yield b"\n" * (MAX_FILE_BYTES + 1)
            continue
        start = answer.index(b"\n", start) + 1  # after "id blob size"
        yield answer[start : start + blob.size]
        start += blob.size + 1


def _git(site: Path, *arguments: str, given: bytes = b"") -> bytes:
    done = _run(site, *arguments, given=given)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        raise GeneratorError(N_("Git ne peut pas lire cette version : {said}"), said=said[:300])
    return done.stdout


def _run(site: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            command(site, *arguments), input=given, capture_output=True,
            env=environment(os.environ) | _AS_COMMITTED, timeout=_SECONDS, check=False,
        )  # fmt: skip
    except FileNotFoundError:
        raise GeneratorError(N_("Git n'est pas installé : comparez deux dossiers.")) from None
    except subprocess.TimeoutExpired:
        raise GeneratorError(N_("Git n'a pas répondu à temps.")) from None
