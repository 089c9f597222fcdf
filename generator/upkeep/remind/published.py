"""The edition that is online, as its ``edition.json`` tells it: too old, nobody rebuilds the site any more."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics.errors import system_faults
from generator.language import N_, Language

OLD_DAYS = 14
MOST_BYTES = 64_000


class NotAnEdition(ValueError):
    """The file is not an ``edition.json``."""


@dataclass(frozen=True, slots=True)
class Published:
    """The edition online."""

    on: dt.date
    days: int  # its age

    @property
    def is_old(self) -> bool:
        """True where the site should have been rebuilt since."""
        return self.days > OLD_DAYS

    def said(self, words: Language) -> str:
        """Tell its age."""
        return words.plural(
            N_("Le site en ligne date du {date}, il y a {count} jour."),
            N_("Le site en ligne date du {date}, il y a {count} jours."),
            self.days,
            date=words.date(self.on),
        )


def read_published(file: Path, today: dt.date) -> Published:
    """Read an ``edition.json``.

    Raises:
        NotAnEdition: it is something else.
    """
    with system_faults(file.parent), file.open("rb") as stream:
        raw = stream.read(MOST_BYTES)
    try:
        told = json.loads(raw)
        on = dt.date.fromisoformat(told["jour"])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise NotAnEdition(str(file)) from None
    return Published(on, max((today - on).days, 0))
