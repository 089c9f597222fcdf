"""Words that the tests of publishing share."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from generator.site.publish import Published, open_stage
from generator.site.publish.manifest import NAME

Files = Mapping[str, bytes]
Build = Callable[..., Published]


def publish(site: Path, files: Files, *, output: str | Path = "public", allow_fewer: bool = True) -> Published:
    """Publish exactly these files."""
    with open_stage(site, site / output) as stage:
        for path, data in files.items():
            stage.write(path, data)
        return stage.publish(allow_fewer=allow_fewer)


def content(folder: Path) -> dict[str, bytes]:
    """Return every file of a published folder but its manifest; an empty folder counts as a file of its own."""
    found: dict[str, bytes] = {}
    for here, folders, files in os.walk(folder):
        inner = Path(here).relative_to(folder)
        if not folders and not files and here != str(folder):
            found[f"{inner.as_posix()}/"] = b""
        found |= {(inner / name).as_posix(): (Path(here) / name).read_bytes() for name in files}
    found.pop(NAME)
    return found


def stage_of(site: Path) -> Path | None:
    """Return the one stage in the site's cache, if there is one."""
    found = list((site / ".cache" / "stage").iterdir())
    assert len(found) <= 1
    return found[0] if found else None
