"""Content files written so that none is ever seen half written."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.content.layout import WORK
from generator.diagnostics.errors import system_faults


def write_files(root: Path, files: Mapping[str, bytes]) -> None:
    """Write each file under a temporary name, then give it its own.

    Args:
        root: the site's folder.
        files: bytes by path from the root, with "/".

    Raises:
        GeneratorError: the disk is full, read-only …
    """
    with system_faults(root):
        (root / WORK).mkdir(exist_ok=True)
        with TemporaryDirectory(prefix="import-", dir=root / WORK) as workshop:
            for file, raw in sorted(files.items()):
                temporary, final = Path(workshop) / "fiche.md", root / file
                temporary.write_bytes(raw)
                final.parent.mkdir(parents=True, exist_ok=True)
                os.replace(temporary, final)
