"""Something a reader looks for on a page, and how much it matters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.directory.views import ActorView, ConventionView

V = TypeVar("V", ActorView, ConventionView)


@dataclass(frozen=True, slots=True)
class Expected(Generic[V]):
    """Something a reader looks for."""

    name: str
    weight: int  # 1 useful, 2 expected, 3 needed, 4 what the page is for
    is_given: Callable[[V], bool]
    is_sought: Callable[[V], bool] = lambda view: True


def is_reread(page: ActorView | ConventionView) -> bool:
    """True where somebody re-read the page."""
    return page.freshness.verified_on is not None


def is_fresh(page: ActorView | ConventionView) -> bool:
    """True where the page need not be re-read yet."""
    return not page.freshness.is_stale
