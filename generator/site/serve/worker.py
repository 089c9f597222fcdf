"""A process that builds beside the server."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import FrameType

from generator.language import N_, Language, language
from generator.site.serve.outcome import Build, Outcome, attempt

_PATIENCE = 0.5  # seconds between two looks at whether the process still lives
_GRACE = 1.0  # seconds left to a build to let go of its files
_FRESH = multiprocessing.get_context("spawn")  # a fork of a process with threads may never wake up


class Worker:
    """Runs builds one at a time in a process of its own, started when first needed and again if it dies."""

    def __init__(self, steps: Sequence[Build], tongue: Language) -> None:
        self.steps = tuple(steps)
        self._language = tongue
        self._process: BaseProcess | None = None

    async def run(self, step: int) -> Outcome:
        """Run one step."""
        return await asyncio.to_thread(self._run, step)

    def stop(self) -> None:
        """End the build under way, and all it started."""
        if (process := self._process) is None:
            return
        _signal(process, signal.SIGTERM)
        process.join(_GRACE)
        _signal(process, signal.SIGKILL)
        process.join()

    def _run(self, step: int) -> Outcome:
        try:
            return self._ask(self._process or self._start(), step)
        except (EOFError, OSError):
            self._process = None
            return Outcome(failure=self._language.text(N_("La construction a été interrompue par le système.")))

    def _ask(self, process: BaseProcess, step: int) -> Outcome:
        """Return the process's answer.

        Raises:
            EOFError, OSError: it is no more.
        """
        self._connection.send(step)
        while not self._connection.poll(_PATIENCE):
            if not process.is_alive():
                raise EOFError
        outcome: Outcome = self._connection.recv()
        return outcome

    def _start(self) -> BaseProcess:
        self._connection, theirs = _FRESH.Pipe()
        self._process = process = _FRESH.Process(target=_work, args=(self.steps, self._language.code, theirs))
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # Ctrl-C may come before it ignores it
        try:
            process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        theirs.close()
        return process


def _signal(process: BaseProcess, number: signal.Signals) -> None:
    """Tell a process and those it started; itself alone if it had no time to leave our group."""
    assert process.pid is not None
    with suppress(ProcessLookupError):
        if process.is_alive() and os.getpgid(process.pid) != process.pid:
            os.kill(process.pid, number)
        else:
            os.killpg(process.pid, number)


def _work(steps: Sequence[Build], code: str, connection: Connection) -> None:
    """Build when asked, until the server is gone."""
    os.setpgrp()  # Ctrl-C is the server's affair: it tells us, and what we start, to stop
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    with suppress(EOFError, OSError):
        while True:
            step = connection.recv()
            connection.send(attempt(steps[step], language(code)))


def _leave(number: int, frame: FrameType | None) -> None:
    sys.exit(0)
