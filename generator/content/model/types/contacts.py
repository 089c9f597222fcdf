"""Telephone numbers, addresses on the net and by post, opening hours."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from generator.content import addresses, hours, phones
from generator.content.model.types.base import fault, plain_text


def _phone(value: object) -> phones.Phone:
    try:
        return phones.parse_phone(plain_text(value))
    except ValueError as error:
        raise fault("E214", value, getattr(error, "suggestion", "")) from None


def _email(value: object) -> str:
    try:
        return addresses.parse_email(plain_text(value))
    except ValueError as error:
        raise fault("E215", value, getattr(error, "suggestion", "")) from None


def _web_address(value: object) -> str:
    try:
        return addresses.parse_web_address(plain_text(value))
    except ValueError as error:
        raise fault("E216", value, getattr(error, "suggestion", "")) from None


def _site_address(value: object) -> str:
    """Accept a public address, or one of this machine for a site that is only tried."""
    text = plain_text(value).strip()
    if re.fullmatch(r"http://(localhost|127\.0\.0\.1)(:\d{1,5})?(/[\w./-]*)?", text):
        return text
    return _web_address(text)


def _hours(value: object) -> hours.Hours:
    try:
        if isinstance(value, dict):
            return hours.parse_day_hours(value)
        return hours.parse_hours(plain_text(value))
    except ValueError as error:
        raise fault("E217", getattr(error, "part", value)) from None


def _postal_code(value: object) -> str:
    text = plain_text(value).strip()
    if not re.fullmatch(r"\d{5}", text):
        raise fault("E218", value)
    return text


Phone = Annotated[phones.Phone, PlainValidator(_phone), WithJsonSchema({"type": "string"})]
Email = Annotated[str, PlainValidator(_email), WithJsonSchema({"type": "string", "format": "email"})]
WebAddress = Annotated[str, PlainValidator(_web_address), WithJsonSchema({"type": "string", "format": "uri"})]
SiteAddress = Annotated[str, PlainValidator(_site_address), WithJsonSchema({"type": "string", "format": "uri"})]
OpeningHours = Annotated[hours.Hours, PlainValidator(_hours), WithJsonSchema({"type": ["string", "object"]})]
PostalCode = Annotated[str, PlainValidator(_postal_code), WithJsonSchema({"type": "string", "pattern": r"^\d{5}$"})]
