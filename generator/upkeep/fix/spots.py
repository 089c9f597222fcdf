"""A document and its schema → each spot of the file where a correction may apply."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.document import Document, Key, Node
from generator.content.model import Record
from generator.content.schema.fields import RECORD, Field, fields_of
from generator.diagnostics.diagnostic import KeyPath


@dataclass(frozen=True, slots=True)
class Spot:
    """A value, and what is expected there."""

    path: KeyPath
    node: Node
    field: Field
    is_list: bool  # a list of them is expected here, not one
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
        root = Field(key="", label="", help="", kind=RECORD, is_required=True, fields=fields_of(schema))
        yield from self._below(self._document.root, root, root.is_list, (), False)

    def _below(self, node: Node, field: Field, is_list: bool, path: KeyPath, in_flow: bool) -> Iterator[Spot | KeySpot]:
        inside = in_flow or (not isinstance(node.value, str) and self._text[node.start : node.start + 1] in ("[", "{"))
        if isinstance(node.value, list) and is_list:
            for position, item in enumerate(node.value):
                yield from self._below(item, field, False, (*path, position), inside)
        elif isinstance(node.value, dict) and not is_list and (field.kind == RECORD or field.item):
            yield from self._mapping(node.value, field, path, inside)
        elif not node.is_empty:
            yield Spot(path, node, field, is_list, self._text[node.start : node.end], inside)

    def _mapping(
        self, entries: dict[Key, Node], field: Field, path: KeyPath, in_flow: bool
    ) -> Iterator[Spot | KeySpot]:
        known = {below.key: below for below in field.fields}
        given = {key.text for key in entries}
        for key, child in entries.items():
            below = field.item or known.get(key.text)
            if below:
                yield from self._below(child, below, below.is_list, (*path, key.text), in_flow)
            else:
                yield KeySpot(key, tuple(word for word in known if word not in given), in_flow)
