"""The refusal of a text that cannot be the value it stands for."""

from __future__ import annotations


class Refusal(ValueError):
    """Refuse a text: ``reason`` is a stable code, put into words late."""

    def __init__(self, reason: str, part: str = "", suggestion: str = "") -> None:
        super().__init__(reason, part, suggestion)
        self.reason = reason
        self.part = part  # the text at fault
        self.suggestion = suggestion  # what may be meant
