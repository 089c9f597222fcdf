"""The steps of a build: what people read while each lasts, and how long it took."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from generator.language import N_

STEPS = {  # in order; what people read while it lasts
    "read": N_("Lecture des fiches"),
    "link": N_("Mise en relation"),
    "data": N_("Écriture des données"),
    "render": N_("Écriture des pages"),
    "index": N_("Index de recherche"),
    "publish": N_("Publication"),
    "links": N_("Adresses demandées"),
    "rows": N_("Lecture du tableau"),
}

Progress = Callable[[str, int, int], None]  # step, done, in all (0 = not known)


def silent(step: str, done: int, total: int) -> None:
    """Tell nobody."""


class Watch:
    """Times the steps and tells them."""

    def __init__(self, progress: Progress) -> None:
        self.seconds: dict[str, float] = {}
        self.progress = progress

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time one step."""
        self.progress(name, 0, 0)
        start = time.perf_counter()
        yield
        self.seconds[name] = round(time.perf_counter() - start, 3)
