"""What machines and old links ask for: the site map, robots.txt, the redirects of former addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.directory.views import Directory
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
    yield Page("sitemap.xml", "sitemap.xml", {"urls": urls}, is_indexed=False)
    yield Page("robots.txt", "robots.txt", is_indexed=False)
