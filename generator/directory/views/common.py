"""What actors and conventions share: values in words, links, freshness, participation."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.content.model.types import PartialDate
from generator.content.phones import Phone


@dataclass(frozen=True, slots=True)
class Term:
    """A value of a closed list, in words."""

    code: str
    label: str
    definition: str
    url: str  # of its list page; "" where it has none


@dataclass(frozen=True, slots=True)
class TerritoryRef:
    """A territory, named and linked."""

    level: str
    code: str
    name: str
    level_label: str  # "Commune", "Intercommunalité" …
    url: str
    key: str  # "commune-49007": as in its address, and in the search


@dataclass(frozen=True, slots=True)
class Freshness:
    """Whether a page was re-read, when, by whom."""

    verified_on: dt.date | None
    verified_by: Term | None
    review_months: int
    next_review: dt.date | None
    is_stale: bool
    imported_from: str  # name of the source of an import nobody has re-read since; "" otherwise
    imported_on: dt.date | None  # date of that source


@dataclass(frozen=True, slots=True)
class Edition:
    """When a page came and last changed: what one cites, and where its versions are kept."""

    on: PartialDate | None = None  # last change known; None: "date inconnue"
    first_on: PartialDate | None = None  # None where the beginning is not known
    commit: str = ""  # of the last change, 8 letters; "" where its file tells the dates, or nothing does
    history_url: str = ""  # all its versions, at the forge; "" where there is none to show
    source_url: str = ""  # its text as of this edition
    edit_url: str = ""  # where its text is changed


NO_EDITION = Edition()


@dataclass(frozen=True, slots=True)
class EmailView:
    """An e-mail address and the link that writes to it, its subject filled in."""

    address: str
    href: str


@dataclass(frozen=True, slots=True)
class LinkView:
    """An address elsewhere, shown with its host."""

    title: str
    url: str
    host: str
    on: dt.date | PartialDate | None = None


@dataclass(frozen=True, slots=True)
class EventView:
    """A dated event of a page's history."""

    on: PartialDate | None
    text: str


@dataclass(frozen=True, slots=True)
class EmergencyView:
    """A number at the foot of every page."""

    label: str
    phone: Phone
