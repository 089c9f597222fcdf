"""Persons named in a directory: each as long as the agreement holds, and no longer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container
from dataclasses import replace
from typing import TypeVar

from generator.content.addresses import is_personal_email
from generator.content.checks.privacy import agrees
from generator.content.model import Actor
from generator.content.model.actor import Contact, Service
from generator.content.slugs import slugified
from generator.content.validate import Entry

H = TypeVar("H", Contact, Service)
_INITIALS = 3  # letters: a part of a name so short is found in many mailboxes


def without_lapsed_names(entry: Entry[Actor], today: dt.date) -> Entry[Actor]:
    """Leave out of an actor the persons whose agreement does not hold: their name, and a mailbox of theirs."""
    actor = entry.value
    lapsed = [contact for contact in actor.contacts if _is_lapsed(contact, today)]
    if not lapsed:
        return entry
    theirs = {contact.email for contact in lapsed if contact.email and _is_of(contact.email, contact.name)}
    nameless = (one.model_copy(update={"name": ""}) if _is_lapsed(one, today) else one for one in actor.contacts)
    without = {
        "contacts": tuple(_without_mailbox(contact, theirs) for contact in nameless),
        "services": tuple(_without_mailbox(service, theirs) for service in actor.services),
    }
    return replace(entry, value=actor.model_copy(update=without))


def _is_lapsed(contact: Contact, today: dt.date) -> bool:
    """True where an agreement is needed or was given, and does not hold."""
    return bool(contact.name or contact.publication_agreed_on) and not agrees(contact, today)


def _without_mailbox(holder: H, mailboxes: Container[str | None]) -> H:
    return holder.model_copy(update={"email": None}) if holder.email in mailboxes else holder


def _is_of(email: str, name: str) -> bool:
    """True for a mailbox that looks like a person's, or that holds a part of the name."""
    local = slugified(email.partition("@")[0])
    parts = (part for part in slugified(name).split("-") if len(part) > _INITIALS)
    return is_personal_email(email) or any(part in local for part in parts)
