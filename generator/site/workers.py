"""Many pages at once: rendering shared among processes, results in the order of the pages.

Each process has its own pipe and takes its lots in turn, so that nothing is shared which a process that is killed could
leave locked for ever.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import traceback
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from generator.diagnostics.errors import GeneratorError
from generator.language import N_
from generator.site.pages import Page
from generator.site.render import Renderer

FEW = 200  # pages below which starting processes costs more than it saves
LOT = 16  # pages a process renders before it sends them
_ASKING = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


def available_jobs() -> int:
    """Return how many processes this machine lets us run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def render_all(renderer: Renderer, pages: Sequence[Page], jobs: int) -> Generator[bytes]:
    """Yield the bytes of each page, in order.

    Args:
        jobs: how many processes may work, at most one for each lot of pages; one renders here.
    """
    jobs = min(jobs, len(pages) // LOT)
    if jobs < 2 or len(pages) < FEW or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(renderer.render_page, pages)
        return
    gc.freeze()  # what is inherited stays shared: no process touches it to count references of garbage
    workers: list[_Worker] = []
    try:
        for first in range(jobs):
            workers.append(_start(renderer, pages[LOT * first :], jobs, workers))
        for lot in range(-(-len(pages) // LOT)):
            yield from workers[lot % jobs].receive()
    finally:
        for worker in workers:
            worker.end()
        gc.unfreeze()


@dataclass(frozen=True, slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection

    def receive(self) -> list[bytes]:
        """Return the next lot; raise what the process met."""
        try:
            lot = self.pipe.recv()
        except (EOFError, OSError):
            raise GeneratorError(N_("Un processus qui écrivait les pages a été interrompu par le système.")) from None
        if isinstance(lot, Exception):
            raise lot
        return list(lot)

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


def _start(renderer: Renderer, pages: Sequence[Page], step: int, others: Sequence[_Worker]) -> _Worker:
    """Start a process that renders one lot of pages in ``step``."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    not_theirs = [ours, *(other.pipe for other in others)]
    process = context.Process(target=_work, args=(renderer, pages, step, theirs, not_theirs), daemon=True)
    with _signals_held():
        process.start()
    theirs.close()
    return _Worker(process, ours)


@contextmanager
def _signals_held() -> Iterator[None]:
    """Let no signal reach a process before it is ready for it."""
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, _ASKING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)


def _work(
    renderer: Renderer, pages: Sequence[Page], step: int, pipe: Connection, not_ours: Sequence[Connection]
) -> None:
    """Render until all is sent or nobody reads; to end before is the parent's affair, who hears the signals too."""
    for number in _ASKING:
        signal.signal(number, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _ASKING)
    for inherited in not_ours:  # or this process would not see its parent die
        inherited.close()
    with suppress(OSError):
        for first in range(0, len(pages), LOT * step):
            pipe.send(_rendered(renderer, pages[first : first + LOT]))


def _rendered(renderer: Renderer, pages: Sequence[Page]) -> list[bytes] | Exception:
    try:
        return [renderer.render_page(page) for page in pages]
    except Exception as error:
        error.add_note(traceback.format_exc())  # the frames themselves stay here
        return error
