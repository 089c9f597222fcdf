"""A file the reader refuses → the file as it was meant, line by line from where the reader stops.

Each line becomes the one ``check`` proposes. All are kept only if the file is then read to its end, and if each line
gives the value it plainly said; a remedy that is only likely is left to people.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

from generator.content.document import Node
from generator.content.read.fences import FENCE
from generator.content.read.parse import Reading
from generator.content.slips.said import said_on
from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.messages import MESSAGES
from generator.upkeep.fix.fences import with_closing, with_opening

MAX_READ = 3_000_000  # characters of one file read again, whose every slip costs the reader some readings too
LIKELY = frozenset(("E108", "E118", "E126", "E131", "E132"))  # remedies that may change what is meant

Read = Callable[[bytes], Reading]


@dataclass(slots=True)
class _Draft:
    """The lines of a file while it is put right."""

    lines: list[str]
    newline: str
    before: dict[int, str] = field(default_factory=dict)  # the lines put right, by number from 0

    @property
    def raw(self) -> bytes:
        """The file as it now is."""
        return self.newline.join(self.lines).encode()


def mend(raw: bytes, read: Read, keys: Collection[str]) -> bytes | None:
    """Return the file so that it can be read, its line ends and byte order mark kept; None where there is a doubt.

    Args:
        raw: a file the reader refuses.
        keys: those of the schema, at any depth.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    newline = "\r\n" if "\r\n" in text else "\n"
    if text.count("\n") != text.count(newline):  # line ends of both kinds
        return None
    draft = _Draft(text.split(newline), newline)
    if not _put_right(draft, read, keys):
        return None
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    return mark + draft.raw


def _put_right(draft: _Draft, read: Read, keys: Collection[str]) -> bool:
    """Put one line right after the other; tell whether the file can then be read as it was meant."""
    size = sum(map(len, draft.lines)) + len(draft.lines)
    for _ in range(2 + MAX_READ // size):
        reading = read(draft.raw)
        if reading.document:
            return _says_the_same(reading.document.root, draft)
        repair = _REPAIRS.get(reading.diagnostics[0].code, _line)
        if not repair(draft, reading.diagnostics[0], keys):
            return False
    return False


def _opening(draft: _Draft, fault: Diagnostic, keys: Collection[str]) -> bool:
    lines = with_opening(draft.lines, keys)
    draft.lines = lines or draft.lines
    return lines is not None


def _closing(draft: _Draft, fault: Diagnostic, keys: Collection[str]) -> bool:
    lines = with_closing(draft.lines, keys)
    draft.lines = lines or draft.lines
    return lines is not None


def _line(draft: _Draft, fault: Diagnostic, keys: Collection[str]) -> bool:
    """Write the line that ``check`` proposes, unless it was written already."""
    at, number = MESSAGES[fault.code].line, fault.place.line - 1
    corrected = fault.values[at] if at is not None and fault.code not in LIKELY else ""
    if not corrected or corrected == draft.lines[number]:
        return False
    draft.before.setdefault(number, draft.lines[number])
    draft.lines[number] = corrected
    return True


_REPAIRS: dict[str, Callable[[_Draft, Diagnostic, Collection[str]], bool]] = {"E102": _opening, "E103": _closing}


def _says_the_same(root: Node, draft: _Draft) -> bool:
    """True if each line put right gives the value it plainly said, or only blanks were added to it."""
    found = set(_texts(root))
    return all(
        draft.lines[number] == FENCE
        or _bare(draft.lines[number]) == _bare(before)
        or any((number + 1, said) in found for said in said_on(before))
        for number, before in draft.before.items()
    )


def _bare(line: str) -> str:
    return re.sub(r"\s", "", line)


def _texts(node: Node) -> Iterator[tuple[int, str]]:
    """Yield the line of each text, and the text."""
    if isinstance(node.value, str):
        yield node.line, node.value
    else:
        for child in node.value if isinstance(node.value, list) else node.value.values():
            yield from _texts(child)
