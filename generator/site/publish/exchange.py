"""Put the finished stage where the readers look, in one step."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
from pathlib import Path

from generator.site.publish.manifest import is_ours
from generator.site.publish.place import Place

_C = ctypes.CDLL(None, use_errno=True)
_FROM_HERE = -100  # AT_FDCWD
_EXCHANGE = 2  # RENAME_EXCHANGE
_NOT_OFFERED = {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP}


def publish_folder(place: Place) -> None:
    """Put the stage in the output's place; the folder that stood there becomes the stage.

    On Linux this is one ``renameat2``: at every moment the old site or the new site stands there, whole. Where the
    kernel or the file system does not offer it, the old folder is moved away and the new one in: a reader may
    then find nothing for an instant, and a build killed in that instant leaves nothing until the next one,
    which begins by putting the old site back (``recover``).
    """
    if not place.output.is_dir() or not any(place.output.iterdir()):
        os.rename(place.stage, place.output)  # onto nothing or an empty folder: one step everywhere
    elif not _exchange(place.stage, place.output):
        _move_away_and_in(place)
    for folder in {place.stage.parent, place.output.parent}:
        flush_entry(folder)


def recover(place: Place) -> None:
    """Mend what a build killed between two moves left; do nothing otherwise."""
    if not place.away.is_dir() or place.away.is_symlink() or not is_ours(place.away):
        return
    if not place.output.exists():
        os.rename(place.away, place.output)
    elif not place.stage.exists():
        os.rename(place.away, place.stage)
    else:
        shutil.rmtree(place.away)


def flush(folder: Path) -> None:
    """Wait until everything written to the folder's file system is on the disk.

    One call for all files: to flush each of 12,500 would cost minutes on a slow disk. A killed build needs none of
    this, a power cut does: without it a page could come back empty under a manifest that vouches for it.
    """
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if not hasattr(_C, "syncfs") or _C.syncfs(descriptor) != 0:
            os.sync()
    finally:
        os.close(descriptor)


def flush_entry(path: Path) -> None:
    """Wait until this one file, or the names in this one folder, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False, and nothing done, where that is not offered."""
    if not hasattr(_C, "renameat2"):
        return False
    if _C.renameat2(_FROM_HERE, os.fsencode(one), _FROM_HERE, os.fsencode(other), ctypes.c_uint(_EXCHANGE)) == 0:
        return True
    number = ctypes.get_errno()
    if number in _NOT_OFFERED:
        return False
    raise OSError(number, os.strerror(number), str(other))


def _move_away_and_in(place: Place) -> None:
    os.rename(place.output, place.away)
    try:
        os.rename(place.stage, place.output)
    except OSError:
        os.rename(place.away, place.output)
        raise
    os.rename(place.away, place.stage)
