"""The refusal of an address."""

from __future__ import annotations


class AddressError(ValueError):
    """Refuse an address: ``reason`` is a stable code, put into words late; ``suggestion`` is what may be meant."""

    def __init__(self, reason: str, part: str = "", suggestion: str = "") -> None:
        super().__init__(reason, part, suggestion)
        self.reason = reason
        self.part = part
        self.suggestion = suggestion
