"""Ctrl-C, or a system that asks the command to end: it lets go of all it holds, and ends in one line."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ASKING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(BaseException):
    """Unwind the command: the processes it started end, the files it was making go, the published site stays."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = 128 + number  # as shells tell it


@contextmanager
def told_to_stop() -> Iterator[None]:
    """Raise ``Stopped`` in the block where the process is asked to end; asked twice, it ends at once.

    What the process was started to ignore (``nohup``) stays ignored.
    """
    heard = [number for number in _ASKING if signal.getsignal(number) != signal.SIG_IGN]
    before = {number: signal.signal(number, _stop) for number in heard}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, frame: FrameType | None) -> None:
    for other in _ASKING:
        if signal.getsignal(other) == _stop:
            signal.signal(other, signal.SIG_DFL)
    raise Stopped(number)
