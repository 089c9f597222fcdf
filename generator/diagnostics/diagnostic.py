"""What is wrong in the content, and where: the one type every check yields."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

KeyPath = tuple[str | int, ...]  # ("parties", 2, "acteur"): from the root of a file's front matter
EXCERPT = 240  # characters of a line kept around its fault
_PARTS = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


class Place(NamedTuple):
    """A spot in a file of the site."""

    file: str  # from the site's root, with "/"
    line: int  # 1-based, as saved; 0 = the whole file
    column: int  # 1-based, in characters; 0 = the whole line


@dataclass(frozen=True, order=True, slots=True)
class Diagnostic:
    """One fault. Words come late: ``messages`` turns the code and the values into a sentence."""

    place: Place
    end_column: int  # exclusive; equal to the column when there is nothing to underline
    code: str  # stable: E = error, W = warning; then 1xx read, 2xx validate, 3xx link
    field: str  # "parties[2].acteur"
    values: tuple[str, ...]  # raw; put into words by the reporter
    excerpt: str = dataclasses.field(default="", compare=False)  # the line of the file, as saved, or a part of it
    excerpt_start: int = dataclasses.field(default=0, compare=False)  # characters of the line before the excerpt

    @property
    def is_error(self) -> bool:
        """True where the site cannot be published as it stands."""
        return self.code.startswith("E")

    @property
    def span(self) -> tuple[int, int]:
        """Where the fault stands in the excerpt: first character, and the one after the last; never empty."""
        start = max(self.place.column - 1 - self.excerpt_start, 0)
        return start, start + max(self.end_column - self.place.column, 1)


def on_line(
    place: Place, end_column: int, code: str, field: str, values: tuple[str, ...], line: str = ""
) -> Diagnostic:
    """Report a fault with the part of its line that is around it."""
    start = max(0, min(place.column - 1 - EXCERPT // 2, len(line) - EXCERPT))
    return Diagnostic(place, end_column, code, field, values, line[start : start + EXCERPT], start)


def on_file(file: str, code: str, *values: str) -> Diagnostic:
    """Report a whole file."""
    return Diagnostic(Place(file, 0, 0), 0, code, "", values)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """True if any of them blocks."""
    return any(diagnostic.is_error for diagnostic in diagnostics)


def field_name(path: KeyPath) -> str:
    """Write a key path as people read it: ``parties[2].acteur``, positions counted from 1."""
    name = ""
    for part in path:
        if isinstance(part, int):
            name += f"[{part + 1}]"
        else:
            name += f".{part}" if name else part
    return name


def parse_field_name(name: str) -> KeyPath:
    """Return the key path that ``field_name`` wrote."""
    return tuple(int(number) - 1 if number else key for key, number in _PARTS.findall(name))
