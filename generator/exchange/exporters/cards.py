"""``donnees/contacts.vcf``: functions one can reach, for an address book; no card names a person.

A card for each function of an actor: an address book then shows "CCAS de Montaurel (Accueil)" where it shows one name.
Version 3.0, which every address book reads. Source: RFC 2426; KIND from RFC 6350.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.phones import Phone
from generator.directory.one_line import one_line
from generator.directory.views import ActorView, Directory
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.shown import mailbox, page_address, shown_actors
from generator.language import N_

FILE = "donnees/contacts.vcf"
_FOLDED_AT = 75  # bytes of a line, its end apart


@dataclass(frozen=True, slots=True)
class _Reached:
    """How one reaches a function of an actor."""

    function: str
    phone: Phone | None
    email: str


def export_cards(directory: Directory) -> Iterator[DataFile]:
    """Yield the address book; an actor that no longer is has no card."""
    lines: list[str] = []
    for actor in shown_actors(directory):
        if not actor.card.is_archived:
            for number, reached in enumerate(_reached(actor), 1):  # the same while contacts keep their order
                lines += _card(directory, actor, f"{actor.card.slug}-{number}", reached)
    content = "".join(f"{_folded(line)}\r\n" for line in lines)
    yield DataFile(FILE, content.encode(), N_("Les contacts, par fonction, pour un carnet d'adresses."))


def _reached(actor: ActorView) -> list[_Reached]:
    """Return the functions that have a number or a mailbox; else how the public reaches the actor."""
    told = [_Reached(one_line(one.function), one.phone, mailbox(one)) for one in actor.contacts]
    told = [one for one in told if one.phone or one.email]
    return told or ([_Reached("", actor.main_phone, "")] if actor.main_phone else [])


def _card(directory: Directory, actor: ActorView, uid: str, reached: _Reached) -> Iterator[str]:
    """Yield the lines of a card."""
    name, page = one_line(actor.card.name), page_address(directory, actor.card.url)
    yield from ("BEGIN:VCARD", "VERSION:3.0", "KIND:org")
    yield f"UID:{_escaped(f'{page}#{uid}')}"
    yield f"FN:{_escaped(f'{name} ({reached.function})' if reached.function else name)}"
    yield "N:;;;;"  # of a person, who is nobody here
    yield f"ORG:{_escaped(name)}" + (f";{_escaped(reached.function)}" if reached.function else "")
    if reached.phone:
        yield f"TEL;TYPE=WORK,{'CELL' if reached.phone.is_mobile else 'VOICE'}:{_escaped(reached.phone.display)}"
    if reached.email:
        yield f"EMAIL;TYPE=INTERNET,WORK:{_escaped(one_line(reached.email))}"
    if actor.card.summary:
        yield f"NOTE:{_escaped(one_line(actor.card.summary))}"
    if actor.card.domains:
        yield f"CATEGORIES:{','.join(_escaped(one_line(domain.label)) for domain in actor.card.domains)}"
    yield f"URL:{_escaped(page)}"
    yield from (f"REV:{directory.site.today.isoformat()}", "END:VCARD")


def _escaped(text: str) -> str:
    """Return a text nothing in which ends a value."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text


def _folded(line: str) -> str:
    """Cut a line between characters where it grows too long in bytes; each next one begins with a space."""
    parts, length = [""], 0
    for character in line:
        size = len(character.encode())
        if length + size > _FOLDED_AT:
            parts.append(" ")
            length = 1
        parts[-1] += character
        length += size
    return "\r\n".join(parts)
