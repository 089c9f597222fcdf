"""Values as JSON: indented, for who reads a file, or one a line, so that two editions compare line by line."""

from __future__ import annotations

import json
from collections.abc import Iterable


def indented(value: object) -> bytes:
    """Return a file of one value."""
    return f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode()


def on_one_line(value: object) -> str:
    """Return a value without any line break."""
    return json.dumps(value, ensure_ascii=False)


def one_a_line(values: Iterable[object]) -> str:
    """Return the inside of a list."""
    return ",\n".join(map(on_one_line, values))
