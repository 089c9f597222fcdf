"""Every page that is searched: what it is searched by, what a result shows of it, what it is filtered on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.views import Directory, FreePageView, GlossaryEntry
from generator.language import Language, language
from generator.site.search.actors import actor_record
from generator.site.search.around import Around
from generator.site.search.conventions import convention_record
from generator.site.search.criteria import of_kind
from generator.site.search.found import actors_found, conventions_found
from generator.site.search.record import ALIAS, FREE_PAGE, GLOSSARY, LEAD, TEXT, Record, plain, present


def records(directory: Directory) -> Iterator[Record]:
    """Yield every page that is searched: actors, conventions, terms of the glossary, free pages.

    A body that asked to be withdrawn is not found. A directory without any page is found by its title, because an
    index cannot be empty.
    """
    words = language(directory.site.language)
    around = Around(directory)
    found = [
        *(actor_record(actor, around) for actor in actors_found(directory)),
        *(convention_record(convention, around) for convention in conventions_found(directory)),
        *(_term(entry, words) for entry in directory.glossary),
        *(_free_page(page, words) for page in directory.site.free_pages),
    ]
    site = directory.site
    yield from found or [Record("/", "page", site.title, "", "", site.subtitle, "", (), (), (), (), (0,), (0,))]


def _term(entry: GlossaryEntry, words: Language) -> Record:
    names = ((ALIAS, name) for name in (entry.acronym, *entry.other_names))
    return Record(
        url=entry.url,
        kind="terme",
        name=entry.term,
        acronym=entry.acronym,
        line=words.text("Glossaire"),
        summary=entry.definition,
        state="",
        texts=tuple(present((*names, (LEAD, entry.definition), (TEXT, plain(entry.body))))),
        criteria=(of_kind("terme"),),
        covers=(),
        lies_in=(),
        order=(False, GLOSSARY, entry.sort_key, entry.slug),
        tie_order=(False, False, GLOSSARY, entry.sort_key, entry.slug),
    )


def _free_page(page: FreePageView, words: Language) -> Record:
    return Record(
        url=page.url,
        kind="page",
        name=page.title,
        acronym="",
        line=words.text("Page"),
        summary=page.summary,
        state="",
        texts=tuple(present(((LEAD, page.summary), (TEXT, plain(page.body))))),
        criteria=(of_kind("page"),),
        covers=(),
        lies_in=(),
        order=(False, FREE_PAGE, page.title, page.slug),
        tie_order=(False, False, FREE_PAGE, page.title, page.slug),
    )
