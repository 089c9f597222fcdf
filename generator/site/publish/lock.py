"""One build at a time for one output."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.content.lock import AlreadyLocked, lock
from generator.diagnostics.errors import GeneratorError
from generator.language import N_


@contextmanager
def locked(path: Path, output: str) -> Iterator[None]:
    """Hold the lock of an output while the block runs.

    Args:
        path: the lock file.
        output: the published folder, as the message names it.

    Raises:
        GeneratorError: another build of it is running.
    """
    try:
        with lock(path):
            yield
    except AlreadyLocked:
        raise GeneratorError(
            N_("« {output} » est déjà en cours de génération par une autre commande : attendez qu'elle finisse."),
            output=output,
        ) from None
