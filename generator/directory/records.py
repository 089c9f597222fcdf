"""What is public of an actor's or a convention's file, key by key."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha1
from typing import Any

from generator.content.model import Actor, Convention
from generator.content.model.actor import Contact, Service
from generator.content.validate import Entry
from generator.directory.gone import is_withdrawn
from generator.directory.views.record import RecordView

KEPT_FOR_UPKEEP = frozenset(("tenue_a_jour", "accord", "import", "distinct_de", "liens_non_reconnus"))
_OF_THE_ADDRESS = frozenset(("lieux", "siret", "rna"))
_OF_THE_PERSON = {"contacts": {"nom": "name", "accord_publication": "name", "courriel": "email"}}
_OF_THE_PERSON |= {"services": {"courriel": "email"}}


def actor_record(entry: Entry[Actor]) -> RecordView | None:
    """Return what is public of an actor's file; None of a withdrawn one.

    Args:
        entry: as the register has it, without the names of persons whose agreement does not hold.
    """
    if is_withdrawn(entry.value):
        return None
    fields = _public(entry)
    if entry.value.confidential_address:
        fields = {key: value for key, value in fields.items() if key not in _OF_THE_ADDRESS}
    fields = _without_lapsed(fields, "contacts", entry.value.contacts)
    fields = _without_lapsed(fields, "services", entry.value.services)
    return RecordView("acteur", entry.slug, f"/acteurs/{entry.slug}/", blob_id(entry.document.text), fields)


def convention_record(entry: Entry[Convention]) -> RecordView | None:
    """Return what is public of a convention's file; None of a withdrawn one."""
    if is_withdrawn(entry.value):
        return None
    version = blob_id(entry.document.text)
    return RecordView("convention", entry.slug, f"/conventions/{entry.slug}/", version, _public(entry))


def blob_id(text: str) -> str:
    """Return git's identifier of a file of this text, its lines ending as git keeps them."""
    data = text.encode()
    return sha1(b"blob %d\0%s" % (len(data), data), usedforsecurity=False).hexdigest()


def _public(entry: Entry[Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.document.data().items() if key not in KEPT_FOR_UPKEEP}


def _without_lapsed(fields: dict[str, Any], key: str, kept: Sequence[Contact | Service]) -> dict[str, Any]:
    """Leave out of a list the names and mailboxes that the register left out of it."""
    items = fields.get(key)
    if not isinstance(items, list):
        return fields
    are_same = len(items) == len(kept)  # a faulty item is in the file only: then nobody can be told apart
    pairs = zip(items, kept if are_same else [None] * len(items), strict=True)
    return {**fields, key: [_without_person(item, _OF_THE_PERSON[key], one) for item, one in pairs]}


def _without_person(item: Any, attributes: dict[str, str], kept: Contact | Service | None) -> Any:
    if not isinstance(item, dict):
        return item
    hidden = {key for key, attribute in attributes.items() if not (kept and getattr(kept, attribute))}
    return {key: value for key, value in item.items() if key not in hidden}
