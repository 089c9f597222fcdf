"""Which files of a site were saved."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from watchfiles import DefaultFilter, awatch
from watchfiles.main import FileChange

from generator.content.layout import CONTENT, OUTLINES, SETTINGS, THEMES

FOLDERS = (CONTENT, OUTLINES, THEMES)
_STEP_MS = 50  # quiet for that long, a save is over
_POLL_MS = 1000  # between two looks at all files, where the system does not tell of changes

Saved = Callable[[set[str]], None]  # paths from the site's root, with "/"


async def watch(root: Path, saved: Saved) -> None:
    """Call ``saved`` for each burst of changes to the settings or to the folders of the site, until cancelled.

    Two watches, so that neither ``.venv`` nor ``public`` is walked: one on what stands in the root itself, one on all
    that the folders hold, begun again when one of them comes or goes.
    """
    root = root.resolve()
    polls = False
    while True:
        stop = asyncio.Event()
        try:
            async with asyncio.TaskGroup() as both:
                both.create_task(_watch_folders(root, saved, stop, polls))
                both.create_task(_watch_root(root, saved, stop, polls))
        except* (OSError, RuntimeError):  # too many files for the system to watch, or a folder that went away
            polls = True
            await asyncio.sleep(_POLL_MS / 1000)


async def _watch_root(root: Path, saved: Saved, stop: asyncio.Event, polls: bool) -> None:
    """Tell changes to the settings; stop both watches when a watched folder comes or goes."""
    names = {SETTINGS, *FOLDERS}
    async for changes in awatch(
        root,
        recursive=False,
        watch_filter=lambda _, path: Path(path).name in names,
        step=_STEP_MS,
        stop_event=stop,
        force_polling=polls or None,
        poll_delay_ms=_POLL_MS,
    ):
        files = _from_root(root, changes)
        saved(files)
        if files & set(FOLDERS):
            stop.set()


async def _watch_folders(root: Path, saved: Saved, stop: asyncio.Event, polls: bool) -> None:
    """Tell changes to whatever the folders hold, but for what editors leave behind them."""
    folders = [root / name for name in FOLDERS if (root / name).is_dir()]
    if not folders:
        return
    async for changes in awatch(
        *folders,
        watch_filter=DefaultFilter(),
        step=_STEP_MS,
        stop_event=stop,
        force_polling=polls or None,
        poll_delay_ms=_POLL_MS,
    ):
        saved(_from_root(root, changes))


def _from_root(root: Path, changes: set[FileChange]) -> set[str]:
    return {Path(path).relative_to(root).as_posix() for _, path in changes}
