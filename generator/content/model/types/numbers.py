"""Numbers, and yes or no."""

from __future__ import annotations

import re
from functools import partial
from typing import Annotated

from pydantic import PlainValidator

from generator.content import corrections
from generator.content.model.types.base import Kind, fault, plain_text, suggestion

_MONTHS = range(1201)  # a century: beyond, a slip of the pen, and no calendar
_COORDINATE = r"([-+]?\d{1,3}[.,]\d{1,12})"
_BOTH = re.compile(rf"\(?{_COORDINATE} ?[,;/ ] ?{_COORDINATE}\)?")


def parse_yes_no(text: object) -> bool:
    """Read ``oui`` or ``non``."""
    word = plain_text(text).strip().lower()
    if word not in ("oui", "non"):
        raise fault("E207", text, suggestion(word, corrections.yes_no))
    return word == "oui"


def parse_number(text: object) -> float:
    """Read ``12``, ``12,5``, ``12.5`` or ``12 500``."""
    compact = re.sub(r"[\s\u00a0\u202f]", "", plain_text(text)).replace(",", ".")
    if not re.fullmatch(r"-?\d{1,12}(\.\d{1,6})?", compact):
        raise fault("E208", text, suggestion(plain_text(text), corrections.number))
    return float(compact)


def parse_integer(text: object) -> int:
    """Read a whole number."""
    number = parse_number(text)
    if number != int(number):
        raise fault("E208", text, "")
    return int(number)


def _months(value: object) -> int:
    number = parse_integer(value)
    if number not in _MONTHS:
        raise fault("E219", value, _MONTHS[0], _MONTHS[-1])
    return number


def _parse_coordinate(bound: int, rank: int, other: str, value: object) -> float:
    """Read a latitude or a longitude in degrees.

    Args:
        bound: the most there are, to the south or the west too.
        rank: which of the two it is where both are written together.
        other: the key of the other one.
    """
    text = " ".join(plain_text(value).split())
    if both := _BOTH.fullmatch(text):
        raise fault("E227", text, both[1 + rank], other, both[2 - rank])
    if "°" in text:
        raise fault("E208", text, suggestion(text, corrections.degrees))
    number = parse_number(text)
    if not -bound <= number <= bound:
        raise fault("E219", text, -bound, bound)
    return number


YesNo = Annotated[bool, PlainValidator(parse_yes_no), Kind("yes-no")]
Number = Annotated[float, PlainValidator(parse_number), Kind("number")]
Integer = Annotated[int, PlainValidator(parse_integer), Kind("integer")]
Months = Annotated[int, PlainValidator(_months), Kind("months")]
Latitude = Annotated[float, PlainValidator(partial(_parse_coordinate, 90, 0, "longitude")), Kind("latitude")]
Longitude = Annotated[float, PlainValidator(partial(_parse_coordinate, 180, 1, "latitude")), Kind("longitude")]
