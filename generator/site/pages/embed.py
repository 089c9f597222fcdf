"""The card of each actor that other sites may show in a frame: no script, no menu, nothing to agree to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.views import Directory
from generator.site.pages.page import Page, page_at

ROOT = "/embarquer"


def embedded(url: str) -> str:
    """Return the address of the card of an actor, from that of its page."""
    return f"{ROOT}{url}"


def embed_pages(directory: Directory) -> Iterator[Page]:
    """Yield the card of each actor; of a withdrawn one, only that it is no more in the directory."""
    for actor in directory.actors:
        yield page_at(embedded(actor.card.url), "embed.html", is_indexed=False, actor=actor)


def embed_redirects(directory: Directory) -> Iterator[tuple[str, str]]:
    """Yield where the card of a former address leads."""
    for former, present in directory.redirects:
        if former.startswith("/acteurs/"):
            yield embedded(former), embedded(present)
