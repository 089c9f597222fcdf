"""Many pages at once: rendering shared among processes, results in the order of the pages."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence

from generator.site.pages import Page
from generator.site.render import Renderer

FEW = 200  # pages below which starting processes costs more than it saves
CHUNK = 16  # pages a process takes at once

_shared: tuple[Renderer, Sequence[Page]] | None = None  # inherited by the processes, never sent to them


def available_jobs() -> int:
    """Return how many processes this machine lets us run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def render_all(renderer: Renderer, pages: Sequence[Page], jobs: int) -> Iterator[bytes]:
    """Yield the bytes of each page, in order.

    Args:
        jobs: how many processes may work; one renders here.
    """
    if jobs < 2 or len(pages) < FEW or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(renderer.render_page, pages)
        return
    global _shared
    _shared = renderer, pages
    gc.freeze()  # what is inherited stays shared: no process touches it to count references of garbage
    pool = multiprocessing.get_context("fork").Pool(jobs, _die_when_told)
    try:
        yield from pool.imap(_render, range(len(pages)), CHUNK)
        pool.close()  # the processes end by themselves
    except BaseException:
        pool.terminate()
        raise
    finally:
        pool.join()
        gc.unfreeze()
        _shared = None


def _die_when_told() -> None:
    """Forget the handlers inherited: one that does not end the process would let the pool wait for it for ever."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)


def _render(number: int) -> bytes:
    assert _shared is not None  # set before the processes were started
    renderer, pages = _shared
    return renderer.render_page(pages[number])
