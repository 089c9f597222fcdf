"""Former addresses → present ones, in one step: what leads on is never itself led to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from generator.content.model.shared import Kept
from generator.content.validate import Entry

K = TypeVar("K", bound=Kept)


def redirects(entries: Mapping[str, Entry[K]], folder: str) -> Iterator[tuple[str, str]]:
    """Yield each former address of some pages with the present one, in the order of slugs.

    A slug that a page bears today is no former one, and of two pages that claim one the first has it: each is an error
    of the content, which ``build --keep-going`` may publish around.

    Args:
        entries: those that have a page.
        folder: where their pages are: "/acteurs/".
    """
    claimed = set(entries)
    for slug in sorted(entries):
        for former in entries[slug].value.former_slugs:
            if former not in claimed:
                claimed.add(former)
                yield f"{folder}{former}/", f"{folder}{slug}/"
