"""When to build: at the start, after each save, and once more for what was saved meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from generator.site.serve.outcome import Outcome
from generator.site.serve.worker import Worker


class Builds:
    """Runs the steps of the worker, one build at a time, and hands each outcome on.

    The first step makes a site worth showing, those after it complete it (the search index of a large directory):
    a save ends them, for they are to be made anew anyway.
    """

    def __init__(self, worker: Worker, begin: Callable[[set[str]], None], end: Callable[[Outcome], None]) -> None:
        """
        Args:
            begin: told the files whose change makes the build necessary; none for the first build.
            end: told each step's outcome.
        """
        self._worker = worker
        self._begin = begin
        self._end = end
        self._files: set[str] = set()
        self._due = asyncio.Event()
        self._due.set()

    def saved(self, files: set[str]) -> None:
        """Build again, now or as soon as the present build is over."""
        self._files |= files
        self._due.set()

    async def run(self) -> None:
        """Build each time it is due, until cancelled."""
        while True:
            await self._due.wait()
            self._due.clear()
            files, self._files = self._files, set()
            self._begin(files)
            await self._build()

    async def _build(self) -> None:
        self._end(outcome := await self._worker.run(0))
        for step in range(1, len(self._worker.steps)):
            if not outcome.published or not (complete := await self._complete(step)):
                return
            self._end(outcome := complete)

    async def _complete(self, step: int) -> Outcome | None:
        """Run a later step; None if a save ended it."""
        running = asyncio.create_task(self._worker.run(step))
        save = asyncio.create_task(self._due.wait())
        await asyncio.wait({running, save}, return_when=asyncio.FIRST_COMPLETED)
        save.cancel()
        if running.done():
            return running.result()
        await asyncio.to_thread(self._worker.stop)
        await running
        return None
