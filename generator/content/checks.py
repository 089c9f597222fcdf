"""Rules over several values of one file, each run on whatever parts are valid: nothing hides behind a first fault."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from generator import reference
from generator.content.addresses import is_personal_email
from generator.content.model import Actor, Convention, GlossaryTerm
from generator.content.model.shared import Kept, Named
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic, KeyPath

SUMMARY_CUT, SUMMARY_MAX = 160, 280  # characters
DEFINITION_MAX = 60  # words
NAME_PUBLISHED_MONTHS = 24
FAR_KM = 20
HUGE_COMMUNES = "973"  # Guyane, where a commune's centre tells little
FRANCE = (  # south, west, north, east of each part
    (41.3, -5.3, 51.2, 9.7),  # the mainland and Corsica
    (2.0, -63.3, 18.3, -51.5),  # Antilles, Guyane
    (46.7, -56.5, 47.2, -56.1),  # Saint-Pierre-et-Miquelon
    (-21.5, 44.9, -12.5, 55.9),  # Mayotte, La Réunion
    (-28.0, -155.0, -7.5, -134.0),  # Polynésie
    (-23.0, 163.0, -13.0, 180.0),  # Nouvelle-Calédonie
    (-15.0, -180.0, -13.0, -176.0),  # Wallis-et-Futuna
)

Check = Callable[[Entry[Any], dt.date], Iterator[Diagnostic]]


def months_after(day: dt.date, months: int) -> dt.date:
    """Return the same day some months later, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for number in (day.day, 30, 29, 28):
        try:
            return dt.date(year, month + 1, number)
        except ValueError:
            continue
    raise AssertionError


