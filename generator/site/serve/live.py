"""What is shown now, and the pages that wait for it to change."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass

from generator.site.serve.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Shown:
    """One state of what is shown."""

    stamp: str  # differs from that of every other state, of another server's too
    outcome: Outcome | None  # None: the first build is not finished


class Live:
    """The state shown now; all but ``now`` belongs to the event loop."""

    def __init__(self) -> None:
        self._session = secrets.token_hex(4)
        self._count = 0
        self._next = asyncio.Event()
        self._closed = False
        self.now = Shown(f"{self._session}-0", None)

    def show(self, outcome: Outcome) -> None:
        """Show the end of a build, and wake the pages unless nothing in them would change."""
        if outcome.shows_as(self.now.outcome):
            return
        self._count += 1
        self.now = Shown(f"{self._session}-{self._count}", outcome)
        self._wake()

    def close(self) -> None:
        """Let every page go: the server stops."""
        self._closed = True
        self._wake()

    async def stamps(self) -> AsyncIterator[str]:
        """Yield the stamp of what is shown, now and each time it changes."""
        while not self._closed:
            upcoming = self._next
            yield self.now.stamp
            await upcoming.wait()

    def _wake(self) -> None:
        self._next.set()
        self._next = asyncio.Event()
