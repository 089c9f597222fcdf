"""Ties that tell little: declared by one side alone, or with no word of what they are for. Names are the report's."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.load import Content
from generator.content.model import Actor
from generator.content.model.actor import DeclaredTie
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic
from generator.directory.ties import INSTITUTIONAL

SHOWN = ("publie", "suspendu")


def check_ties(content: Content) -> Iterator[Diagnostic]:
    """Warn once a file of its network ties that no other file confirms, and of those without object."""
    confirmed = {slug: _network(entry.value) for slug, entry in content.actors.items()}
    for slug, entry in content.actors.items():
        if entry.value.status not in SHOWN:
            continue
        ties = [tie for tie in entry.value.ties if is_network(tie)]
        others = {tie.actor_slug for tie in ties if tie.actor_slug and _can_confirm(content, slug, tie.actor_slug)}
        alone = [other for other in others if slug not in confirmed[other]]
        yield from _told(entry, "W238", len(alone), len(others))
        yield from _told(entry, "W239", sum(not tie.purpose for tie in ties), len(ties))


def is_network(tie: DeclaredTie) -> bool:
    """True for a tie of cooperation; money, membership and oversight are said by one side well enough."""
    return bool(tie.nature) and tie.nature not in INSTITUTIONAL


def _network(actor: Actor) -> frozenset[str | None]:
    return frozenset(tie.actor_slug for tie in actor.ties if is_network(tie))


def _can_confirm(content: Content, slug: str, other: str) -> bool:
    """True where the other has a page of its own and has not said that it knows of no such tie."""
    entry = content.actors.get(other)
    if entry is None or entry.value.status not in SHOWN or other == slug:
        return False
    return slug not in {tie.actor_slug for tie in entry.value.unrecognised_ties}


def _told(entry: Entry[Actor], code: str, count: int, total: int) -> Iterator[Diagnostic]:
    if count:
        yield entry.diagnostic(code, ("liens",), str(count), str(total))
