"""What is cited: who publishes it, what it is called, of what day and version, where it stands.

The author is the body that publishes the directory: pages have many hands. Source: ISO 690:2021, 5.3; APA 7, 9.11.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.model.types import PartialDate
from generator.directory.history import a_day
from generator.directory.views import ActorView, ConventionView, Directory, Edition, FreePageView, SiteView
from generator.language import N_, language


@dataclass(frozen=True, slots=True)
class Citation:
    """The reference of a page, or of the whole directory."""

    key: str  # "acteur-relais-du-val": ASCII, and of no other in the directory
    title: str
    author: str  # the publisher, else the site
    site: str  # title of what holds it; "" where the author or the title says as much
    url: str  # permanent, whole
    edition: Edition
    language: str  # "fr"
    is_whole: bool = False  # the directory itself, as data

    @property
    def on(self) -> PartialDate | None:
        """The day of its last change, as far as it is known."""
        return self.edition.on

    @property
    def iso_date(self) -> str:
        """That day as machines write it: "2026-03-12", "2026"; "" where it is not known."""
        return str(self.on) if self.on else ""

    @property
    def date_parts(self) -> tuple[int, ...]:
        """Year, month and day, as far as they are known."""
        return tuple(int(part) for part in self.iso_date.split("-") if part)


def cite_actor(site: SiteView, actor: ActorView) -> Citation:
    """Return the reference of an actor's page."""
    return _cited(site, f"acteur-{actor.card.slug}", actor.card.name, actor.card.url, actor.edition)


def cite_convention(site: SiteView, convention: ConventionView) -> Citation:
    """Return the reference of a convention's page."""
    card = convention.card
    return _cited(site, f"convention-{card.slug}", card.title, card.url, convention.edition)


def cite_page(site: SiteView, page: FreePageView) -> Citation:
    """Return the reference of a free page."""
    return _cited(site, f"page-{page.slug}", page.title, page.url, page.edition)


def cite_glossary(directory: Directory) -> Citation:
    """Return the reference of the glossary; its edition is that of the word last changed."""
    known = [entry.edition for entry in directory.glossary if entry.edition.on]
    last = max(known, key=lambda edition: (str(edition.on), edition.commit), default=Edition())
    title = language(directory.site.language).text(N_("Comprendre : les mots du partenariat"))
    return _cited(directory.site, "glossaire", title, "/glossaire/", Edition(on=last.on, commit=last.commit))


def cite_directory(site: SiteView) -> Citation:
    """Return the reference of the directory as a whole, of the day and the commit it was built from."""
    edition = Edition(on=a_day(site.today), commit=site.edition)
    author = _author(site)
    return Citation("annuaire", site.title, author, "", site.url, edition, site.language, is_whole=True)


def cite_all(directory: Directory) -> Iterator[Citation]:
    """Yield every reference: the whole, then each page in the order of the directory; withdrawn ones have none."""
    site = directory.site
    yield cite_directory(site)
    yield from (cite_actor(site, actor) for actor in directory.actors if not actor.is_withdrawn)
    yield from (cite_convention(site, one) for one in directory.conventions if not one.is_withdrawn)
    if directory.glossary:
        yield cite_glossary(directory)
    yield from (cite_page(site, page) for page in site.free_pages)


def _author(site: SiteView) -> str:
    return site.publisher.name if site.publisher else site.title


def _cited(site: SiteView, key: str, title: str, url: str, edition: Edition) -> Citation:
    author = _author(site)
    container = "" if site.title == author else site.title
    return Citation(key, title, author, container, site.url.rstrip("/") + url, edition, site.language)
