"""A YAML text → a tree of texts with their places, depth bounded while reading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from generator.content.document import Key, Node
from generator.content.read.decoding import Refused, is_hidden
from generator.content.read.fences import FENCE
from generator.content.slips import find_slip

Repeated = list[tuple[Key, int]]  # the keys written twice, and the line of the first

MAX_FRONT_MATTER = 32_000  # bytes
MAX_DEPTH = 10
_OF_SYNTAX = ("E104", "E106", "E108", "E132")  # faults that may come of a slip of typing


class _Stopped(Refused):
    """The reader stopped inside something that began on another line."""

    begun = 0
    stopped = 0


def parse(text: str, first_line: int) -> tuple[Node, Repeated]:
    """Turn YAML into a tree of texts with their places, and the keys written twice.

    Raises:
        Refused: a syntax error, or something YAML allows and we do not; named by the slip that explains it, if any.
    """
    try:
        return _parse(text, first_line)
    except Refused as fault:
        raise _explained(fault, text, first_line) from None


def _explained(fault: Refused, text: str, first_line: int) -> Refused:
    """Return the slip of typing that stopped the reader, else the fault as it is."""
    if fault.code not in _OF_SYNTAX:
        return fault
    begun, stopped = getattr(fault, "begun", fault.line), getattr(fault, "stopped", fault.line)
    slip = find_slip(text, stopped - first_line, begun - first_line, _line_of_fault)
    if slip is None:
        return fault
    if fault.code == "E108" and slip.code == "E122":
        return Refused("E108", fault.line, fault.column, *fault.values[:1], slip.corrected)
    return Refused(slip.code, slip.line + first_line, slip.column, slip.corrected)


def _line_of_fault(text: str) -> int | None:
    try:
        _parse(text, 0)
    except Refused as fault:
        return int(getattr(fault, "stopped", fault.line))
    return None


def _parse(text: str, first_line: int) -> tuple[Node, Repeated]:
    """Build the tree from parser events rather than composed, so that anchors, aliases and tags are seen."""
    if (size := len(text.encode())) > MAX_FRONT_MATTER:
        raise Refused("E107", first_line, 1, str(size), str(MAX_FRONT_MATTER))
    repeated: Repeated = []
    try:
        events = _content_events(yaml.parse(text, Loader=yaml.CBaseLoader), first_line)
        first = next(events, None)
        root = _tree(first, events, first_line, repeated) if first else None
        next(events, None)  # what follows "..." would be lost: refused in _content_events
    except yaml.MarkedYAMLError as error:
        raise _stopped(error, first_line) from None
    except yaml.YAMLError:
        raise Refused("E104", first_line, 1) from None
    if root is None:
        return Node({}, first_line, 1, 1, 0, 0), repeated
    if not isinstance(root.value, dict):
        raise Refused("E106", root.line, root.column)
    return root, repeated


def _stopped(error: yaml.MarkedYAMLError, first_line: int) -> Refused:
    mark = error.problem_mark or error.context_mark
    begun = error.context_mark or mark
    line, column = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
    if error.context == "while scanning a simple key" and begun:  # a line without colon, told on the next one
        fault = _Stopped("E132", begun.line + first_line, begun.column + 1, "")
    else:
        fault = _Stopped("E104", line, column)
    fault.begun, fault.stopped = begun.line + first_line if begun else line, line
    return fault


def _content_events(events: Iterator[Any], first_line: int) -> Iterator[Any]:
    """Pass on the events of one plain document; refuse what could hide or multiply values."""
    documents = 0
    for event in events:
        line, column = event.start_mark.line + first_line, event.start_mark.column + 1
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1 or event.version or event.tags:
                raise Refused("E108", line, column, FENCE, "")
        elif isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Refused("E108", line, column, "&" if not isinstance(event, yaml.AliasEvent) else "*", "")
        elif getattr(event, "tag", None):
            raise Refused("E108", line, column, "!", "")
        elif isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent, yaml.CollectionEndEvent)):
            yield event


def _tree(event: Any, events: Iterator[Any], first_line: int, repeated: Repeated, depth: int = 0) -> Node:
    """Build one node from its first event and those that follow."""
    start, end = event.start_mark, event.end_mark
    line, column = start.line + first_line, start.column + 1
    if depth > MAX_DEPTH:
        raise Refused("E110", line, column, str(MAX_DEPTH))
    if isinstance(event, yaml.ScalarEvent):
        end_column = end.column + 1 if end.line == start.line else column
        if not event.value.isprintable():
            _check_escapes(event.value, line, column, end_column)
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
        seen: dict[str, int] = {}
        while not isinstance(following := next(events), yaml.CollectionEndEvent):
            key = _key(_tree(following, events, first_line, repeated, depth + 1))
            child = _tree(next(events), events, first_line, repeated, depth + 1)  # the parser pairs keys with values
            last = child.end
            if key.text in seen:
                repeated.append((key, seen[key.text]))
                continue
            seen[key.text] = key.line
            value[key] = child
    if event.flow_style:
        last = following.end_mark.index  # type: ignore[union-attr]  # an event of the parser always has its marks
    return Node(value, line, column, column, start.index, last)


def _check_escapes(value: str, line: int, column: int, end_column: int) -> None:
    """Refuse a hidden character written as an escape: ``"\\u202e"``."""
    hidden = next((character for character in value if is_hidden(character) and character != "\n"), "")
    if hidden:
        raise Refused("E109", line, column, f"U+{ord(hidden):04X}", end_column=end_column)


def _key(node: Node) -> Key:
    if not isinstance(node.value, str) or node.value == "<<":
        raise Refused("E108", node.line, node.column, "<<" if node.value == "<<" else "?", "")
    return Key(node.value, node.line, node.column, node.end_column, node.start, node.end)
