"""What changed in the directory these last two years: told by git, and by the pages themselves.

Where git knows a page, it tells when it was added, changed, renamed, archived. Where it does not, the page's own dates
do. Dated events and the turns of conventions come from the files in any case. What befell many pages on one day, as
an import does, is one line.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha1

from generator.content.model.types import PartialDate, months_after
from generator.directory.befell import KINDS, ORDER, Page, Told, told_of, turns_of
from generator.directory.history import a_day
from generator.directory.register import Register
from generator.directory.views import ActorView, ConventionView, NewsEntry, NewsView

MONTHS = 24
MOST = 1000  # entries
MANY = 10  # pages of one day and kind; above, they are counted

_PRECISIONS = {"day": 0, "month": 1, "year": 2}


def view_news(register: Register, actors: Sequence[ActorView], conventions: Sequence[ConventionView]) -> NewsView:
    """Return the changes of the last two years, latest first."""
    since = months_after(register.today, -MONTHS)
    pages: list[Page] = [*actors, *conventions]
    published = [page for page in pages if not page.is_withdrawn]
    told = [one for page in published for one in told_of(register, page)]
    told += [one for convention in conventions if not convention.is_withdrawn for one in turns_of(convention)]
    recent = [one for one in told if one[0].first <= register.today and one[0].last >= since]
    ranked = sorted((*_entries(register, recent), *_removals(register, since)), key=_latest_first)
    entries = list({(entry.on, entry.key): entry for _, entry in ranked}.values())  # an event written twice is one
    return NewsView(
        since=since,
        entries=tuple(entries[:MOST]),
        is_cut=len(entries) > MOST,
        is_from_history=any(register.history.of(page.file) for page in published),
        gap=register.history.gap,
    )


Ranked = tuple[tuple[str, str], NewsEntry]  # kind and name of the page, to sort by


def _entries(register: Register, told: Iterable[Told]) -> Iterator[Ranked]:
    by_day: dict[tuple[PartialDate, str], list[Told]] = defaultdict(list)
    for one in told:
        by_day[one[0], one[1]].append(one)
    for (on, kind), group in by_day.items():
        if len(group) > MANY and kind != "evenement":
            yield _many(register, on, kind, len(group))
        else:
            yield from (_one(register, *one) for one in group)


def _many(register: Register, on: PartialDate, kind: str, count: int) -> Ranked:
    return (kind, ""), NewsEntry(on, kind, register.language.plural(*KINDS[kind], count))


def _one(register: Register, on: PartialDate, kind: str, page: Page, detail: str) -> Ranked:
    card = page.card
    title = page.card.title if isinstance(page, ConventionView) else page.card.name
    digest = f"/{sha1(detail.encode(), usedforsecurity=False).hexdigest()[:8]}" if detail else ""
    is_over = kind in ("archivee", "echeance", "resiliation", "remplacement")
    what = register.language.text(KINDS[kind][0])
    instead = _instead(page) if is_over else ()
    return (kind, card.sort_key), NewsEntry(
        on, f"{card.url.strip('/')}/{kind}{digest}", what, title, card.url, detail, instead
    )


def _instead(page: Page) -> tuple[tuple[str, str], ...]:
    if isinstance(page, ConventionView):
        return tuple((card.title, card.url) for card in page.see_instead)
    return tuple((card.name, card.url) for card in page.see_instead)


def _removals(register: Register, since: dt.date) -> Iterator[Ranked]:
    """Count the pages that were taken away, without naming them: whoever removed them may have had to."""
    days = Counter(change.on for change in register.history.removals if since <= change.on <= register.today)
    for day, count in days.items():
        yield _many(register, a_day(day), "supprimee", count)


def _latest_first(ranked: Ranked) -> tuple[int, int, int, str]:
    (kind, name), entry = ranked
    return -entry.on.first.toordinal(), _PRECISIONS[entry.on.precision], ORDER[kind], name
