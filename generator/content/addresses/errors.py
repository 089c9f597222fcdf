"""The refusal of an address."""

from __future__ import annotations

from generator.content.refusal import Refusal


class AddressError(Refusal):
    """Refuse an e-mail or web address."""
