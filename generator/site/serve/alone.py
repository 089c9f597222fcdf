"""One server a folder: two would build into the same place, each with its own address in the pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.content.lock import AlreadyLocked, lock
from generator.diagnostics.errors import GeneratorError, system_faults
from generator.language import N_


@contextmanager
def only_one(work: Path) -> Iterator[None]:
    """Hold the folder's server lock while the block runs.

    Raises:
        GeneratorError: another process serves this folder.
    """
    with system_faults(work):
        work.mkdir(parents=True, exist_ok=True)
    try:
        with lock(work / "serve.lock"):
            yield
    except AlreadyLocked:
        raise GeneratorError(N_("Cet annuaire est déjà servi par une autre commande : arrêtez-la d'abord.")) from None
