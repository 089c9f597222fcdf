"""The links of texts: each leads to a page of the site, or to a heading."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from generator.content import links
from generator.content.load import Content
from generator.content.read.body import BodyLink
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic, has_errors
from generator.diagnostics.nearest import Guesses
from generator.directory.addresses import linked_addresses


def check_body_links(content: Content) -> Iterator[Diagnostic]:
    """Report a link of a text that leads nowhere.

    Which territories have a page is known once all files are sound: until then any is taken to have one.
    """
    families = (content.actors, content.conventions, content.terms, content.pages)
    with_links = [entry for entries in families for entry in entries.values() if any(map(_is_here, entry.body.links))]
    if content.settings is None or not with_links:
        return
    pages = {links.page_of(link.address) for entry in with_links for link in entry.body.links if "#" in link.address}
    known, open_to = linked_addresses(content, pages), "/territoires/" if has_errors(content.diagnostics) else "//"
    for entry in with_links:
        yield from _check(entry, known, open_to)


def _is_here(link: BodyLink) -> bool:
    return links.is_internal(link.address)


def _check(entry: Entry[Any], known: frozenset[str], open_to: str) -> Iterator[Diagnostic]:
    guesses, here = Guesses(), list(filter(_is_here, entry.body.links))
    headings = entry.body.headings if any(link.address.startswith("#") for link in here) else ()
    for link in here:
        if _leads_nowhere(link.address, known, headings) and not link.address.startswith(open_to):
            values = (link.address, guesses.nearest(link.address, known))
            columns = {"column": link.column, "end_column": link.end_column}
            yield entry.document.in_body("E307", link.line, *values, **columns)


def _leads_nowhere(address: str, known: Collection[str], headings: Collection[str]) -> bool:
    """True for a path that no page has, or a heading that the text has not."""
    if address.startswith("#"):
        return links.HEADING_ID + address[1:].removeprefix(links.HEADING_ID) not in headings
    return re.sub(r"\?[^#]*", "", address) not in known
