"""One telephone number as people write it → ``Phone``.

French numbers, of Overseas too, are shown as they are dialled within France; short ones (115, 3919) as they are.
"""

from __future__ import annotations

import re

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType, shortnumberinfo

from generator.content.phones import french
from generator.content.phones.cells import FRENCH_NUMBER, WRITTEN, clean, split_phones
from generator.content.phones.values import Phone, PhoneError

_EXTENSION = re.compile(r",? ?\(?(?:poste|ext\.?) ?(\d{1,6})\)?", re.IGNORECASE)
_ZERO_IN_BRACKETS = re.compile(r"\( ?0 ?\)")
_SHORT_FORMS = re.compile(r"11[68]\d{3}")  # of the numbering plan, whether given to someone or not


def parse_phone(text: str) -> Phone:
    """Read one number.

    Raises:
        PhoneError: ``too-long``, ``empty``, ``several``, ``unreadable``, ``lost-zero``, ``too-few-digits``,
            ``too-many-digits``.
    """
    written, extension = _split_extension(clean(text))
    if len(split_phones(written)) > 1:
        raise PhoneError("several", written)
    if not WRITTEN.fullmatch(written):
        raise PhoneError("unreadable", written, _likely(written))
    digits = "".join(re.findall(r"\d", _ZERO_IN_BRACKETS.sub("", written)))
    if len(digits) <= 6 and not (extension or written.startswith("+")):
        return _short(digits, written)
    return _full(digits, written, extension)


def _likely(written: str) -> str:
    """Return the French number typed with letters that look like digits, "" where it is none."""
    digits = re.sub("[oO]", "0", re.sub("[lI]", "1", written))
    return french.grouped(re.sub(r"\D", "", digits)) if FRENCH_NUMBER.fullmatch(digits) else ""


def _split_extension(written: str) -> tuple[str, str]:
    match = _EXTENSION.search(written)
    return (written[: match.start()], match[1]) if match and match.end() == len(written) else (written, "")


def _short(digits: str, written: str) -> Phone:
    if not digits.isascii() or len(digits) < 2 or digits.startswith("0"):
        raise PhoneError("too-few-digits", written)
    number = PhoneNumber(country_code=33, national_number=int(digits))
    is_given = shortnumberinfo.is_valid_short_number_for_region(number, "FR")
    if not (is_given or _SHORT_FORMS.fullmatch(digits)):
        raise PhoneError("too-few-digits", written)
    display = f"{digits[:3]} {digits[3:]}" if len(digits) == 6 else digits
    return Phone(display, f"tel:{digits}", "", is_short=True, is_odd=not is_given)


def _full(digits: str, written: str, extension: str) -> Phone:
    number = _parsed(digits, written)
    national = french.french_digits(number.country_code or 0, number.national_number or 0)
    display = french.grouped(national) if national else _spaced(number)
    e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    if not national and not _reads_again(e164, number):
        raise PhoneError("unreadable", written)
    is_fiction = french.is_fiction(national)
    return Phone(
        display=f"{display} poste {extension}" if extension else display,
        href=f"tel:{e164}",
        e164=e164,
        extension=extension,
        is_mobile=_is_mobile(number, national),
        is_fiction=is_fiction,
        is_odd=not (is_fiction or phonenumbers.is_valid_number(number)),
    )


def _reads_again(e164: str, number: PhoneNumber) -> bool:
    """False for a number whose zeros are lost at each reading."""
    try:
        return bool(phonenumbers.parse(e164) == number)
    except phonenumbers.NumberParseException:
        return False


def _parsed(digits: str, written: str) -> PhoneNumber:
    has_code = written.startswith("+") or digits.startswith("00")
    international = digits.removeprefix("00") if has_code else _from_french(digits, written)
    if re.fullmatch("33.{9}", international):  # +33 262 … is meant for +262 262 …
        international = french.international_digits(f"0{international[2:]}")
    try:
        number = phonenumbers.parse(f"+{international}")
    except phonenumbers.NumberParseException:
        raise PhoneError("unreadable", written) from None
    _check_length(number, written)
    return number


def _check_length(number: PhoneNumber, written: str) -> None:
    match phonenumbers.is_possible_number_with_reason(number):
        case phonenumbers.ValidationResult.IS_POSSIBLE:
            return
        case phonenumbers.ValidationResult.TOO_LONG:
            raise PhoneError("too-many-digits", written)
        case _:
            raise PhoneError("too-few-digits", written)


def _from_french(digits: str, written: str) -> str:
    """Return ten French digits as those of an international number."""
    if len(digits) == 9 and not digits.startswith("0"):
        raise PhoneError("lost-zero", written, french.grouped(f"0{digits}"))
    if len(digits) > 10:
        has_lost_plus = re.fullmatch("33.{9}", digits)
        raise PhoneError("too-many-digits", written, french.grouped(f"0{digits[2:]}") if has_lost_plus else "")
    if len(digits) < 10 or not digits.startswith("0"):
        raise PhoneError("too-few-digits", written)
    return french.international_digits(digits)


def _spaced(number: PhoneNumber) -> str:
    written = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    return " ".join(re.findall(r"[+\d]+", written))


def _is_mobile(number: PhoneNumber, national: str) -> bool:
    if national:
        return national.startswith(("06", "07"))
    return phonenumbers.number_type(number) == PhoneNumberType.MOBILE
