"""Numbers, and yes or no."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from generator.content.model.types.base import fault, plain_text

_MONTHS = range(1201)  # a century: beyond, a slip of the pen, and no calendar


def parse_yes_no(text: object) -> bool:
    """Read ``oui`` or ``non``."""
    word = plain_text(text).strip().lower()
    if word not in ("oui", "non"):
        raise fault("E207", text)
    return word == "oui"


def parse_number(text: object) -> float:
    """Read ``12``, ``12,5``, ``12.5`` or ``12 500``."""
    compact = re.sub(r"[\s\u00a0\u202f]", "", plain_text(text)).replace(",", ".")
    if not re.fullmatch(r"-?\d{1,12}(\.\d{1,6})?", compact):
        raise fault("E208", text)
    return float(compact)


def parse_integer(text: object) -> int:
    """Read a whole number."""
    number = parse_number(text)
    if number != int(number):
        raise fault("E208", text)
    return int(number)


def _months(value: object) -> int:
    number = parse_integer(value)
    if number not in _MONTHS:
        raise fault("E219", value, _MONTHS[0], _MONTHS[-1])
    return number


def _bounded(low: float, high: float) -> Callable[[object], float]:
    def parse(value: object) -> float:
        number = parse_number(value)
        if not low <= number <= high:
            raise fault("E219", value, low, high)
        return number

    return parse


YesNo = Annotated[bool, PlainValidator(parse_yes_no), WithJsonSchema({"enum": ["oui", "non"]})]
Number = Annotated[float, PlainValidator(parse_number), WithJsonSchema({"type": "string"})]
Integer = Annotated[int, PlainValidator(parse_integer), WithJsonSchema({"type": "string"})]
Months = Annotated[int, PlainValidator(_months), WithJsonSchema({"type": "string"})]
Latitude = Annotated[float, PlainValidator(_bounded(-90, 90)), WithJsonSchema({"type": "string"})]
Longitude = Annotated[float, PlainValidator(_bounded(-180, 180)), WithJsonSchema({"type": "string"})]