def check_name(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Refuse a name that ends in a full stop."""
    name = entry.value.name
    if name.endswith(".") and not name.endswith(".."):
        last_word = name.rsplit(" ", 1)[-1]
        if last_word.count(".") == 1:
            yield entry.diagnostic("E240", ("nom",))


def check_summary(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Bound the summary; warn where neither it nor a mission says what the actor does."""
    length = len(entry.value.summary)
    if length > SUMMARY_CUT:
        yield entry.diagnostic("E236" if length > SUMMARY_MAX else "W203", ("resume",), str(length))
    if not length and not entry.value.missions and not entry.gives("missions"):
        yield entry.diagnostic("W202", ())


def check_contacts(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Warn where nobody can be reached; a person is named only with a dated agreement."""
    actor = entry.value
    if actor.status != "archive" and not _reachable(actor):
        yield entry.diagnostic("W201", ("contacts",))
    for position, contact in enumerate(actor.contacts):
        path = ("contacts", position)
        if contact.name and not contact.publication_agreed_on:
            yield entry.diagnostic("E231", (*path, "nom"))
        elif contact.name and contact.publication_agreed_on and name_expired(contact.publication_agreed_on, today):
            yield entry.diagnostic("W206", (*path, "accord_publication"), contact.name)
        if contact.email and is_personal_email(contact.email) and not contact.publication_agreed_on:
            yield entry.diagnostic("W214", (*path, "courriel"), contact.email)
        if contact.phone and contact.phone.is_odd:
            yield entry.diagnostic("W210", (*path, "telephone"), contact.phone.display)


def name_expired(agreed_on: dt.date, today: dt.date) -> bool:
    """True where a person's agreement to be named is over 24 months old."""
    return months_after(agreed_on, NAME_PUBLISHED_MONTHS) < today


def _reachable(actor: Actor) -> bool:
    ways = [(contact.phone, contact.email, contact.form) for contact in actor.contacts]
    ways += [(location.phone, None, None) for location in actor.locations]
    return any(any(way) for way in ways)


def check_confidential_address(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Refuse, in the file itself, what gives a confidential address away."""
    actor = entry.value
    if not actor.confidential_address:
        return
    for key, given in (("lieux", actor.locations), ("siret", actor.siret), ("rna", actor.rna)):
        if given:
            yield entry.diagnostic("E230", (key,), key)


def check_positions(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Refuse a position outside France."""
    for position, location in enumerate(entry.value.locations):
        if location.latitude is None or location.longitude is None:
            continue
        latitude, longitude = location.latitude, location.longitude
        if not any(s <= latitude <= n and w <= longitude <= e for s, w, n, e in FRANCE):
            yield entry.diagnostic("E239", ("lieux", position, "latitude"))


def check_communes(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Warn where a postal code is not of the commune (CEDEX ones never are), or the position is far from it."""
    for position, location in enumerate(entry.value.locations):
        commune = reference.commune(location.commune_code or "")
        if commune is None:
            continue
        path: KeyPath = ("lieux", position)
        code, is_cedex = location.postal_code, "cedex" in location.commune.lower()
        if code and commune.postal_codes and code not in commune.postal_codes and not is_cedex:
            yield entry.diagnostic("W212", (*path, "code_postal"), code, commune.name)
        centre = reference.position_of(commune)
        if centre and location.latitude is not None and location.longitude is not None:
            away = reference.distance_km(centre, (location.latitude, location.longitude))
            if away > FAR_KM and commune.departement != HUGE_COMMUNES:
                yield entry.diagnostic("W213", (*path, "latitude"), f"{away:.0f}")


def check_notices(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Refuse a notice that ends before it starts."""
    for position, notice in enumerate(entry.value.notices):
        if notice.start and notice.end and notice.end < notice.start:
            yield entry.diagnostic("E232", ("infos_temporaires", position, "au"), str(notice.end), str(notice.start))


def check_named_ties(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """A tie and a member name an actor's file or a body without one, never both."""
    yield from _check_named(entry, "liens", entry.value.ties)
    yield from _check_named(entry, "membres", entry.value.members)


def _check_named(entry: Entry[Any], key: str, items: Sequence[Named]) -> Iterator[Diagnostic]:
    for position, item in enumerate(items):
        if bool(item.actor_slug) == bool(item.name):
            yield entry.diagnostic("E235", (key, position))


def check_verified(entry: Entry[Kept], today: dt.date) -> Iterator[Diagnostic]:
    """Warn where nobody has re-read the page in time."""
    kept = entry.value
    if kept.status == "archive":
        return
    if kept.verified_on is None and not entry.gives("verifie_le"):
        yield entry.diagnostic("W205", ("verifie_le",))
    elif is_stale(kept, today):
        yield entry.diagnostic("W204", ("verifie_le",), str(kept.verified_on), kept.review_months)


def is_stale(kept: Kept, today: dt.date) -> bool:
    """True where a page was re-read too long ago. Never re-read is another matter."""
    return kept.verified_on is not None and months_after(kept.verified_on, int(kept.review_months)) < today


def check_parties(entry: Entry[Convention], today: dt.date) -> Iterator[Diagnostic]:
    """A convention has at least two parties, each an actor's file or a body without one."""
    parties = entry.value.parties
    if 0 < len(parties) < 2 and not entry.dropped:
        yield entry.diagnostic("E234", ("parties",))
    yield from _check_named(entry, "parties", parties)


def check_dates(entry: Entry[Convention], today: dt.date) -> Iterator[Diagnostic]:
    """Refuse an end before the start, and an end that is also none; warn where there is no date at all."""
    convention = entry.value
    start, end = convention.start or convention.signed_on, convention.end
    if end and convention.open_ended:
        yield entry.diagnostic("E233", ("duree_indeterminee",))
    if start and end and end.last < start.first:
        yield entry.diagnostic("E232", ("fin",), str(end), str(start))
    if not start and not entry.gives("debut") and not entry.gives("signature"):
        yield entry.diagnostic("W207", ())
    goes_on = convention.open_ended or convention.terminated_on or convention.renewal
    if end and end.last < today and not goes_on and convention.status == "publie":
        yield entry.diagnostic("W208", ("fin",), str(end))


def check_shared_information(entry: Entry[Convention], today: dt.date) -> Iterator[Diagnostic]:
    """Sharing about named persons needs its legal ground and their information."""
    shared = entry.value.shared_information
    if shared is None or shared.level != "nominative":
        return
    for key, given in (("fondements", shared.grounds), ("information_des_personnes", shared.notice)):
        if not given:
            yield entry.diagnostic("E238", ("information_partagee", "niveau"), key)


def check_evaluation(entry: Entry[Convention], today: dt.date) -> Iterator[Diagnostic]:
    """Warn where no evaluation is planned."""
    if entry.value.evaluation is None and not entry.gives("evaluation") and entry.value.status == "publie":
        yield entry.diagnostic("W209", ())


def check_definition(entry: Entry[GlossaryTerm], today: dt.date) -> Iterator[Diagnostic]:
    """Bound a definition."""
    words = len(entry.value.definition.split())
    if words > DEFINITION_MAX:
        yield entry.diagnostic("E237", ("definition",), str(words))


CHECKS: dict[str, tuple[Check, ...]] = {  # by folder of content/
    "actors": (
        check_name,
        check_summary,
        check_contacts,
        check_confidential_address,
        check_positions,
        check_communes,
        check_notices,
        check_named_ties,
        check_verified,
    ),
    "conventions": (check_parties, check_dates, check_shared_information, check_evaluation, check_verified),
    "glossary": (check_definition,),
    "pages": (),
}
