"""A directory → its figures, and what each page lacks."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median_low

from generator.content.checks.kept import PUBLISHED
from generator.content.load import Content
from generator.content.model import Actor, Convention
from generator.content.validate import Entry
from generator.directory.completeness import WITHDRAWN, Completeness, completeness, is_reachable
from generator.directory.data_inclusion import Offer, offer
from generator.directory.gone import is_withdrawn
from generator.directory.network import gaps_of
from generator.directory.subsidies import Subsidies, subsidies
from generator.directory.views import ActorCard, ActorView, ConventionView, Directory, Freshness, Gaps
from generator.language import N_

Count = tuple[str, int]  # what is counted, as a message to translate or a label of the site's lists; how many

STATUSES = {
    "publie": N_("publiées"),
    "suspendu": N_("dont suspendues"),
    "archive": N_("archivées"),
    WITHDRAWN: N_("retirées à la demande de l'organisme"),
    "brouillon": N_("brouillons, non publiés"),
}
FRESH, STALE, NEVER = N_("relues à temps"), N_("à relire"), N_("jamais relues")


@dataclass(frozen=True, slots=True)
class PageGaps:
    """A page that lacks something."""

    file: str
    name: str
    is_actor: bool
    completeness: Completeness


@dataclass(frozen=True, slots=True)
class Unrecognised:
    """A tie that one actor declares and the other does not recognise."""

    declared_by: ActorCard
    actor: ActorCard
    on: dt.date | None


@dataclass(frozen=True, slots=True)
class Report:
    """The state of a directory on a day."""

    title: str
    today: dt.date
    actors: tuple[Count, ...]  # by status
    conventions: tuple[Count, ...]  # by status
    states: tuple[Count, ...]  # of the conventions that are not archived
    freshness: tuple[Count, ...]  # of the pages that must be kept up to date
    unreachable: int  # published actors with no phone, e-mail nor form
    gaps: Gaps  # what nobody has written yet of who works with whom
    unrecognised: tuple[Unrecognised, ...]  # A to Z by file
    needs: tuple[Count, ...]  # published actors that answer each
    median: int  # completeness of the middle page, percent
    judged: int  # pages
    lacking: tuple[Count, ...]  # what is missing, most often first
    pages: tuple[PageGaps, ...]  # that lack something, least complete first
    offer: Offer  # what data·inclusion may be given
    subsidies: Subsidies  # what the national list may be given


def make_report(content: Content, directory: Directory) -> Report:
    """Count what a directory holds and lacks.

    Args:
        content: what the directory was made of, for the drafts it leaves out.
    """
    published = [actor for actor in directory.actors if not actor.card.is_archived]
    pages = [*map(_actor_gaps, directory.actors), *map(_convention_gaps, directory.conventions)]
    lacking = Counter(name for page in pages for name in page.completeness.missing)
    return Report(
        title=directory.site.title,
        today=directory.site.today,
        actors=_statuses(content.actors.values()),
        conventions=_statuses(content.conventions.values()),
        states=tuple((group.term.label, len(group.conventions)) for group in directory.states),
        freshness=_freshness([*published, *(page for page in directory.conventions if not page.card.is_archived)]),
        unreachable=sum(not is_reachable(actor) for actor in published),
        gaps=gaps_of(directory.actors, directory.conventions, directory.site.today),
        unrecognised=tuple(_unrecognised(content, directory)),
        needs=tuple((need.term.label, len(need.actors)) for need in directory.needs),
        median=median_low(page.completeness.score for page in pages) if pages else 100,
        judged=len(pages),
        lacking=tuple(sorted(lacking.items(), key=lambda count: (-count[1], count[0]))),
        pages=tuple(sorted((page for page in pages if page.completeness.missing), key=_least_complete_first)),
        offer=offer(directory),
        subsidies=subsidies(directory),
    )


def _unrecognised(content: Content, directory: Directory) -> Iterator[Unrecognised]:
    """Yield what the site never tells: who does not recognise which tie, of actors that are published."""
    cards = {actor.card.slug: actor.card for actor in directory.actors}
    for slug, card in sorted(cards.items()):
        for tie in content.actors[slug].value.unrecognised_ties:
            if tie.actor_slug in cards:
                yield Unrecognised(cards[tie.actor_slug], card, tie.on)


def _actor_gaps(actor: ActorView) -> PageGaps:
    return PageGaps(actor.file, actor.card.name, True, completeness(actor))


def _convention_gaps(convention: ConventionView) -> PageGaps:
    return PageGaps(convention.file, convention.card.title, False, completeness(convention))


def _least_complete_first(page: PageGaps) -> tuple[int, str]:
    return page.completeness.score, page.file


def _statuses(entries: Iterable[Entry[Actor]] | Iterable[Entry[Convention]]) -> tuple[Count, ...]:
    """Count files by status, those that nobody has left out; a suspended page is published too."""
    found = Counter(WITHDRAWN if is_withdrawn(entry.value) else entry.value.status for entry in entries)
    found["publie"] = sum(found[status] for status in PUBLISHED)
    return tuple((label, found[status]) for status, label in STATUSES.items() if found[status])


def _freshness(pages: Iterable[ActorView | ConventionView]) -> tuple[Count, ...]:
    found = Counter(_age(page.freshness) for page in pages)
    return tuple((age, found[age]) for age in (FRESH, STALE, NEVER))


def _age(freshness: Freshness) -> str:
    if freshness.verified_on is None:
        return NEVER
    return STALE if freshness.is_stale else FRESH
