"""What machines and old links ask for: the site map, robots.txt, the redirects of former addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.directory.views import ActorView, ConventionView, Directory
from generator.site.pages.page import Page, page_at


def machine_pages(directory: Directory, found: Sequence[Page]) -> Iterator[Page]:
    """Yield them.

    Args:
        found: the pages of the site, which the site map lists.
    """
    taken = {page.url for page in found}
    for former, present in directory.redirects:
        if former not in taken:
            yield page_at(former, "redirect.html", is_indexed=False, target=present)
    urls = sorted(page.url for page in found if page.is_indexed)
    yield Page("sitemap.xml", "sitemap.xml", {"urls": urls, "changed": _changed(directory)}, is_indexed=False)
    yield Page("robots.txt", "robots.txt", is_indexed=False)


def _changed(directory: Directory) -> dict[str, str]:
    """Return when pages last changed, as precisely as it is known: "2026-03-12", "2026"."""
    views: tuple[ActorView | ConventionView, ...] = (*directory.actors, *directory.conventions)
    return {view.card.url: str(view.edition.on) for view in views if view.edition.on}
