"""How a page is kept: re-read in time, who is named."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from generator.content.model.shared import Kept, Named
from generator.content.model.types import months_after
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic

NAME_PUBLISHED_MONTHS = 24
PUBLISHED = ("publie", "suspendu")
DEFAULT_REVIEW_MONTHS = 6  # where neither the page nor the settings say


def check_verified(entry: Entry[Kept], today: dt.date) -> Iterator[Diagnostic]:
    """Warn where nobody has re-read the page in time."""
    kept = entry.value
    if kept.status == "archive":
        return
    if kept.verified_on is None and not entry.gives("verifie_le"):
        yield entry.diagnostic("W205", ("verifie_le",))
    elif is_stale(kept, today):
        yield entry.diagnostic("W204", ("verifie_le",), str(kept.verified_on), str(review_months(kept)))


def check_agreement(entry: Entry[Kept], today: dt.date) -> Iterator[Diagnostic]:
    """Warn where the body has not agreed to be listed."""
    kept = entry.value
    if kept.status in PUBLISHED and not entry.gives("accord"):
        yield entry.diagnostic("W240", ("accord",))


def review_months(kept: Kept) -> int:
    """Return after how many months a page is to be re-read."""
    return int(kept.review_months or DEFAULT_REVIEW_MONTHS)


def is_stale(kept: Kept, today: dt.date) -> bool:
    """True where a page was re-read too long ago. Never re-read is another matter."""
    return kept.verified_on is not None and months_after(kept.verified_on, review_months(kept)) < today


def name_expired(agreed_on: dt.date, today: dt.date) -> bool:
    """True where a person's agreement to be named is over 24 months old."""
    return months_after(agreed_on, NAME_PUBLISHED_MONTHS) < today


def check_named(entry: Entry[Any], key: str, items: Sequence[Named]) -> Iterator[Diagnostic]:
    """Each item names an actor's file or a body without one, never both."""
    for position, item in enumerate(items):
        is_named_twice = item.actor_slug and item.name
        if is_named_twice or not any(entry.fills((key, position, each)) for each in ("acteur", "nom")):
            yield entry.diagnostic("E235", (key, position))
