"""A telephone number as people write it → ``Phone``: what a page needs to show and dial it."""

from generator.content.phones.cells import FRENCH_NUMBER, split_phones
from generator.content.phones.reading import parse_phone
from generator.content.phones.values import Phone, PhoneError

__all__ = ["FRENCH_NUMBER", "Phone", "PhoneError", "parse_phone", "split_phones"]
