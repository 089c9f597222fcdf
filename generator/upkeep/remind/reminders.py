"""A directory → what is due on a day, by who is to be asked."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from generator.content.load import Content
from generator.directory.views import ActorView, ConventionView, Deadline, Directory, SiteView
from generator.language import Language
from generator.upkeep.remind.between import to_confirm_parties, to_confirm_ties
from generator.upkeep.remind.due import KINDS, Due, fiche_of, in_order
from generator.upkeep.remind.keepers import Keeper, keepers_by_page
from generator.upkeep.remind.pages import to_agree_again, to_follow, to_renew, to_review
from generator.upkeep.remind.published import Published

Facts = tuple[tuple[str, str], ...]  # what a page says today: label, value


@dataclass(frozen=True, slots=True)
class Reminder:
    """What one keeper is asked."""

    keeper: Keeper
    dues: tuple[Due, ...]  # by kind, then the oldest first


@dataclass(frozen=True, slots=True)
class Reminders:
    """What is due in a directory on a day."""

    site: SiteView
    today: dt.date
    days: int  # what comes due in so many days is told too
    reminders: tuple[Reminder, ...]  # by the name of the keeper's body
    unkept: tuple[Due, ...]  # of pages nobody is said to keep: the coordination's own
    published: Published | None  # the edition online, where it was given
    actors: dict[str, ActorView]  # by key: what their pages say, to be read out

    @property
    def dues(self) -> list[Due]:
        """All of them, in order."""
        return sorted(chain(self.unkept, *(reminder.dues for reminder in self.reminders)), key=in_order)

    @property
    def counts(self) -> dict[str, int]:
        """How many of each kind, in order."""
        found = Counter(due.kind for due in self.dues)
        return {kind: found[kind] for kind in KINDS}


def make_reminders(
    content: Content, directory: Directory, days: int, words: Language, published: Published | None = None
) -> Reminders:
    """Find what is due and whom to ask.

    Args:
        content: what the directory was made of, for who keeps each page and until when people agree to be named.
        days: what comes due in so many days is told too.
    """
    keepers = keepers_by_page(content, directory)
    by_keeper: dict[str, tuple[Keeper, list[Due]]] = {}
    unkept = []
    for due in sorted(_dues(content, directory, days, words), key=in_order):
        if keeper := keepers.get(due.asked):
            by_keeper.setdefault(keeper.key, (keeper, []))[1].append(due)
        else:
            unkept.append(due)
    told = sorted(by_keeper.values(), key=lambda one: (one[0].body.casefold(), one[0].key))
    return Reminders(
        site=directory.site,
        today=directory.site.today,
        days=days,
        reminders=tuple(Reminder(keeper, tuple(dues)) for keeper, dues in told),
        unkept=tuple(unkept),
        published=published,
        actors={fiche_of(actor).key: actor for actor in directory.actors},
    )


def _dues(content: Content, directory: Directory, days: int, words: Language) -> Iterator[Due]:
    until = directory.site.today + dt.timedelta(days=days)
    actors = [actor for actor in directory.actors if actor.card.status != "archive"]
    for actor in actors:
        yield from to_review(actor, words)
        yield from to_confirm_ties(actor, words)
        yield from to_agree_again(actor, content.actors[actor.card.slug], until, words)
    asked = {fiche_of(actor).key for actor in actors}
    deadlines = _by_convention(directory)
    for convention in directory.conventions:
        yield from _of_convention(convention, deadlines.get(convention.card.slug, {}), until, words)
        yield from to_confirm_parties(convention, asked, words)


def _of_convention(
    convention: ConventionView, deadlines: dict[str, Deadline], until: dt.date, words: Language
) -> Iterator[Due]:
    if not convention.card.is_archived:
        yield from to_review(convention, words)
        yield from to_renew(convention, deadlines, until, words)
        yield from to_follow(convention, deadlines, words)


def _by_convention(directory: Directory) -> dict[str, dict[str, Deadline]]:
    """Return the deadlines of each convention, by key."""
    found: dict[str, dict[str, Deadline]] = {}
    calendar = directory.deadlines
    for deadline in chain(*(month.deadlines for month in calendar.months), calendar.past):
        found.setdefault(deadline.convention.slug, {}).setdefault(deadline.key, deadline)
    return found
