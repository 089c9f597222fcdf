"""The actors: A to Z, one page each, and the search page that holds the same list for who has no script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.directory.citation import cite_actor
from generator.directory.views import ActorView, Directory, LetterGroup
from generator.language import N_
from generator.site.pages.convention_lists import ConventionLists
from generator.site.pages.ego import ego_network
from generator.site.pages.page import Page, page_at, withdrawn_page
from generator.site.pages.sheets import Section, sheets
from generator.site.search.facets import facets

MOST_ON_ONE_PAGE = 500  # actors; above, each letter has its page
SEARCH_CSP = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'"
)
_SECTIONS = (
    *("pour-qui", "orienter", "lieux", "services", "contacts", "mots-simples", "missions", "a-savoir"),
    *("cooperations", "participation", "sources", "citer"),
)


@dataclass(frozen=True, slots=True)
class LetterLink:
    """Where the actors of a letter are listed."""

    letter: str
    url: str  # "#lettre-a", or "/acteurs/lettre/a/"
    count: int


def actor_pages(directory: Directory) -> Iterator[Page]:
    """Yield the lists and the page of each actor."""
    yield from _letter_pages(directory)
    yield _search_page(directory)
    lists = ConventionLists(directory)
    for actor in directory.actors:
        yield _actor_page(directory, lists, actor)


def is_split(directory: Directory) -> bool:
    """True where the A–Z is too long for one page."""
    return len(directory.actors) > MOST_ON_ONE_PAGE


def letter_links(directory: Directory) -> tuple[LetterLink, ...]:
    """Return the letters that hold actors."""
    split = is_split(directory)
    return tuple(
        LetterLink(group.letter, letter_url(group) if split else f"#{anchor(group)}", len(group.actors))
        for group in directory.letters
    )


def letter_url(group: LetterGroup) -> str:
    """Return the address of a letter's page."""
    return f"/acteurs/lettre/{group.letter.lower()}/"


def anchor(group: LetterGroup) -> str:
    """Return the id of a letter in the list."""
    return f"lettre-{group.letter.lower()}"


def _letter_pages(directory: Directory) -> Iterator[Page]:
    links = letter_links(directory)
    split = is_split(directory)
    total = len(directory.actors)
    yield page_at("/acteurs/", "actors.html", links=links, groups=_groups(directory), total=total)
    for group in directory.letters if split else ():
        for sheet in sheets(letter_url(group), [Section("", group.actors)]):
            yield page_at(sheet.url, "letter.html", letter=group.letter, sheet=sheet, links=links)


def _groups(directory: Directory) -> tuple[tuple[str, LetterGroup], ...]:
    """Return the letters and their ids, for a page that lists all actors; none where they are too many."""
    return () if is_split(directory) else tuple((anchor(group), group) for group in directory.letters)


def _search_page(directory: Directory) -> Page:
    return page_at(
        "/recherche/",
        "search.html",
        csp=SEARCH_CSP,
        links=letter_links(directory),
        is_split=is_split(directory),
        groups=_groups(directory),
        facets=facets(directory),
    )


def _actor_page(directory: Directory, lists: ConventionLists, actor: ActorView) -> Page:
    card = actor.card
    if actor.is_withdrawn:
        said = N_("Cet organisme a demandé à ne plus figurer dans l'annuaire. Sa page reste, sans contenu.")
        return withdrawn_page(card.url, card.name, said, [(one.name, one.url) for one in actor.see_instead])
    signed = [partnership for partnership in actor.partnerships if partnership.is_signatory]
    return page_at(
        card.url,
        "actor.html",
        actor=actor,
        parts=_parts(actor),
        record=actor.record,
        citation=cite_actor(directory.site, actor),
        partnerships=lists.of_partnerships(partnership for partnership in signed if not partnership.is_past),
        past_partnerships=lists.of_partnerships(partnership for partnership in signed if partnership.is_past),
        associations=lists.of_partnerships(p for p in actor.partnerships if not p.is_signatory),
        other_conventions=lists.of_conventions(actor.other_conventions),
        ego=ego_network(actor),
        public_contacts=tuple(c for c in actor.contacts if c.audience.code != "professionnels"),
        professional_contacts=tuple(c for c in actor.contacts if c.audience.code == "professionnels"),
    )


def _parts(actor: ActorView) -> tuple[str, ...]:
    """Return the keys of the sections of a page, in the order of what somebody needs first."""
    is_shown = {
        "services": actor.services,
        "mots-simples": actor.plain_language,
        "a-savoir": actor.body.strip(),
    }
    return tuple(key for key in _SECTIONS if is_shown.get(key, True))
