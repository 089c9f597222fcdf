"""A document and its schema → each spot of the file where a correction may apply."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.document import Document, Key, Node
from generator.content.model import Record
from generator.diagnostics.diagnostic import KeyPath
from generator.upkeep.fix.schema import Kind, ListOf, MappingOf, fields


@dataclass(frozen=True, slots=True)
class Spot:
    """A value, and what is expected there."""

    path: KeyPath
    node: Node
    kind: Kind
    source: str  # as the file writes it
    in_flow: bool  # inside [ ] or { }


@dataclass(frozen=True, slots=True)
class KeySpot:
    """A key the schema does not have."""

    key: Key
    free: tuple[str, ...]  # those it has and the mapping does not
    in_flow: bool


class Spots:
    """Finds the spots of one document."""

    def __init__(self, document: Document, text: str) -> None:
        """
        Args:
            text: what the nodes' offsets count in.
        """
        self._document, self._text = document, text

    def of(self, schema: type[Record]) -> Iterator[Spot | KeySpot]:
        """Yield every spot, in the order of the file."""
        yield from self._below(self._document.root, schema, (), False)

    def _below(self, node: Node, kind: Kind, path: KeyPath, in_flow: bool) -> Iterator[Spot | KeySpot]:
        inside = in_flow or (not isinstance(node.value, str) and self._text[node.start : node.start + 1] in ("[", "{"))
        if isinstance(node.value, dict) and isinstance(kind, (MappingOf, type)):
            yield from self._mapping(node.value, kind, path, inside)
        elif isinstance(node.value, list) and isinstance(kind, ListOf):
            for position, item in enumerate(node.value):
                yield from self._below(item, kind.item, (*path, position), inside)
        elif not node.is_empty:
            yield Spot(path, node, kind, self._text[node.start : node.end], inside)

    def _mapping(
        self, entries: dict[Key, Node], kind: MappingOf | type[Record], path: KeyPath, in_flow: bool
    ) -> Iterator[Spot | KeySpot]:
        known = None if isinstance(kind, MappingOf) else fields(kind)
        given = {key.text for key in entries}
        for key, child in entries.items():
            if known is None:
                yield from self._below(child, kind.item, (*path, key.text), in_flow)  # type: ignore[union-attr]  # None: a MappingOf
            elif key.text in known:
                yield from self._below(child, known[key.text], (*path, key.text), in_flow)
            else:
                yield KeySpot(key, tuple(word for word in known if word not in given), in_flow)
