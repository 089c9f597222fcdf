"""What the directory is as data: how it is made, what it covers and lacks, its files, its fields."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.citation import cite_directory
from generator.directory.licences import licence_of
from generator.directory.views import Directory
from generator.site.linked_data import dataset_graph
from generator.site.pages.coverage import coverage
from generator.site.pages.dictionary import dictionary
from generator.site.pages.embed import embedded
from generator.site.pages.page import Page, page_at

URL = "/donnees/"
DICTIONARY = "/donnees/dictionnaire/"


def data_pages(directory: Directory) -> Iterator[Page]:
    """Yield the page of the data and the dictionary of their fields."""
    citation = cite_directory(directory.site)
    example = next((actor.card for actor in directory.actors if not actor.is_withdrawn), None)
    yield page_at(
        URL,
        "data.html",
        downloads=directory.downloads,
        coverage=coverage(directory),
        citation=citation,
        graph=dataset_graph(directory, citation),
        licence=licence_of(directory.site.licence),
        example=example,
        example_url=embedded(example.url) if example else "",
        reply_days=directory.contribution.reply_days,
        dictionary=DICTIONARY,
    )
    yield page_at(DICTIONARY, "dictionary.html", data=URL, dictionary=dictionary(directory.contribution))
