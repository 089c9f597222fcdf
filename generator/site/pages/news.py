"""What changed: the page of news, latest first, and its feed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlsplit

from generator.directory.views import Directory, NewsEntry, SiteView
from generator.directory.worded_dates import when
from generator.language import N_, Language, language
from generator.site.pages.page import Page, page_at
from generator.site.pages.sheets import Section, sheets

URL = "/nouveautes/"
FEED = "nouveautes/atom.xml"
MOST_IN_FEED = 60


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An entry of the feed."""

    id: str  # a "tag:" address, the same in every edition
    updated: str  # the day it tells, at midnight UTC
    news: NewsEntry
    url: str  # of the page it is about, else of the news


def news_pages(directory: Directory) -> Iterator[Page]:
    """Yield the page of news, in sheets where it is long, and the feed."""
    news, words = directory.news, language(directory.site.language)
    for sheet in sheets(URL, _sections(news.entries, words)):
        yield page_at(sheet.url, "news.html", is_indexed=sheet.number == 1, news=news, sheet=sheet, feed="/" + FEED)
    entries = tuple(_feed_entry(directory.site, entry) for entry in news.entries[:MOST_IN_FEED])
    updated = max((entry.updated for entry in entries), default=_midnight(directory.site.today))
    context = {"entries": entries, "updated": updated, "feed": "/" + FEED, "home": URL}
    yield Page(FEED, "atom.xml", context, is_indexed=False)


def _sections(entries: tuple[NewsEntry, ...], words: Language) -> Iterator[Section[NewsEntry]]:
    """Part what is sorted by month or year, then by day."""
    for (title, day), run in groupby(entries, lambda entry: _titles(entry, words)):
        yield Section(title, tuple(run), subtitle=day)


def _titles(entry: NewsEntry, words: Language) -> tuple[str, str]:
    on = entry.on
    if on.precision == "year":
        return words.text(N_("Dans l'année {year}"), year=on.first.year), ""
    day = when(on, words) if on.precision == "day" else words.text(N_("Dans le mois"))
    return words.month(on.first), day


def _feed_entry(site: SiteView, entry: NewsEntry) -> FeedEntry:
    """Name an entry for ever: by the host, its day and its key. Source: RFC 4151."""
    day = entry.on.first
    host = urlsplit(site.url).hostname or "localhost"
    return FeedEntry(
        f"tag:{host},{day.isoformat()}:{site.base_path}{entry.key}", _midnight(day), entry, entry.url or URL
    )


def _midnight(day: dt.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
