"""Who keeps which pages: known to the coordination alone, and never part of the public directory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.load import Content
from generator.content.model.shared import Keeper as Written
from generator.content.slugs import plain_letters
from generator.directory.views import ActorView, ConventionView, Directory
from generator.upkeep.remind.due import Fiche, fiche_of

HEAD_OFFICE = "siege"

Page = ActorView | ConventionView


@dataclass(frozen=True, slots=True)
class Keeper:
    """Who keeps some pages right: by function, never by name."""

    key: str  # of the first page: names files
    function: str
    body: str  # name of the first page's actor or convention
    email: str
    mode: str  # of the list "modes_tenue_a_jour"; "" where it is not given
    phone: str
    address: tuple[str, ...]  # lines of an envelope; none where it is confidential, or not known
    fiches: tuple[Fiche, ...]


def keepers_by_page(content: Content, directory: Directory) -> dict[str, Keeper]:
    """Return who keeps each page, by its key; one mailbox is one keeper, whatever pages it keeps."""
    groups: dict[str, list[tuple[Page, Written]]] = {}
    for page, written in _kept(content, directory):
        identity = written.email.lower() if written.email else fiche_of(page).key
        groups.setdefault(identity, []).append((page, written))
    keepers = [_keeper(group) for group in groups.values()]
    return {fiche.key: keeper for keeper in keepers for fiche in keeper.fiches}


def _kept(content: Content, directory: Directory) -> Iterator[tuple[Page, Written]]:
    """Yield each page that lives and that somebody keeps; the actors first, by slug."""
    for actor in sorted(directory.actors, key=lambda view: view.card.slug):
        if (written := content.actors[actor.card.slug].value.keeper) and actor.card.status != "archive":
            yield actor, written
    for convention in sorted(directory.conventions, key=lambda view: view.card.slug):
        if (written := content.conventions[convention.card.slug].value.keeper) and not convention.card.is_archived:
            yield convention, written


def _keeper(group: list[tuple[Page, Written]]) -> Keeper:
    page, written = group[0]
    fiches = tuple(fiche_of(one) for one, _ in group)
    return Keeper(
        key=fiches[0].key.replace("/", "-"),
        function=written.function,
        body=fiches[0].title,
        email=written.email or "",
        mode=next((one.mode for _, one in group if one.mode), ""),
        phone=next(filter(None, (_phone(one, each.function) for one, each in group)), ""),
        address=_address(page) if isinstance(page, ActorView) else (),
        fiches=fiches,
    )


def _phone(page: Page, function: str) -> str:
    """Return the number to call: that of the function, else the main one, else any; of a convention, its pilot's."""
    if isinstance(page, ConventionView):
        return next((pilot.phone.display for pilot in page.card.pilots if pilot.phone), "")
    sought = plain_letters(function)
    own = [contact.phone for contact in page.contacts if contact.phone and plain_letters(contact.function) == sought]
    others = [contact.phone for contact in page.contacts if contact.phone]
    return next((phone.display for phone in (*own, page.main_phone, *others) if phone), "")


def _address(actor: ActorView) -> tuple[str, ...]:
    """Return the postal address, the head office's first; the view has none where it is confidential."""
    placed = [one for one in actor.locations if one.address and one.host is None]
    office = [one for one in placed if one.type and one.type.code == HEAD_OFFICE]
    return next((one.address for one in (*office, *placed)), ())
