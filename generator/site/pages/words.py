"""The common language and the free pages."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.citation import cite_glossary, cite_page
from generator.directory.names import initial
from generator.directory.views import Directory
from generator.site.linked_data import glossary_graph
from generator.site.pages.page import Page, page_at
from generator.site.pages.sheets import by_label


def word_pages(directory: Directory) -> Iterator[Page]:
    """Yield the glossary and the free pages."""
    groups = by_label(directory.glossary, lambda entry: initial(entry.sort_key), str)
    citation = cite_glossary(directory)
    yield page_at(
        "/glossaire/",
        "glossary.html",
        letters=tuple(groups.items()),
        total=len(directory.glossary),
        citation=citation,
        graph=glossary_graph(directory, citation),
    )
    for free in directory.site.free_pages:
        yield page_at(free.url, "free.html", free=free, citation=cite_page(directory.site, free))
