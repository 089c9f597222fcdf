"""Every address elsewhere that the content files give, with its place."""

from __future__ import annotations

import typing
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from generator.content import links
from generator.content.load import Content
from generator.content.model import Actor, Convention, Record
from generator.content.model.types import WebAddress
from generator.content.read.body import BodyLink
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic, KeyPath
from generator.directory.gone import is_withdrawn

EXAMPLES = ("example", "example.com", "example.net", "example.org")  # names that lead nowhere by design (RFC 2606)


@dataclass(frozen=True, slots=True)
class Mention:
    """An address in a file."""

    address: str
    entry: Entry[Any]
    path: KeyPath = ()  # in the value
    link: BodyLink | None = None  # in the free text

    @property
    def asked(self) -> str:
        """The address a server is asked for: without the place in its page."""
        return self.address.partition("#")[0]

    def diagnostic(self, code: str, *values: str) -> Diagnostic:
        """Report it at its place."""
        if self.link is None:
            return self.entry.diagnostic(code, self.path, *values)
        columns = {"column": self.link.column, "end_column": self.link.end_column}
        return self.entry.document.in_body(code, self.link.line, *values, **columns)


def mentions_of(content: Content) -> Iterator[Mention]:
    """Yield each address elsewhere, file by file; those of a withdrawn page, which nobody reads, are left out."""
    for entries in (content.actors, content.conventions, content.terms, content.pages):
        for entry in entries.values():
            if isinstance(entry.value, Actor | Convention) and is_withdrawn(entry.value):
                continue
            for path, address in _addresses_in(entry.value, ()):
                yield Mention(address, entry, path)
            for link in entry.body.links:
                if links.is_external(link.address):
                    yield Mention(link.address, entry, link=link)


def is_under(address: str, names: Collection[str]) -> bool:
    """True where the host of an address is one of these, or under one of them."""
    host = (urlsplit(address).hostname or "").rstrip(".")
    return any(host == name or host.endswith(f".{name}") for name in names)


def _addresses_in(record: Record, at: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    for name, field in type(record).model_fields.items():
        value, here = getattr(record, name), (*at, field.alias or name)
        if isinstance(value, str):
            if WebAddress in (field.annotation, *typing.get_args(field.annotation)):
                yield here, value
        elif isinstance(value, Record):
            yield from _addresses_in(value, here)
        elif isinstance(value, tuple):
            for position, item in enumerate(value):
                if isinstance(item, Record):
                    yield from _addresses_in(item, (*here, position))
