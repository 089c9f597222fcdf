"""The values of a file to be, each with the columns and the row it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from generator.diagnostics.diagnostic import KeyPath


@dataclass(frozen=True, slots=True)
class Leaf:
    """A text of the file to be."""

    text: str
    columns: tuple[str, ...] = ()  # none: it is the same for every row
    row: int = 0  # that gave it, where its list has items of several rows


Filled: TypeAlias = "Leaf | list[Filled] | dict[str, Filled]"


def key_of(path: KeyPath) -> str:
    """Return the key a value stands under, be it in a list."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def chosen_by(value: Filled, columns: tuple[str, ...]) -> Filled:
    """Return the value, each fixed text of it with the columns that chose it."""
    if isinstance(value, dict):
        return {key: chosen_by(item, columns) for key, item in value.items()}
    if isinstance(value, list):
        return [chosen_by(item, columns) for item in value]
    return value if value.columns else replace(value, columns=columns)


def comes_from_row(filled: Filled) -> bool:
    """True if a column gave a part of the value."""
    return any(leaf.columns for leaf in leaves(filled))


def leaves(filled: Filled) -> Iterator[Leaf]:
    """Yield the texts with where they come from."""
    if isinstance(filled, Leaf):
        yield filled
    else:
        for item in filled.values() if isinstance(filled, dict) else filled:
            yield from leaves(item)


def of_row(filled: Filled, row: int) -> Filled:
    """Return the value with its row."""
    if isinstance(filled, Leaf):
        return replace(filled, row=row)
    if isinstance(filled, dict):
        return {key: of_row(item, row) for key, item in filled.items()}
    return [of_row(item, row) for item in filled]


def plain(filled: Filled) -> Any:
    """Return the texts alone."""
    if isinstance(filled, Leaf):
        return filled.text
    if isinstance(filled, dict):
        return {key: plain(item) for key, item in filled.items()}
    return [plain(item) for item in filled]
