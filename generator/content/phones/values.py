"""A telephone number, and the refusal of one."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content.refusal import Refusal

SMS_SHORT_NUMBERS = ("114",)  # emergencies for who cannot hear or speak: reached by SMS


class PhoneError(Refusal):
    """Refuse a telephone number."""


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number."""

    display: str  # "02 61 91 00 01", "115", "116 006", "+32 2 640 00 00"; plain spaces
    href: str  # "tel:+33261910001", "tel:115"
    e164: str  # "+33261910001"; empty for a short number, which is none
    extension: str = ""  # to ask for once the call is answered; not in ``href``, which few telephones would read right
    is_mobile: bool = False
    is_short: bool = False
    is_fiction: bool = False  # of the ranges that are given to nobody
    is_odd: bool = False  # could be dialled, yet the numbering plan gives it to nobody: to be checked

    @property
    def sms_href(self) -> str:
        """The address that writes an SMS; empty where none would be read."""
        is_written_to = self.is_mobile or self.display in SMS_SHORT_NUMBERS
        return self.href.replace("tel:", "sms:") if is_written_to else ""
