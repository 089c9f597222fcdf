"""One import at a time in a site: two would each decide on files the other one is writing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from generator.content.lock import AlreadyLocked, lock
from generator.content.work import work_folder
from generator.diagnostics.errors import GeneratorError, system_faults
from generator.language import N_


@contextmanager
def only_one(root: Path) -> Iterator[None]:
    """Hold the site's import lock while the block runs.

    A build or a check may run beside: it never meets half a file, and the next one meets them all.

    Raises:
        GeneratorError: another import is running.
    """
    with system_faults(root), ExitStack() as stack:
        work = work_folder(root)
        try:
            stack.enter_context(lock(work / "import.lock"))
        except AlreadyLocked:
            raise GeneratorError(
                N_("Un autre import est en cours dans cet annuaire : attendez qu'il finisse.")
            ) from None
        yield
