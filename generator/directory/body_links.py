"""The links of texts: each leads to a page of the site, to a heading of the text, or to a safe address elsewhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from generator.content import links
from generator.content.document import Document
from generator.content.load import Content
from generator.content.slugs import slugified
from generator.content.vocabulary import NEEDS
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.nearest import nearest
from generator.directory.register import WITH_LIST_PAGE

_LINK = re.compile(
    r"\]\(\s*<?(?P<inline>[^)\s>]+)"
    r"|^ {0,3}\[[^\]]+\]:\s*<?(?P<defined>[^\s>]+)"
    r"|<(?P<automatic>[a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>",
    re.IGNORECASE,
)
_HEADING = re.compile(r" {0,3}#{1,6}\s+(.+?)\s*#*\s*")
_KIND_OF_ADDRESS = {"acteurs": "actors", "conventions": "conventions"}
SECTIONS = frozenset(  # pages every site has, by the first part of their address
    (
        *("", "recherche", "acteurs", "conventions", "besoins", "domaines", "publics", "territoires", "glossaire"),
        *("contribuer", "mentions-legales", "accessibilite", "donnees-personnelles", "plan-du-site"),
    )
)
REPLACEABLE = frozenset(("mentions-legales", "accessibilite", "donnees-personnelles"))  # by a free page of that name


def check_body_links(content: Content) -> Iterator[Diagnostic]:
    """Report a link of a text that leads nowhere or is not safe. Territories are judged once the site is made."""
    known = _addresses(content)
    for entries in (content.actors, content.conventions, content.terms, content.pages):
        for entry in entries.values():
            if entry.document.body.strip():
                yield from _check(entry.document, known)


def _check(document: Document, known: frozenset[str]) -> Iterator[Diagnostic]:
    lines = document.body.split("\n")
    headings = {slugified(match[1]) for match in map(_HEADING.fullmatch, lines) if match}
    for number, line in enumerate(lines):
        for match in _LINK.finditer(line):
            kind = match.lastgroup or ""
            address, column = match[kind], match.start(kind) + 1
            if kind == "defined" or not links.is_safe(address):  # a definition could be repeated thousands of times
                yield document.in_body("E241", number, address, column=column)
            elif _leads_nowhere(address, known, headings):
                yield document.in_body("E307", number, address, nearest(address, known), column=column)


def _leads_nowhere(address: str, known: frozenset[str], headings: Collection[str]) -> bool:
    """True for a path that no page has, or a heading that the text has not."""
    if address.startswith("#"):
        heading = address[1:].removeprefix(links.HEADING_ID)
        return heading not in headings and re.sub(r"-\d+$", "", heading) not in headings
    path = address.split("?")[0]
    return path.startswith("/") and path not in known and not path.startswith("/territoires/")


def _addresses(content: Content) -> frozenset[str]:
    """Return the address of every page a text may link to, drafts left out."""
    found = {f"/{section}/" if section else "/" for section in SECTIONS}
    found |= {f"/{slug}/" for slug in content.slugs["pages"]}
    found |= {f"/glossaire/#{slug}" for slug in content.slugs["glossary"]}
    drafts = {
        "actors": {slug for slug, actor in content.actors.items() if actor.value.status == "brouillon"},
        "conventions": {slug for slug, entry in content.conventions.items() if entry.value.status == "brouillon"},
    }
    for folder, kind in _KIND_OF_ADDRESS.items():
        found |= {f"/{folder}/{slug}/" for slug in content.slugs[kind] - drafts[kind]}
    found |= {f"/besoins/{need.code}/" for need in NEEDS}
    if content.settings:
        for name, base in WITH_LIST_PAGE.items():
            found |= {f"{base}{code}/" for code in content.settings.context.vocabularies[name].codes}
    return frozenset(found)
