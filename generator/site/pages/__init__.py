"""What pages a site has. Each is a path, a template and what the template lays out; words are in the templates."""

from collections.abc import Iterator
from itertools import chain

from generator.directory.views import Directory
from generator.site.pages.actors import actor_pages
from generator.site.pages.contribute import contribute_pages
from generator.site.pages.conventions import convention_pages
from generator.site.pages.data import data_pages
from generator.site.pages.deadlines import deadline_pages
from generator.site.pages.duties import duty_pages
from generator.site.pages.embed import embed_pages
from generator.site.pages.home import home_pages
from generator.site.pages.machines import machine_pages
from generator.site.pages.network import network_pages
from generator.site.pages.news import news_pages
from generator.site.pages.page import Page
from generator.site.pages.participation import participation_pages
from generator.site.pages.terms import term_pages
from generator.site.pages.territories import territory_pages
from generator.site.pages.training import training_pages
from generator.site.pages.words import word_pages

_FAMILIES = (
    *(home_pages, actor_pages, convention_pages, deadline_pages, news_pages, participation_pages, network_pages),
    *(term_pages, territory_pages, word_pages, training_pages, contribute_pages, duty_pages, data_pages, embed_pages),
)


def pages(directory: Directory) -> Iterator[Page]:
    """Yield every page of the site, what search engines and former addresses need last."""
    found = list(chain.from_iterable(family(directory) for family in _FAMILIES))
    yield from found
    yield from machine_pages(directory, found)


__all__ = ["Page", "pages"]
