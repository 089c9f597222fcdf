"""Values → the YAML of a front matter: readable, and quoted exactly where it would otherwise be read as something else.

Only texts, lists and mappings exist: our reader keeps every scalar as text. What YAML 1.1 would turn into a number,
a date or a truth value is quoted all the same, so that other tools read what we read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import yaml

from generator.content.read.parse import FENCE, is_hidden

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"

INDENT = 2
_TYPES = yaml.resolver.Resolver()
_TEXT_TAG = "tag:yaml.org,2002:str"
_TYPED_ELSEWHERE = re.compile(r"[yYnN]|[-+]?[\d.]+[eE][-+]?\d+|0[xob][\da-fA-F_]+")  # by YAML 1.1 or 1.2, not by PyYAML
_SYNTAX = re.compile(r"[,\[\]{}#&*!|>'\"%@`]|[-?:](?:[ \t]|$)|---|\.\.\.|.*(?::[ \t]|:$|[ \t]#)")
_FLOW_SYNTAX = re.compile(r"[-?:]|.*[,\[\]{}:]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}
_NO_BLOCK = re.compile(r"^\s|\t|[^\S\n](?:\n|$)|\n\n+$")  # what a block would show badly or not keep
_BYTE_ORDER_MARK = "\ufeff"


def render_front_matter(data: Mapping[str, Value], comments: Mapping[str, str] | None = None) -> str:
    """Return the front matter, without its fences.

    Args:
        data: what to write, in order.
        comments: by key, a remark for who edits the file, set above the key.
    """
    lines: list[str] = []
    for key, value in data.items():
        lines += [f"# {line}" for line in (comments or {}).get(key, "").split("\n") if line]
        lines += entry_lines(key, value)
    return "".join(f"{line}\n" for line in lines)


def render_file(data: Mapping[str, Value], comments: Mapping[str, str] | None = None, body: str = "") -> bytes:
    """Return a whole new content file."""
    return f"{FENCE}\n{render_front_matter(data, comments)}{FENCE}\n{body}".encode()


def entry_lines(key: str, value: Value) -> list[str]:
    """Return the lines of a key and its value."""
    first, rest = value_parts(value)
    return [f"{inline(key)}:{first and ' '}{first}", *rest]


def item_lines(value: Value) -> list[str]:
    """Return the lines of a list's item."""
    first, rest = value_parts(value, in_item=True)
    return [f"- {first}", *rest]


def collection_lines(value: Sequence[Value] | Mapping[str, Value]) -> list[str]:
    """Return the lines of what a list or mapping holds."""
    if isinstance(value, Mapping):
        return [line for key, item in value.items() for line in entry_lines(key, item)]
    return [line for item in value for line in item_lines(item)]


def value_parts(value: Value, in_item: bool = False, in_block: bool = True) -> tuple[str, list[str]]:
    """Return what stands on the line of the key or dash, and the lines below it.

    Args:
        in_item: after a dash, where a collection starts on the same line.
        in_block: a text of several lines may be a block.
    """
    if isinstance(value, str):
        if in_block and is_block(value):
            header = "|" if value.endswith("\n") else "|-"
            return header, _indented(value.removesuffix("\n").split("\n"))
        return inline(value), []
    if not value:
        return ("{}" if isinstance(value, Mapping) else "[]"), []
    lines = collection_lines(value)
    return (lines[0], _indented(lines[1:])) if in_item else ("", _indented(lines))


def flow_list(value: Sequence[Value]) -> tuple[str, list[str]] | None:
    """Return ``[a, b]`` and no line below, if each item is a text on one line."""
    texts = [item for item in value if isinstance(item, str) and "\n" not in item]
    return (f"[{', '.join(inline(text, in_flow=True) for text in texts)}]", []) if len(texts) == len(value) else None


def _indented(lines: Sequence[str]) -> list[str]:
    return [f"{' ' * INDENT}{line}" if line else "" for line in lines]


def is_block(text: str) -> bool:
    """True for a text of several lines that a literal block shows as it is."""
    return "\n" in text and not _NO_BLOCK.search(text) and not _needs_escape(text.replace("\n", ""))


def inline(text: str, in_flow: bool = False) -> str:
    """Return a text on one line, quoted if it has to be.

    Args:
        in_flow: it stands inside ``[ ]``.
    """
    if _is_plain(text) and not (in_flow and _FLOW_SYNTAX.match(text)):
        return text
    if "'" not in text and ('"' in text or "\\" in text) and not _needs_escape(text):
        return f"'{text}'"
    return '"' + "".join(map(_escaped, text)) + '"'


def _is_plain(text: str) -> bool:
    if not text or text != text.strip() or text[0] == "=" or _SYNTAX.match(text):
        return False
    return not (_TYPED_ELSEWHERE.fullmatch(text) or _is_typed(text) or _needs_escape(text))


def _is_typed(text: str) -> bool:
    """True for what YAML 1.1 takes for something else than a text."""
    tag: str = _TYPES.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return tag != _TEXT_TAG


def _needs_escape(text: str) -> bool:
    return "\t" in text or (not text.isprintable() and any(map(_must_escape, text)))


def _must_escape(character: str) -> bool:
    return character in "\t\n" or is_hidden(character) or character == _BYTE_ORDER_MARK


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if not _must_escape(character):
        return character
    number = ord(character)
    return f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}" if number < 65536 else f"\\U{number:08x}"
