"""A file's bytes → a document: its values as text, and the place of each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from generator.content.document import Document, Key, Node
from generator.diagnostics.diagnostic import Diagnostic, Place

MAX_FILE_BYTES = 64_000
MAX_FRONT_MATTER = 32_000  # characters
MAX_DEPTH = 10
FENCE = "---"

_END_OF_LINE_FOR_YAML_ONLY = "\x85\u2028\u2029\r"
_BIDI_AND_TAGS = re.compile("[\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")


class Refused(Exception):
    """Reading stops here: the rest of the file cannot be told apart."""

    def __init__(self, code: str, line: int, column: int, *values: str, end_column: int = 0) -> None:
        super().__init__(code)
        self.code, self.line, self.column, self.values = code, line, column, values
        self.end_column = end_column or column


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one file."""

    document: Document | None  # None: nothing in it can be judged
    diagnostics: tuple[Diagnostic, ...]


def parse_markdown(file: str, raw: bytes) -> Reading:
    """Parse a content file: front matter between two ``---`` lines, then Markdown.

    Args:
        file: its path from the site's root, with "/".
        raw: its bytes, untrusted.
    """
    return _parse(file, raw, _split)


def parse_yaml(file: str, raw: bytes) -> Reading:
    """Parse a settings file: YAML alone."""
    return _parse(file, raw, lambda text: (text, "", 1))


def _parse(file: str, raw: bytes, split: Callable[[str], tuple[str, str, int]]) -> Reading:
    text = ""
    try:
        text = decode(raw)
        front_matter, body, first_line = split(text)
        root, repeated = parse(front_matter, first_line)
    except Refused as fault:
        lines = text.split("\n")
        excerpt = lines[fault.line - 1] if 0 < fault.line <= len(lines) else ""
        place = Place(file, fault.line, fault.column)
        return Reading(None, (Diagnostic(place, fault.end_column, fault.code, "", fault.values, excerpt),))
    document = Document(file, text, root, body, text[: len(text) - len(body)].count("\n") + 1)
    return Reading(document, tuple(document.at_key("E105", key, key.text) for key in repeated))


def decode(raw: bytes) -> str:
    """Decode strictly as UTF-8 (a byte order mark is accepted); lines end in ``\\n``.

    Raises:
        Refused: too long, not UTF-8, or a character that hides what a reader would see.
    """
    if len(raw) > MAX_FILE_BYTES:
        raise Refused("E107", 0, 0, str(len(raw)), str(MAX_FILE_BYTES))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise Refused("E101", line, column, f"{raw[error.start]:02x}") from None
    text = text.replace("\r\n", "\n")
    for number, line_text in enumerate(text.split("\n"), 1):
        if not line_text.isprintable():
            _check_characters(line_text, number)
    return text


def _check_characters(line: str, number: int) -> None:
    for column, character in enumerate(line, 1):
        if is_hidden(character):
            raise Refused("E109", number, column, f"U+{ord(character):04X}", end_column=column + 1)


def is_hidden(character: str) -> bool:
    """True for a character that no file may hold as it is: it would hide what a reader sees."""
    controls = unicodedata.category(character) in ("Cc", "Cs", "Cn") and character != "\t"
    return controls or character in _END_OF_LINE_FOR_YAML_ONLY or bool(_BIDI_AND_TAGS.match(character))


def _split(text: str) -> tuple[str, str, int]:
    """Part the front matter from the body; the front matter starts on line 2."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        raise Refused("E102", 1, 1, lines[0][:80])
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == FENCE:
            return "\n".join(lines[1 : number - 1]) + "\n", "\n".join(lines[number:]), 2
    raise Refused("E103", len(lines), 1)


def parse(text: str, first_line: int) -> tuple[Node, list[Key]]:
    """Turn YAML into a tree of texts with their places, and the keys written twice.

    Built from parser events rather than composed, so that depth is bounded while reading and anchors, aliases
    and tags are seen.

    Raises:
        Refused: a syntax error, or something YAML allows and we do not.
    """
    if len(text) > MAX_FRONT_MATTER:
        raise Refused("E107", first_line, 1, str(len(text)), str(MAX_FRONT_MATTER))
    repeated: list[Key] = []
    try:
        events = _content_events(yaml.parse(text, Loader=yaml.CBaseLoader), first_line)
        first = next(events, None)
        root = _tree(first, events, first_line, repeated) if first else None
        next(events, None)  # what follows "..." would be lost: refused in _content_events
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
        raise Refused("E104", line, column, error.problem or "", error.context or "") from None
    except yaml.YAMLError as error:
        raise Refused("E104", first_line, 1, str(error), "") from None
    if root is None:
        return Node({}, first_line, 1, 1, 0, 0), repeated
    if not isinstance(root.value, dict):
        raise Refused("E106", root.line, root.column)
    return root, repeated


def _content_events(events: Iterator[Any], first_line: int) -> Iterator[Any]:
    """Pass on the events of one plain document; refuse what could hide or multiply values."""
    documents = 0
    for event in events:
        line, column = event.start_mark.line + first_line, event.start_mark.column + 1
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1 or event.version or event.tags:
                raise Refused("E108", line, column, FENCE)
        elif isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Refused("E108", line, column, "&" if not isinstance(event, yaml.AliasEvent) else "*")
        elif getattr(event, "tag", None):
            raise Refused("E108", line, column, "!")
        elif isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent, yaml.CollectionEndEvent)):
            yield event


def _tree(event: Any, events: Iterator[Any], first_line: int, repeated: list[Key], depth: int = 0) -> Node:
    """Build one node from its first event and those that follow."""
    start, end = event.start_mark, event.end_mark
    line, column = start.line + first_line, start.column + 1
    if depth > MAX_DEPTH:
        raise Refused("E110", line, column, str(MAX_DEPTH))
    if isinstance(event, yaml.ScalarEvent):
        end_column = end.column + 1 if end.line == start.line else column
        hidden = next((c for c in event.value if is_hidden(c) and c != "\n"), "")  # written as an escape: "\\u202e"
        if hidden:
            raise Refused("E109", line, column, f"U+{ord(hidden):04X}", end_column=end_column)
        return Node(event.value, line, column, end_column, start.index, end.index, bool(event.style))
    value: dict[Key, Node] | list[Node]
    last = end.index
    if isinstance(event, yaml.SequenceStartEvent):
        value = []
        while not isinstance(following := next(events), yaml.CollectionEndEvent):
            value.append(_tree(following, events, first_line, repeated, depth + 1))
            last = value[-1].end
    else:
        value = {}
        seen: set[str] = set()
        while not isinstance(following := next(events), yaml.CollectionEndEvent):
            key = _key(_tree(following, events, first_line, repeated, depth + 1))
            child = _tree(next(events), events, first_line, repeated, depth + 1)  # the parser pairs keys with values
            last = child.end
            if key.text in seen:
                repeated.append(key)
                continue
            seen.add(key.text)
            value[key] = child
    if event.flow_style:
        last = following.end_mark.index  # type: ignore[union-attr]  # an event of the parser always has its marks
    return Node(value, line, column, column, start.index, last)


def _key(node: Node) -> Key:
    if not isinstance(node.value, str) or node.value == "<<":
        raise Refused("E108", node.line, node.column, "<<" if node.value == "<<" else "?")
    return Key(node.value, node.line, node.column, node.end_column, node.start, node.end)
