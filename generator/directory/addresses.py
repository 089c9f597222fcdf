"""The addresses a text may link to: every page of the site, and the named places in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from generator.content.load import Content
from generator.content.model import Territory
from generator.content.validate import Entry
from generator.content.vocabulary import NEEDS
from generator.directory.gone import redirects
from generator.directory.places import TerritoryIndex
from generator.directory.register import WITH_LIST_PAGE, Register, published
from generator.language import language

FOLDERS = {"actors": "/acteurs/", "conventions": "/conventions/", "pages": "/"}  # by folder of content/
SECTIONS = frozenset(  # pages every site has, by the first part of their address
    (
        *("", "recherche", "acteurs", "conventions", "besoins", "domaines", "publics", "territoires", "glossaire"),
        *("contribuer", "mentions-legales", "accessibilite", "donnees-personnelles", "plan-du-site"),
        *("contribuer/confirmer", "contribuer/corriger", "contribuer/ajouter"),
        *("former", "former/grille", "former/grille-vide", "former/trame-de-convention", "former/dix-questions"),
        *("former/exercices", "former/cartes", "former/sources"),
        *("echeances", "participation", "reseau", "reseau/matrice", "nouveautes", "donnees", "donnees/dictionnaire"),
    )
)
REPLACEABLE = frozenset(("mentions-legales", "accessibilite", "donnees-personnelles"))  # by a free page of that name
RESERVED = SECTIONS - REPLACEABLE | {  # folders of the site that are no page, and sections to come
    *("pagefind", "static", "embarquer"),
}

Slugs = Mapping[str, Collection[str]]  # by folder of content/


def page_addresses(register: Register, territories: Collection[Territory], slugs: Slugs) -> frozenset[str]:
    """Return the address of every page of the site.

    Args:
        territories: those that have a page.
        slugs: of the files that have one.
    """
    found = {f"/{section}/" if section else "/" for section in SECTIONS}
    for kind, folder in FOLDERS.items():
        found |= {f"{folder}{slug}/" for slug in slugs[kind]}
    found |= set(_former(register.content))
    found |= {f"/besoins/{need.code}/" for need in NEEDS}
    for name, base in WITH_LIST_PAGE.items():
        found |= {f"{base}{code}/" for code in register.context.vocabularies[name].codes}
    return frozenset(found | {register.gazetteer.ref(territory).url for territory in territories})


def linked_addresses(content: Content, pages: Collection[str]) -> frozenset[str]:
    """Return what a text may link to, as far as the files can be read: one faulty file must break no link.

    Args:
        pages: those whose headings some text links to.
    """
    register = Register(content, dt.date.min, language("fr"))  # no address depends on the day or the language
    territories = TerritoryIndex(register).with_page()
    register.gazetteer.give_pages(territories)
    slugs = {kind: content.slugs[kind] - _drafts(content, kind) for kind in FOLDERS}
    places = {f"/glossaire/#{slug}" for slug in content.slugs["glossary"]}
    for kind, folder in FOLDERS.items():
        for slug, entry in _entries(content, kind).items():
            if f"{folder}{slug}/" in pages:
                places |= {f"{folder}{slug}/#{heading}" for heading in entry.body.headings}
    return page_addresses(register, territories, slugs) | places


def _entries(content: Content, kind: str) -> Mapping[str, Entry[Any]]:
    entries: Mapping[str, Entry[Any]] = getattr(content, kind)
    return entries


def _drafts(content: Content, kind: str) -> frozenset[str]:
    return frozenset(
        slug for slug, entry in _entries(content, kind).items() if getattr(entry.value, "status", "") == "brouillon"
    )


def _former(content: Content) -> Iterator[str]:
    """Yield the addresses that lead on to a page."""
    yield from (former for former, _ in redirects(published(content.actors), FOLDERS["actors"]))
    yield from (former for former, _ in redirects(published(content.conventions), FOLDERS["conventions"]))
