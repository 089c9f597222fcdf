"""Values with remarks → YAML for a person to correct."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.content.edit.emit import inline
from generator.diagnostics.visible import visible

_WIDTH = 110
_BESIDE = 80  # characters of a remark; a longer one stands above


class Said(NamedTuple):
    """A value, and what there is to say of it."""

    value: Any
    remark: str = ""


def render(data: dict[str, Any]) -> str:
    """Return a mapping of texts, lists, mappings and ``Said``; a remark beside its text, or above what is longer."""
    return "".join(f"{line}\n" for line in _mapping(data))


def comment(text: str) -> list[str]:
    """Return the lines of a comment; what does not show in a stranger's text is replaced."""
    lines = textwrap.wrap(_one_line(text), _WIDTH, break_on_hyphens=False, break_long_words=False)
    return [f"# {line}" for line in lines]


def _mapping(data: dict[str, Any]) -> Iterator[str]:
    for key, item in data.items():
        value, above, beside = _parts(item)
        yield from above
        if isinstance(value, str):
            yield f"{inline(key)}: {inline(value)}{beside}"
        else:
            yield f"{inline(key)}:"
            yield from (f"  {line}" for line in _collection(value))


def _collection(items: dict[str, Any] | list[Any]) -> Iterator[str]:
    if isinstance(items, dict):
        yield from _mapping(items)
        return
    for item in items:
        value, above, beside = _parts(item)
        yield from above
        first, *rest = [f"{inline(value)}{beside}"] if isinstance(value, str) else _collection(value)
        yield f"- {first}"
        yield from (f"  {line}" for line in rest)


def _parts(item: Any) -> tuple[Any, list[str], str]:
    """Return the value, the comment above it and the one beside it."""
    value, remark = item if isinstance(item, Said) else (item, "")
    if isinstance(value, str) and 0 < len(remark) <= _BESIDE:
        return value, [], f"  # {_one_line(remark)}"
    return value, comment(remark), ""


def _one_line(text: str) -> str:
    return visible(re.sub(r"[\r\n\t]+", " ", text))
