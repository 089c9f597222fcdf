"""Telephone numbers, addresses on the net and by post, opening hours."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Annotated

from pydantic import PlainValidator
from pydantic_core import PydanticCustomError

from generator.content import addresses, corrections, hours, phones
from generator.content.model.types.base import Kind, fault, plain_text, suggestion
from generator.content.refusal import Refusal
from generator.diagnostics.nearest import nearest


def _taken_from(parse: Callable[[str], object], code: str) -> PlainValidator:
    """Take what a function parses; what it refuses is a fault of this code."""

    def take(value: object) -> object:
        text = plain_text(value)
        try:
            return parse(text)
        except Refusal as refusal:
            raise fault(code, value, refusal.suggestion) from None

    return PlainValidator(take)


def _parse_site_address(text: str) -> str:
    """Accept a public address, or one of this machine for a site that is only tried; its path is the base path."""
    scheme, _, rest = text.strip().partition("://")
    if "//" in rest:  # "//host" is another site
        raise Refusal("path", text, f"{scheme}://{re.sub('/+', '/', rest)}")
    if re.fullmatch(r"http://(localhost|127\.0\.0\.1)(:\d{1,5})?(/[\w./-]*)?", text.strip()):
        return text.strip()
    return addresses.parse_web_address(text)


def _hours(value: object) -> hours.Hours:
    try:
        return hours.parse_day_hours(value) if isinstance(value, dict) else hours.parse_hours(plain_text(value))
    except hours.HoursError as error:
        if isinstance(value, dict) and error.reason == "unknown-day":
            raise _unknown_day(error.part, value) from None
        raise fault("E217", error.part, below=(error.day,) if error.day else ()) from None


def _unknown_day(name: str, days: Collection[str]) -> PydanticCustomError:
    near = nearest(name, [day for day in hours.DAY_NAMES if day not in days])
    return fault("E201", name, near, ", ".join(hours.DAY_NAMES), below=(name,))


def _postal_code(value: object) -> str:
    text = plain_text(value).strip()
    if not re.fullmatch(r"\d{5}", text):
        alone = re.sub(r"(?<=\d{5})[ ,]+[^\W\d].*", "", text)  # without the name of the town
        raise fault("E218", value, suggestion(text, corrections.postal_code) if alone == text else alone)
    return text


Phone = Annotated[phones.Phone, _taken_from(phones.parse_phone, "E214"), Kind("phone")]
Email = Annotated[str, _taken_from(addresses.parse_email, "E215"), Kind("email")]
WebAddress = Annotated[str, _taken_from(addresses.parse_web_address, "E216"), Kind("url")]
SiteAddress = Annotated[str, _taken_from(_parse_site_address, "E216"), Kind("site-url")]
OpeningHours = Annotated[hours.Hours, PlainValidator(_hours), Kind("hours")]
PostalCode = Annotated[str, PlainValidator(_postal_code), Kind("postal-code", pattern=r"\d{5}")]
