"""Everything together, from the first build to Ctrl-C."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import uvicorn

from generator.language import Language
from generator.site.serve.app import application
from generator.site.serve.builds import Builds
from generator.site.serve.journal import Journal, Say
from generator.site.serve.live import Live
from generator.site.serve.outcome import Build, Outcome
from generator.site.serve.watch import watch
from generator.site.serve.worker import Worker

_STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def serve(
    root: Path,
    output: Path,
    steps: Sequence[Build],
    listener: socket.socket,
    language: Language,
    say: Say,
    ready: Callable[[], object] = lambda: None,
) -> None:
    """Serve a site, built at once and again on each save, until the process is asked to stop.

    Args:
        root: the site's folder, which is watched.
        output: the folder the steps publish into.
        steps: what builds the site. The first gives one worth showing, the others complete it in the background.
        listener: from ``listen``; closed at the end.
        say: shows some lines to who runs the command.
        ready: called, in a thread, once requests are answered.
    """
    with contextlib.suppress(KeyboardInterrupt):  # Ctrl-C before the signals are ours
        asyncio.run(_serve(root, output, Worker(steps, language), listener, Journal(language, say), ready))


class _Server(uvicorn.Server):
    """Uvicorn, but for signals: they are ours, and end in a clean exit."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def _serve(
    root: Path,
    output: Path,
    worker: Worker,
    listener: socket.socket,
    journal: Journal,
    ready: Callable[[], object],
) -> None:
    live = Live()
    server = _Server(_configuration(application(output, live, journal.language)))

    def stop() -> None:
        server.should_exit = True
        live.close()

    def end(outcome: Outcome) -> None:
        journal.end(outcome)
        live.show(outcome)

    builds = Builds(worker, journal.begin, end)
    for number in _STOPPING:
        asyncio.get_running_loop().add_signal_handler(number, stop)
    background = [asyncio.create_task(builds.run()), asyncio.create_task(watch(root, builds.saved))]
    for task in background:
        task.add_done_callback(lambda _: stop())  # a server that follows no save any more would deceive
    try:
        asyncio.get_running_loop().run_in_executor(None, ready)
        await server.serve(sockets=[listener])
    finally:
        for task in background:
            task.cancel()
        await asyncio.to_thread(worker.stop)
        ends = await asyncio.gather(*background, return_exceptions=True)
    for end_of_task in ends:
        if isinstance(end_of_task, Exception):
            raise end_of_task


def _configuration(app: object) -> uvicorn.Config:
    """Return the settings of a server that writes no log of its own."""
    return uvicorn.Config(
        app,  # type: ignore[arg-type]
        loop="asyncio",
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=1,
    )
