"""A file as read: its values as text, its body, and the place of everything in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.diagnostics.diagnostic import Diagnostic, KeyPath, Place, field_name, on_line


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the front matter."""

    text: str
    line: int
    column: int
    end_column: int
    start: int  # offset in the front matter's text, in characters
    end: int


@dataclass(frozen=True, slots=True)
class Node:
    """A value of the front matter: a text, a list or a mapping."""

    value: str | list[Node] | dict[Key, Node]
    line: int  # 1-based, in the file
    column: int
    end_column: int  # exclusive; the column itself when the value runs over several lines
    start: int  # offset in the front matter's text, in characters
    end: int  # after the last character; a block text's trailing line ends count as its own
    quoted: bool = False  # written with quotes or as a block

    @property
    def is_empty(self) -> bool:
        """True for a key left blank, or that holds only such keys: the same as a key left out."""
        if isinstance(self.value, dict):
            return bool(self.value) and all(child.is_empty for child in self.value.values())
        return self.value == "" and not self.quoted


@dataclass(frozen=True, slots=True)
class Document:
    """One content or settings file."""

    file: str  # from the site's root, with "/"
    text: str  # decoded, lines ending in "\n"
    root: Node
    body: str  # Markdown; "" where there is none
    body_line: int  # line of the file on which the body starts

    @property
    def slug(self) -> str:
        """The file's stem: the identity and the address of what it describes."""
        return self.file.rsplit("/", 1)[-1].removesuffix(".md")

    def data(self) -> dict[str, Any]:
        """Return the front matter as plain texts, lists and dicts; keys left blank are left out."""
        data = plain(self.root)
        assert isinstance(data, dict)
        return data

    def diagnostic(self, code: str, path: KeyPath, *values: str) -> Diagnostic:
        """Report a value, at its place or at the nearest known place above it."""
        _, at = self.find(path)
        place = Place(self.file, at.line, at.column)
        return on_line(place, at.end_column, code, field_name(path), values, self.line(at.line))

    def at_key(self, code: str, key: Key, *values: str) -> Diagnostic:
        """Report a key."""
        place = Place(self.file, key.line, key.column)
        return on_line(place, key.end_column, code, key.text, values, self.line(key.line))

    def on_line(self, code: str, line: int, column: int, path: KeyPath, *values: str) -> Diagnostic:
        """Report a spot of a value that runs over several lines."""
        return on_line(Place(self.file, line, column), column, code, field_name(path), values, self.line(line))

    def in_body(self, code: str, line: int, *values: str, column: int = 1, end_column: int = 0) -> Diagnostic:
        """Report a line of the body, counted from its own first line (0-based)."""
        number = self.body_line + line
        place = Place(self.file, number, column)
        return on_line(place, end_column or column, code, "", values, self.line(number))

    def line(self, number: int) -> str:
        """Return a line of the file, 1-based; "" outside it."""
        lines = _lines(self.text)
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def source(self, node: Node) -> str:
        """Return a value of the front matter as it is written."""
        start = 0 if self.file.endswith(".yml") else self.text.index("\n") + 1
        return self.text[start + node.start : start + node.end]

    def find(self, path: KeyPath) -> tuple[Node, Node | Key]:
        """Return the deepest node on the path, and what to point at: it, or its key where it is not a plain text."""
        node: Node = self.root
        at: Node | Key = self.root
        for part in path:
            key, child = _child(node, part)
            if child is None:
                break
            node = child
            at = child if isinstance(child.value, str) and not child.is_empty else (key or child)
        return node, at

    def key(self, path: KeyPath) -> Key | None:
        """Return the key that ends the path, if the file has it."""
        parent, _ = self.find(path[:-1])
        return _child(parent, path[-1])[0] if path else None


@lru_cache(maxsize=2)
def _lines(text: str) -> list[str]:
    """Split the file being judged once, however many faults it has."""
    return text.split("\n")


def _child(node: Node, part: str | int) -> tuple[Key | None, Node | None]:
    if isinstance(node.value, dict) and isinstance(part, str):
        for key, child in node.value.items():
            if key.text == part:
                return key, child
    elif isinstance(node.value, list) and isinstance(part, int) and part < len(node.value):
        return None, node.value[part]
    return None, None


def texts(node: Node, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Node]]:
    """Yield every text of a value, with its path."""
    if isinstance(node.value, str):
        yield path, node
    elif isinstance(node.value, list):
        for position, child in enumerate(node.value):
            yield from texts(child, (*path, position))
    else:
        for key, child in node.value.items():
            yield from texts(child, (*path, key.text))


def plain(node: Node) -> Any:
    """Return a value as texts, lists and dicts; keys left blank are left out."""
    if isinstance(node.value, dict):
        return {key.text: plain(child) for key, child in node.value.items() if not child.is_empty}
    if isinstance(node.value, list):
        return [plain(child) for child in node.value]
    return node.value
