"""A file as read: its values as text, its body, and the place of everything in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.diagnostics.diagnostic import Diagnostic, KeyPath, Place, field_name


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
        return Diagnostic(place, at.end_column, code, field_name(path), values, self.line(at.line))

    def at_key(self, code: str, key: Key, *values: str) -> Diagnostic:
        """Report a key."""
        place = Place(self.file, key.line, key.column)
        return Diagnostic(place, key.end_column, code, key.text, values, self.line(key.line))

    def in_body(self, code: str, line: int, *values: str, column: int = 1) -> Diagnostic:
        """Report a line of the body, counted from its own first line (0-based)."""
        number = self.body_line + line
        return Diagnostic(Place(self.file, number, column), column, code, "", values, self.line(number))

    def line(self, number: int) -> str:
        """Return a line of the file, 1-based; "" outside it."""
        lines = self.text.split("\n")
        return lines[number - 1] if 0 < number <= len(lines) else ""

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


def _child(node: Node, part: str | int) -> tuple[Key | None, Node | None]:
    if isinstance(node.value, dict) and isinstance(part, str):
        for key, child in node.value.items():
            if key.text == part:
                return key, child
    elif isinstance(node.value, list) and isinstance(part, int) and part < len(node.value):
        return None, node.value[part]
    return None, None


def plain(node: Node) -> Any:
    """Return a value as texts, lists and dicts; keys left blank are left out."""
    if isinstance(node.value, dict):
        return {key.text: plain(child) for key, child in node.value.items() if not child.is_empty}
    if isinstance(node.value, list):
        return [plain(child) for child in node.value]
    return node.value
