"""What changed in the directory, for the page of news and its feed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.content.model.types import PartialDate


@dataclass(frozen=True, slots=True)
class NewsEntry:
    """Something that changed: one page, or many at once."""

    on: PartialDate
    key: str  # tells it from the others of its date, whatever the words: "acteurs/x/modifiee"
    what: str  # "Fiche ajoutée", "2 845 fiches ajoutées"
    title: str = ""  # of the page; "" where there are many
    url: str = ""
    detail: str = ""
    instead: tuple[tuple[str, str], ...] = ()  # title and address of what to see in its place


@dataclass(frozen=True, slots=True)
class NewsView:
    """The recent changes of a directory."""

    since: dt.date
    entries: tuple[NewsEntry, ...] = ()  # latest first
    is_cut: bool = False  # there are more since then
    is_from_history: bool = False  # else only what the files tell themselves
    gap: str = ""  # why the history is not whole: "shallow", "unreadable"
