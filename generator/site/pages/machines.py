"""What machines and old links ask for: site map, robots.txt, search engine, headers, redirects of former addresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.directory.citation import cite_glossary
from generator.directory.views import ActorView, ConventionView, Directory, SiteView
from generator.site.pages.embed import ROOT, embed_redirects
from generator.site.pages.page import Page, page_at


def machine_pages(directory: Directory, found: Sequence[Page]) -> Iterator[Page]:
    """Yield them.

    Args:
        found: the pages of the site, which the site map lists.
    """
    taken = {page.url for page in found}
    for former, present in (*directory.redirects, *embed_redirects(directory)):
        if former not in taken:
            yield page_at(former, "redirect.html", is_indexed=False, target=present)
    urls = sorted(page.url for page in found if page.is_indexed)
    yield Page("sitemap.xml", "sitemap.xml", {"urls": urls, "changed": _changed(directory)}, is_indexed=False)
    yield Page("robots.txt", "robots.txt", is_indexed=False)
    yield Page("opensearch.xml", "opensearch.xml", _search_names(directory.site), is_indexed=False)
    headers = {"base": directory.site.base_path, "folders": _unframed(found)}
    yield Page("_headers", "headers.txt", headers, is_indexed=False)


def _changed(directory: Directory) -> dict[str, str]:
    """Return when pages last changed, as precisely as it is known: "2026-03-12", "2026"."""
    views: tuple[ActorView | ConventionView, ...] = (*directory.actors, *directory.conventions)
    editions = [(view.card.url, view.edition) for view in views]
    editions += [(page.url, page.edition) for page in directory.site.free_pages]
    editions.append(("/glossaire/", cite_glossary(directory).edition))
    return {url: str(edition.on) for url, edition in editions if edition.on}


def _search_names(site: SiteView) -> dict[str, str]:
    """Return the names of the site as a search engine, as long as they may be. Source: OpenSearch 1.1, draft 6."""
    return {"short_name": _cut(site.title, 16), "long_name": _cut(site.title, 48)}


def _cut(text: str, longest: int) -> str:
    """Keep the first words of a text, or the beginning of a word that is too long."""
    return text if len(text) <= longest else text[: longest + 1].rpartition(" ")[0] or text[:longest]


def _unframed(found: Sequence[Page]) -> list[str]:
    """Return the folders no other site may frame, which a header file names one by one: its rules add up."""
    firsts = {page.url.split("/")[1] for page in found}
    return ["", *(f"{first}/*" for first in sorted(firsts - {"", ROOT.strip("/")}) if "." not in first)]
