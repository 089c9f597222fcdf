"""Addresses that would lead nowhere any more: what has been cited must keep its address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.content.layout import SETTINGS, content_file
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic, on_file
from generator.directory.addresses import FOLDERS
from generator.upkeep.diff.sides import Side, entries

WITH_REDIRECTS = ("actors", "conventions")


def lost_addresses(old: Side, new: Side, renamed: Mapping[tuple[str, str], str]) -> Iterator[Diagnostic]:
    """Report each address of the old site that is neither a page nor a former address of the new one.

    Args:
        renamed: the new slug of each page that changed its file without keeping its address, by folder and slug.
    """
    for kind in WITH_REDIRECTS:
        kept = _kept(new, kind)
        for slug, file in _published(old, kind).items():
            if slug not in kept:
                heir = renamed.get((kind, slug), "")
                line = f"anciens_slugs: [{slug}]" if heir else ""
                yield on_file(content_file(kind, heir) if heir else file, "E402", f"{FOLDERS[kind]}{slug}/", slug, line)
    for slug, entry in old.content.terms.items():
        if slug not in new.content.slugs["glossary"]:
            yield on_file(entry.document.file, "E403", f"/glossaire/#{slug}")
    for slug, page in old.content.pages.items():
        if slug not in new.content.slugs["pages"]:
            yield on_file(page.document.file, "E403", f"/{slug}/")
    kept_territories = _territories(new)
    for address in _territories(old):
        if address not in kept_territories:
            yield on_file(SETTINGS, "E403", address)


def _published(side: Side, kind: str) -> dict[str, str]:
    """Return the present and former slugs of the pages readers see, and the file of each."""
    found: dict[str, str] = {}
    for slug, entry in _of_readers(side, kind).items():
        for one in (slug, *entry.value.former_slugs):
            found.setdefault(one, entry.document.file)
    return found


def _kept(side: Side, kind: str) -> frozenset[str]:
    """Return the slugs that lead somewhere; a file with errors is to be corrected, and keeps its address."""
    unread = side.content.slugs[kind] - entries(side.content, kind).keys()
    return unread | _published(side, kind).keys()


def _of_readers(side: Side, kind: str) -> dict[str, Entry[Any]]:
    return {slug: one for slug, one in entries(side.content, kind).items() if one.value.status != "brouillon"}


def _territories(side: Side) -> list[str]:
    settings = side.content.settings
    own = settings.value.territories if settings else ()
    return [f"/territoires/{one.level}-{one.id}/" for one in own]
