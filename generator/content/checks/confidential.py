"""A confidential address: what gives it away is refused, what may is told."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from generator.content import links
from generator.content.document import Document, texts
from generator.content.model import Actor
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic, KeyPath

_WAYS = "rue|avenue|av\\.|boulevard|bd|impasse|allée|chemin|quai|route|square|ruelle|faubourg|esplanade|sentier"
_WAYS_WITH_NUMBER = f"{_WAYS}|place|cours|passage|cité|villa|résidence|hameau|lotissement|montée|mail|rond-point"
_STREET = re.compile(
    rf"\b\d{{1,4}}\s?(?:bis|ter|quater)?,?\s(?:{_WAYS_WITH_NUMBER})\b[^.,;\n]{{0,40}}"
    rf"|\b(?:{_WAYS})\s(?:(?:de|du|des|la|le|les)\s|d['’]|l['’]){{0,3}}(?-i:[A-ZÀ-Ý])[^.,;\n]{{0,40}}"
    r"|\b\d{5}\s(?-i:[A-ZÀ-Ý])[\w-]*",
    re.IGNORECASE,
)
_NOT_SHOWN = ("import", "historique")  # keys whose texts tell nothing of the place, or are not published


def check_given_away(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Refuse, in the file itself, what gives a confidential address away."""
    actor = entry.value
    if not actor.confidential_address:
        return
    for key, given in (("lieux", actor.locations), ("siret", actor.siret), ("rna", actor.rna)):
        if given:
            yield entry.diagnostic("E230", (key,), key)


def check_hints(entry: Entry[Actor], today: dt.date) -> Iterator[Diagnostic]:
    """Warn of a site, a document, a text that looks like a street, a single commune."""
    actor = entry.value
    if not actor.confidential_address:
        return
    if actor.website:
        yield entry.diagnostic("W220", ("site_web",), actor.website)
    yield from _documents(entry)
    yield from streets(entry.document, "W222")
    for position, territory in enumerate(actor.territories):
        if territory.level == "commune":
            yield entry.diagnostic("W223", ("territoires", position))


def _documents(entry: Entry[Actor]) -> Iterator[Diagnostic]:
    """Warn of each address elsewhere, in the keys and in the text."""
    given: list[tuple[KeyPath, str | None]] = [
        *((("sources", n, "url"), source.url) for n, source in enumerate(entry.value.sources)),
        *((("contacts", n, "formulaire"), contact.form) for n, contact in enumerate(entry.value.contacts)),
        *((("services", n, "lien_mobilisation"), one.request_link) for n, one in enumerate(entry.value.services)),
    ]
    for path, address in given:
        if address:
            yield entry.diagnostic("W221", path, address)
    for link in entry.body.links:
        if links.is_external(link.address):
            columns = {"column": link.column, "end_column": link.end_column}
            yield entry.document.in_body("W221", link.line, link.address, **columns)


def streets(document: Document, code: str, *values: str) -> Iterator[Diagnostic]:
    """Report what looks like a street in any text of a file; its words come before the other values."""
    for path, node in texts(document.root):
        found = _STREET.search(str(node.value))
        if found and path[0] not in ("lieux", *_NOT_SHOWN):
            yield document.diagnostic(code, path, found[0].strip(), *values)
    for number, line in enumerate(document.body.split("\n")):
        if found := _STREET.search(line):
            columns = {"column": found.start() + 1, "end_column": found.end() + 1}
            yield document.in_body(code, number, found[0].strip(), *values, **columns)
