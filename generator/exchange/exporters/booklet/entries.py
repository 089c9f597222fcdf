"""What an entry of the booklet is made of: labelled lines of plain words, which the template only lays out."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

import segno

from generator.content.phones import Phone
from generator.directory.views import ActorCard, ConventionCard, Freshness, Term, TerritoryRef
from generator.directory.worded_dates import when
from generator.directory.worded_state import state_detail
from generator.language import N_, NO_BREAK, Language

MOST_LISTED = 24  # names in a line: beyond, the page of the site tells them all

Line = dict[str, Any]  # text; to: id of an entry; href, as_is: an address, never set with care; strong
Fact = dict[str, Any]  # label, "" to go on with what precedes; lines; names: entries or plain names in one line


def line(text: str = "", **more: str | bool) -> Line:
    """Return one line of a fact."""
    return {"text": text, **more}


def number_of(phone: Phone) -> str:
    """Return a telephone number that no line breaks."""
    return phone.display.replace(" ", NO_BREAK)


def phone_line(phone: Phone, *, strong: bool = False) -> Line:
    """Return a number and its link."""
    return line(as_is=number_of(phone), href=phone.href, strong=strong)


def fact(label: str, *lines: Line | str) -> list[Fact]:
    """Return a labelled fact, in a list; an empty one where there is nothing to say."""
    said = [one if isinstance(one, dict) else line(one) for one in lines]
    said = [one for one in said if one["text"] or "as_is" in one]
    return [{"label": label, "lines": said, "names": []}] if said else []


def names(label: str, cards: Sequence[Line], words: Language) -> list[Fact]:
    """Return a fact that names others, the first of them where they are many."""
    if not cards:
        return []
    shown, more = list(cards[:MOST_LISTED]), len(cards) - MOST_LISTED
    if more > 0:
        shown.append(line(words.plural(N_("et {count} autre sur le site"), N_("et {count} autres sur le site"), more)))
    return [{"label": label, "lines": [], "names": shown}]


def labels(terms: Iterable[Term]) -> str:
    """Return the labels of values, as a list in a line."""
    return ", ".join(term.label for term in terms)


def places(territories: Iterable[TerritoryRef]) -> str:
    """Return the names of territories."""
    return ", ".join(territory.name for territory in territories)


def actor_id(slug: str) -> str:
    """Return the name an actor's entry is referred to by."""
    return f"acteur-{slug}"


def convention_id(slug: str) -> str:
    """Return the name a convention's entry is referred to by."""
    return f"convention-{slug}"


def actor_name(card: ActorCard) -> str:
    """Return an actor's name, with its acronym where it adds something."""
    return f"{card.name} ({card.added_acronym})" if card.added_acronym else card.name


def actor_reference(card: ActorCard) -> Line:
    """Return a line that names an actor, and leads to its entry if it has one."""
    text = actor_name(card)
    return line(text, to=actor_id(card.slug)) if card.slug else line(text)


def convention_reference(card: ConventionCard, words: Language) -> Line:
    """Return a line that names a convention and its state, and leads to its entry."""
    return line(card.title, more=state(card, words), to=convention_id(card.slug))


def state(card: ConventionCard, words: Language) -> str:
    """Return a convention's state in a few words: "en vigueur, jusqu'au 31 décembre 2027"."""
    label = card.state.term.label
    return ", ".join(filter(None, (label[:1].lower() + label[1:], state_detail(card.state, words))))


def reread(freshness: Freshness, words: Language) -> str:
    """Return when the page was re-read."""
    if freshness.verified_on and freshness.is_stale:
        return words.text(N_("Relue le {date} : à vérifier"), date=when(freshness.verified_on, words))
    if freshness.verified_on:
        return words.text(N_("Relue le {date}"), date=when(freshness.verified_on, words))
    if freshness.imported_from:
        return words.text(N_("Reprise de « {source} », pas encore relue"), source=freshness.imported_from)
    return words.text(N_("Date de relecture non renseignée"))


def page_of(address: str) -> dict[str, str]:
    """Return the public address of a page, as one reads it and as a telephone does."""
    drawn = io.BytesIO()
    segno.make_qr(address, error="l", mask=4).save(drawn, kind="svg", border=0, omitsize=True, xmldecl=False)
    shown = address.removeprefix("https://").removeprefix("http://")
    return {"url": address, "shown": shown, "qr": drawn.getvalue().decode()}
