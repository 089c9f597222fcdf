"""What is due for a page by itself: to re-read it, to say what follows an end, to ask again for an agreement."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from generator.content.addresses import is_personal_email
from generator.content.checks.kept import NAME_PUBLISHED_MONTHS
from generator.content.model import Actor
from generator.content.model.actor import Contact
from generator.content.model.types import months_after
from generator.content.validate import Entry
from generator.directory.deadlines import ENDED
from generator.directory.history import a_day
from generator.directory.views import ActorView, ConventionView, Deadline, Freshness
from generator.directory.worded_dates import when
from generator.language import N_, Language
from generator.upkeep.remind.due import AGREEMENT, OUTCOME, RENEWAL, REVIEW, Due, fiche_of

NEAR_ITS_END = frozenset(("a-renouveler", "se-termine-bientot"))


def to_review(page: ActorView | ConventionView, words: Language) -> Iterator[Due]:
    """Yield a page nobody re-read, or not in time."""
    fresh, fiche = page.freshness, fiche_of(page)
    if fresh.verified_on is None:
        yield Due(REVIEW, fiche.key, fiche, None, _never_read(fresh, words))
    elif fresh.is_stale and fresh.next_review:
        read, due = words.date(fresh.verified_on), words.date(fresh.next_review)
        said = N_("À relire : relue pour la dernière fois le {read}, elle devait l'être de nouveau le {due}.")
        yield Due(REVIEW, fiche.key, fiche, a_day(fresh.next_review), words.text(said, read=read, due=due))


def _never_read(fresh: Freshness, words: Language) -> str:
    if fresh.imported_from:
        said = N_("À relire : reprise de « {source} », elle n'a encore été relue par personne.")
        return words.text(said, source=fresh.imported_from)
    return words.text(N_("À relire : elle n'a encore été relue par personne."))


def to_renew(
    convention: ConventionView, deadlines: Mapping[str, Deadline], until: dt.date, words: Language
) -> Iterator[Due]:
    """Yield a convention near its end, or whose last day to give notice comes before a day.

    Args:
        deadlines: of this convention, by key.
    """
    end, notice = deadlines.get("fin"), deadlines.get("preavis")
    is_near = convention.card.state.term.code in NEAR_ITS_END
    if end is None or not (is_near or (notice and notice.on.last <= until)):
        return
    said = [words.text(N_("{what} : {date}."), what=end.what, date=when(end.on, words))]
    if notice:
        said.append(words.text(N_("Dernier moment du préavis : {date}."), date=when(notice.on, words)))
    fiche = fiche_of(convention)
    yield Due(RENEWAL, fiche.key, fiche, (notice or end).on, " ".join(filter(None, (*said, end.detail))))


def to_follow(convention: ConventionView, deadlines: Mapping[str, Deadline], words: Language) -> Iterator[Due]:
    """Yield a convention whose end passed and of which nobody said what followed."""
    ended = deadlines.get("suites")
    if ended is None or convention.card.state.term.code not in ENDED:
        return
    fiche = fiche_of(convention)
    said = words.text(N_("{what} : {date}."), what=ended.what, date=when(ended.on, words))
    yield Due(OUTCOME, fiche.key, fiche, ended.on, f"{said} {ended.detail}")


def to_agree_again(actor: ActorView, entry: Entry[Actor], until: dt.date, words: Language) -> Iterator[Due]:
    """Yield each agreement to be named that lapses before a day, or has; the person is told by function only."""
    fiche = fiche_of(actor)
    for number, contact in enumerate(entry.value.contacts, 1):
        agreed = contact.publication_agreed_on
        if agreed is None or not _is_a_person(contact):
            continue
        lapses = months_after(agreed, NAME_PUBLISHED_MONTHS)
        if lapses <= until:
            function = contact.function or words.text(N_("contact n° {number}"), number=number)
            said = words.text(
                N_("« {function} » : l'accord donné le {agreed} permet de publier le nom jusqu'au {lapses}."),
                function=function,
                agreed=words.date(agreed),
                lapses=words.date(lapses),
            )
            yield Due(AGREEMENT, fiche.key, fiche, a_day(lapses), said)


def _is_a_person(contact: Contact) -> bool:
    return bool(contact.name or (contact.email and is_personal_email(contact.email)))
