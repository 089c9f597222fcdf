"""One command at a time where two would spoil each other's work."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class AlreadyLocked(Exception):
    """Another process holds the lock."""


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """Hold a lock while the block runs, or refuse at once if another process holds it.

    It is ``flock`` that locks, not the file's presence: the kernel lets go when the process ends, however it ends, and
    a file left by a killed command locks nothing. A forked worker shares its parent's lock until it ends too.

    Args:
        path: the lock file, made here and removed at the end.

    Raises:
        AlreadyLocked: it is held.
    """
    descriptor = _acquire(path)
    try:
        yield
    finally:
        with suppress(OSError):  # a file that stays locks nothing
            path.unlink()  # while still held: whoever opened this file before sees that it is gone
        os.close(descriptor)


def _acquire(path: Path) -> int:
    """Return the descriptor of the locked file, which is the one that bears the name."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _bears_the_name(descriptor, path):
                return descriptor
        except BlockingIOError:
            os.close(descriptor)
            raise AlreadyLocked from None
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _bears_the_name(descriptor: int, path: Path) -> bool:
    """True unless the command before removed the file between our opening and our locking it."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    except FileNotFoundError:
        return False
