"""What git remembers of the content files: when each came, changed, was renamed or removed.

1. ``git`` asks, in two runs of ``git log`` over the repository whatever the number of files.
2. ``memory`` keeps the answer under ``.cache/`` until the repository has another last commit.
3. ``parse`` reads it, ``trace`` follows each file through its names; ``model`` is what comes of it.

Never the dates of the file system, and never who committed: neither is asked for.
"""

from __future__ import annotations

from pathlib import Path

from generator.content.read.history.git import Git, Silent
from generator.content.read.history.memory import recall, remember
from generator.content.read.history.model import NO_HISTORY, Change, FileHistory, History
from generator.content.read.history.parse import parse_log
from generator.content.read.history.trace import trace

__all__ = ["NO_HISTORY", "Change", "FileHistory", "History", "read_history"]


def read_history(site: Path) -> History:
    """Return what git knows of a site's content files; nothing outside a repository, or where git is missing."""
    git = Git(site)
    if not git.is_repository():
        return NO_HISTORY
    try:
        at = git.position()
        if at is None:
            return NO_HISTORY
        log = recall(site, at.key)
        if log is None:
            log = git.log()
            remember(site, at.key, log)
    except Silent:
        return History(gap="unreadable")
    return trace(parse_log(log), at)
