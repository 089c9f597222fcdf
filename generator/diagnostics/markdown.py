"""A stranger's text, made safe for Markdown."""

from __future__ import annotations

import re

from generator.diagnostics.visible import visible

_CALLS = "@#"  # before a person's name or an issue's number, which GitHub links even where they are entities
_MARKUP = re.compile(r"[!-/:-@\[-`{-~]")  # every sign of ASCII


def plain(text: str) -> str:
    """Write a text that Markdown shows as it is: no sign, no name called, no address made a link."""
    return _MARKUP.sub(lambda sign: f"&#{ord(sign[0])};" + "<!-- -->" * (sign[0] in _CALLS), visible(text))
