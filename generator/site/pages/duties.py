"""The pages every site owes its readers: how to correct, the legal notice, accessibility, personal data, the map."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.views import Directory
from generator.language import N_
from generator.site.pages.actors import is_split, letter_links
from generator.site.pages.page import Page, page_at
from generator.site.pages.sheets import LONGEST

Chapter = tuple[str, str, list[tuple[str, str]]]  # title, address, (label, address) of the pages under it

_WIDE = ("region", "departement", "epci")
_PLAIN = {
    "/mentions-legales/": "legal.html",
    "/accessibilite/": "accessibility.html",
    "/donnees-personnelles/": "personal-data.html",
}


def duty_pages(directory: Directory) -> Iterator[Page]:
    """Yield them; a free page of the same address takes the place of ours."""
    written = {free.url for free in directory.site.free_pages}
    for url, template in _PLAIN.items():
        if url not in written:
            yield page_at(url, template)
    yield page_at("/plan-du-site/", "site-map.html", chapters=_chapters(directory))
    yield Page("404.html", "404.html", is_indexed=False)


def _chapters(directory: Directory) -> tuple[Chapter, ...]:
    """Return each index and the pages under it; what would make the map heavy is left to its own index."""
    base = "" if is_split(directory) else "/acteurs/"
    wide = [view.territory for view in directory.territories if view.territory.level in _WIDE]
    conventions = [(view.card.title, view.card.url) for view in directory.conventions]
    chapters: tuple[Chapter, ...] = (
        (N_("Acteurs de A à Z"), "/acteurs/", [(link.letter, base + link.url) for link in letter_links(directory)]),
        (N_("Par besoin"), "/besoins/", [(page.term.label, page.term.url) for page in directory.needs]),
        (N_("Par domaine"), "/domaines/", [(page.term.label, page.term.url) for page in directory.domains]),
        (N_("Par public"), "/publics/", [(page.term.label, page.term.url) for page in directory.audiences]),
        (N_("Par lieu"), "/territoires/", [(ref.name, ref.url) for ref in wide][:LONGEST]),
        (N_("Conventions et réseaux"), "/conventions/", conventions if len(conventions) <= LONGEST else []),
        (N_("Qui travaille avec qui"), "/reseau/", []),
        (N_("Matrice des domaines"), "/reseau/matrice/", []),
        (N_("Échéances des conventions"), "/echeances/", []),
        (N_("Participation des personnes concernées"), "/participation/", []),
        (N_("Nouveautés"), "/nouveautes/", []),
        (N_("Comprendre"), "/glossaire/", []),
        (N_("Se former et former"), "/former/", []),
        (N_("Données"), "/donnees/", []),
        (N_("Dictionnaire des champs"), "/donnees/dictionnaire/", []),
        (N_("Corriger"), "/contribuer/", []),
        (N_("Rechercher"), "/recherche/", []),
    )
    absent = not directory.site.has_cooperations
    empty = {"/conventions/": absent, "/echeances/": absent, "/glossaire/": not directory.site.has_words}
    return tuple(chapter for chapter in chapters if not empty.get(chapter[1]))
