"""An actor → its entry in the booklet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.directory.views import AccessView, ActorView, ContactView
from generator.directory.worded_dates import when
from generator.exchange.exporters.booklet.entries import (
    Fact,
    Line,
    actor_id,
    actor_name,
    actor_reference,
    convention_reference,
    fact,
    labels,
    line,
    names,
    page_of,
    phone_line,
    places,
    reread,
)
from generator.exchange.exporters.booklet.locations import where
from generator.exchange.exporters.shown import mailbox
from generator.language import N_, Language


def actor_entry(actor: ActorView, address: str, words: Language) -> dict[str, Any]:
    """Return what the booklet tells of an actor.

    Args:
        address: the public one of its page.
    """
    card = actor.card
    return {
        "id": actor_id(card.slug),
        "title": actor_name(card),
        "kind": " · ".join(filter(None, (card.type.label if card.type else "", card.commune))),
        "notices": list(_notices(actor, words)),
        "summary": card.summary,
        "facts": [*_reach(actor, words), *_whom(actor, words), *where(actor, words), *_ties(actor, words)],
        "reread": reread(actor.freshness, words),
        **page_of(address),
    }


def _notices(actor: ActorView, words: Language) -> Iterator[str]:
    if actor.card.status == "suspendu":
        yield words.text(N_("Activité suspendue : appelez avant d'orienter quelqu'un."))
    for notice in actor.notices:
        dates = {"start": when(notice.start, words), "end": when(notice.end, words)}
        yield words.text(N_("Du {start} au {end} : {text}"), **dates, text=notice.text)
    if actor.access and actor.access.do_not_refer:
        yield words.text(N_("Ne pas orienter ici : {text}"), text=actor.access.do_not_refer)


def _reach(actor: ActorView, words: Language) -> Iterator[Fact]:
    """Yield the number of everybody, then each function; a person who agreed to a page did not agree to a booklet."""
    main = actor.main_phone
    if main:
        yield from fact(words.text(N_("Appeler")), phone_line(main, strong=True))
    for contact in actor.contacts:
        is_main = bool(main and contact.phone and contact.phone.display == main.display)
        yield from fact(contact.function or contact.audience.label, *_contact(contact, is_main))
    if actor.website:
        yield from fact(words.text(N_("Site")), line(as_is=actor.website.host, href=actor.website.url))


def _contact(contact: ContactView, is_main: bool) -> Iterator[Line]:
    if contact.phone and not is_main:
        yield phone_line(contact.phone)
    if address := mailbox(contact):
        yield line(as_is=address, href=f"mailto:{address}")


def _whom(actor: ActorView, words: Language) -> Iterator[Fact]:
    access = actor.access
    age = _age(access, words) if access else ""
    yield from fact(words.text(N_("Pour qui")), ", ".join(filter(None, (labels(actor.audiences), age))))
    yield from fact(words.text(N_("Territoire")), places(actor.territories))
    if access:
        said = (access.appointment, access.fees)
        yield from fact(
            words.text(N_("Comment orienter")),
            _asked(access, words),
            ". ".join(term.label for term in said if term),
            words.text(N_("À apporter : {things}"), things=", ".join(access.documents)) if access.documents else "",
            words.text(N_("Délai : {delay}"), delay=access.delay) if access.delay else "",
            access.details,
        )
    else:
        unsaid = N_("Conditions d'accès non renseignées : appelez avant d'orienter quelqu'un.")
        yield from fact(words.text(N_("Comment orienter")), words.text(unsaid))
    yield from fact(words.text(N_("Services")), *(service.name for service in actor.services))
    yield from fact(words.text(N_("Langues")), ", ".join(actor.languages))


def _asked(access: AccessView, words: Language) -> str:
    if not access.who_may_ask:
        return ""
    return words.text(N_("Demande faite par : {who}"), who=labels(access.who_may_ask).lower())


def _age(access: AccessView, words: Language) -> str:
    low, high = access.age_min, access.age_max
    if low is not None and high is not None:
        return words.text(N_("de {low} à {high} ans"), low=low, high=high)
    if low is not None:
        return words.text(N_("à partir de {low} ans"), low=low)
    return words.text(N_("jusqu'à {high} ans"), high=high) if high is not None else ""


def _ties(actor: ActorView, words: Language) -> Iterator[Fact]:
    """Yield the conventions it signed that are not over, then those it works with without one."""
    living = [one.convention for one in actor.partnerships if one.is_signatory and one.convention.is_living]
    yield from names(words.text(N_("Conventions")), [convention_reference(one, words) for one in living], words)
    ties = [actor_reference(tie.other) for tie in actor.network_ties if not tie.is_past]
    yield from names(words.text(N_("Réseau")), ties, words)
    members = [actor_reference(one.actor) for one in actor.members]
    yield from names(words.text(N_("Membres")), members, words)
    circles = [actor_reference(one.actor) for one in actor.memberships]
    yield from names(words.text(N_("Membre de")), circles, words)
