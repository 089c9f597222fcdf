"""What a page makes public of a person: a name, a mailbox, a mobile."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from generator.content.addresses import is_personal_email
from generator.content.checks.kept import name_expired
from generator.content.model import Actor
from generator.content.model.actor import Contact
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic, KeyPath

# Functions one person holds: the number beside them is most often that person's.
_ONE_PERSON = re.compile(
    r"\b(?:(?:vice-)?président|directeur|directrice|trésori|secrétaire|maire\b|adjoint|élue?\b|chef|cheffe|responsable"
    r"|coordinateur|coordinatrice|coordonnateur|coordonnatrice|animateur|animatrice|éducateur|éducatrice|référent"
    r"|conseiller|conseillère|travailleur|travailleuse|assistante?\b|médiateur|médiatrice|bénévole|fondateur|fondatrice"
    r"|psychologue|médecin|infirmi|agent\b|chargée? de|gérante?\b|salarié|permanent(?!ce)|mme\b|madame\b|monsieur\b"
    r"|m\. )",
    re.IGNORECASE,
)
# … unless the function says that several answer.
_SHARED = re.compile(r"\b(?:équipe|service|accueil|secrétariat|standard|permanence|astreinte|pôle)", re.IGNORECASE)


def check_names(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """A person is named only with a dated agreement; warn of an old one, after which the name is not published."""
    for position, contact in enumerate(entry.value.contacts):
        path = ("contacts", position)
        agreed = contact.publication_agreed_on
        if contact.name and not agreed:
            yield entry.diagnostic("E231", (*path, "nom"))
        elif agreed and name_expired(agreed, today) and (person := contact.name or _own_mailbox(contact)):
            yield entry.diagnostic("W206", (*path, "accord_publication"), person)


def check_mailboxes(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Warn of a mailbox that looks like a person's, unless that person agrees."""
    given: list[tuple[KeyPath, str | None]] = [
        (("contacts", position, "courriel"), contact.email)
        for position, contact in enumerate(entry.value.contacts)
        if not agrees(contact, today)
    ]
    given += [(("services", position, "courriel"), one.email) for position, one in enumerate(entry.value.services)]
    for path, email in given:
        if email and is_personal_email(email):
            yield entry.diagnostic("W214", path, email)


def check_mobiles(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Warn of a mobile that looks like a person's; most mobiles of real directories are a service's own."""
    for position, contact in enumerate(entry.value.contacts):
        is_mobile = contact.phone is not None and contact.phone.is_mobile
        if is_mobile and not agrees(contact, today) and _is_personal(entry.value, contact):
            assert contact.phone is not None
            yield entry.diagnostic("W230", ("contacts", position, "telephone"), contact.phone.display)


def _is_personal(actor: Actor, contact: Contact) -> bool:
    """True where one person answers, or where that would tell who lives behind a confidential address."""
    is_of_one = _ONE_PERSON.search(contact.function) and not _SHARED.search(contact.function)
    return bool(contact.name or is_of_one or _own_mailbox(contact) or actor.confidential_address)


def _own_mailbox(contact: Contact) -> str:
    """Return a contact's mailbox where it looks like a person's, else ""."""
    return contact.email if contact.email and is_personal_email(contact.email) else ""


def check_professional_lines(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Warn once that a line for professionals is public too; who re-read its own page there knows."""
    verified_by = entry.value.verified_by
    if verified_by == "structure" or (verified_by is None and entry.gives("verifie_par")):
        return
    for position, contact in enumerate(entry.value.contacts):
        if contact.audience == "professionnels" and (contact.phone or contact.email):
            yield entry.diagnostic("W231", ("contacts", position, "pour"))
            return


def agrees(contact: Contact, today: dt.date) -> bool:
    """True where a person's agreement to be published holds on a day."""
    agreed = contact.publication_agreed_on
    return agreed is not None and agreed <= today and not name_expired(agreed, today)
