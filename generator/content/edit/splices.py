"""A front matter's nodes and the values wanted → the smallest splices that lead there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.content.document import Key, Node, plain
from generator.content.edit.emit import collection_lines, flow_list, item_lines, value_parts


@dataclass(frozen=True, slots=True)
class Splice:
    """New text in place of a part of the front matter."""

    start: int
    end: int
    text: str


_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class NoSplice(Exception):
    """The front matter is written in a way that cannot be spliced into."""


class Splicer:
    """The text the nodes' offsets count in. Splices come in the order of the text, those of a same place too."""

    def __init__(self, text: str) -> None:
        self.text = text

    def root(self, node: Node, wanted: Mapping[str, Any]) -> Iterator[Splice]:
        """Yield what turns the whole front matter into the values wanted."""
        if self._is_flow(node):
            raise NoSplice
        if node.value:
            yield from self._mapping(node, wanted)
        elif wanted:
            yield Splice(0, 0, "".join(f"{line}\n" for line in collection_lines(wanted)))

    def _value(self, node: Node, wanted: Any, after: int, indent: int) -> Iterator[Splice]:
        """Change one value.

        Args:
            after: offset of what follows its colon or dash.
            indent: column of its key or dash, from 0.
        """
        if plain(node) == wanted and not (node.is_empty and wanted == ""):
            return
        if not isinstance(wanted, str) and wanted and self._is_block_collection(node):
            if isinstance(node.value, dict) and isinstance(wanted, dict) and self._can_descend(node, wanted):
                yield from self._mapping(node, wanted)
                return
            if isinstance(node.value, list) and isinstance(wanted, list):
                yield from self._list(node, wanted)
                return
            if node.column - 1 > indent:
                lines = collection_lines(wanted)
                yield Splice(node.start, self._end(node), f"\n{' ' * (node.column - 1)}".join(lines))
                return
        yield from self._rewritten(node, wanted, after, indent)

    def _mapping(self, node: Node, wanted: Mapping[str, Any]) -> Iterator[Splice]:
        assert isinstance(node.value, dict)
        keys = {key.text for key in node.value}
        added = collection_lines({key: value for key, value in wanted.items() if key not in keys})
        if not any(key.text in wanted or child.is_empty for key, child in node.value.items()):
            above = self.text.rfind("\n", 0, node.start) + 1
            yield Splice(above, above, "".join(f"{' ' * (node.column - 1)}{line}\n" for line in added))
            added = []
        end = node.start
        for key, child in node.value.items():
            if key.text in wanted:
                yield from self._value(child, wanted[key.text], self._after_colon(key, child), node.column - 1)
            elif not child.is_empty:
                yield self._removal(key.start, self._end(child))
                continue
            end = self._end(child)
        yield from self._insertion(end, node, added)

    def _list(self, node: Node, wanted: list[Any]) -> Iterator[Splice]:
        """Change items one by one; those in excess are removed or added at the end."""
        assert isinstance(node.value, list)
        dash, end = node.start, node.start
        for position, item in enumerate(node.value):
            dash = self._dash(node, dash, end) if position else dash
            if position < len(wanted):
                yield from self._value(item, wanted[position], dash + 1, node.column - 1)
                end = self._end(item)
            else:
                yield self._removal(dash, self._end(node))
                break
        yield from self._insertion(end, node, [line for item in wanted[len(node.value) :] for line in item_lines(item)])

    def _insertion(self, end: int, node: Node, lines: list[str]) -> Iterator[Splice]:
        """Add lines to a collection, under the line on which its last part ends."""
        at = self._line_end(end)
        if lines:
            yield Splice(at, at, "".join(f"\n{' ' * (node.column - 1)}{line}" for line in lines))

    def _removal(self, start: int, end: int) -> Splice:
        """Take whole lines away, with the remark at the end of the last."""
        first = self.text.rfind("\n", 0, start) + 1
        if self.text[first:start].strip():
            raise NoSplice
        return Splice(first, min(self._line_end(end) + 1, len(self.text)), "")

    def _rewritten(self, node: Node, wanted: Any, after: int, indent: int) -> Iterator[Splice]:
        """Write a value anew; a remark at the end of its key's line stays."""
        end = self._end(node)
        is_item = self.text[after - 1] == "-"
        line_end = self._line_end(after)
        remark = self.text[end : self._line_end(end)].strip()
        first, rest = value_parts(wanted, in_item=is_item, in_block=not remark)
        if not node.quoted and _is_date(node.value) and _is_date(wanted):  # as people write them, and did here
            first = wanted
        if isinstance(wanted, list) and self._is_flow(node):
            first, rest = flow_list(wanted) or (first, rest)
        below = "".join(f"\n{' ' * indent}{line}" if line else "\n" for line in rest)
        if self._is_block_collection(node) and node.start > line_end:
            yield Splice(after, after, f" {first}" if first else "")
            yield Splice(line_end, end, below)
        elif below and not is_item and remark:
            yield Splice(after, end, f" {first}" if first else "")
            yield Splice(line_end, line_end, below)
        elif first and node.start > after and "\n" not in self.text[after : node.start]:
            yield Splice(node.start, end, first + below)
        else:
            yield Splice(after, end, (f" {first}" if first else "") + below)

    def _can_descend(self, node: Node, wanted: Mapping[str, Any]) -> bool:
        """True if the mapping keeps a key, and the one that shares its line with a dash is not to go."""
        assert isinstance(node.value, dict)
        keys = [key.text for key, child in node.value.items() if not child.is_empty]
        line_start = self.text.rfind("\n", 0, node.start) + 1
        shares_its_line = bool(self.text[line_start : node.start].strip())
        return any(key in wanted for key in keys) and (not shares_its_line or next(iter(node.value)).text in wanted)

    def _is_flow(self, node: Node) -> bool:
        return not isinstance(node.value, str) and node.end > node.start and self.text[node.start] in "[{"

    def _is_block_collection(self, node: Node) -> bool:
        return not isinstance(node.value, str) and bool(node.value) and not self._is_flow(node)

    def _after_colon(self, key: Key, child: Node) -> int:
        colon = self.text.find(":", key.end)
        if not key.end <= colon < max(child.start, key.end + 1) or self.text[key.end : colon].strip():
            raise NoSplice
        return colon + 1

    def _dash(self, node: Node, previous: int, end: int) -> int:
        """Return where the dash of the item after ``end`` stands."""
        dash = re.compile(rf"^ {{{node.column - 1}}}-(?=\s)", re.MULTILINE).search(self.text, max(previous + 1, end))
        if not dash:
            raise NoSplice
        return dash.end() - 1

    def _end(self, node: Node) -> int:
        """Return the offset after a value's last character, line ends that trail a block text left out."""
        if node.end > node.start and self.text[node.end - 1] == "\n":
            return self._line_end(len(self.text[: node.end].rstrip()))
        return node.end

    def _line_end(self, offset: int) -> int:
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end


def _is_date(value: object) -> bool:
    return isinstance(value, str) and _DATE.fullmatch(value) is not None
