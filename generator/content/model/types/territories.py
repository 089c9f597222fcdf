"""Territories: official ones and the site's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Annotated, NamedTuple

from pydantic import PlainValidator, ValidationInfo, WithJsonSchema

from generator import reference
from generator.content.model.types.base import Context, fault, plain_text


class Territory(NamedTuple):
    """A territory by its level and code; one of the site's own by its level and id."""

    level: str  # quartier, qpv, commune, epci, departement, region, france
    code: str  # "49007"; "" for france


_TABLES: Mapping[str, Callable[[str], object]] = {
    "commune": lambda code: reference.commune(code) or reference.successor(code),
    "epci": reference.epci,
    "departement": reference.departement,
    "region": reference.region,
    "qpv": re.compile(r"Q[NP][0-9A-Z]{3,7}").fullmatch,
}


def find_territory(text: str, own: Mapping[str, str]) -> Territory | None:
    """Return the territory a text names, ``commune:49007``, ``france`` or an own id, if there is one.

    Args:
        own: level of each of the site's own territories, by id.
    """
    if text in own:
        return Territory(own[text], text)
    level, _, code = text.partition(":")
    if text == "france" or (level in _TABLES and _TABLES[level](code)):
        return Territory(level, code)
    return None


def _territory(value: object, info: ValidationInfo) -> Territory:
    text = plain_text(value).strip()
    found = find_territory(text, (info.context or Context.default()).territory_levels)
    if found:
        return found
    level, colon, _ = text.partition(":")
    raise fault("E211", text, level) if colon and level in _TABLES else fault("E210", text)


def _commune(value: object, info: ValidationInfo) -> str:
    """Read an INSEE code, or the id of one of the site's own communes."""
    text = plain_text(value).strip()
    context = info.context or Context.default()
    if context.territory_levels.get(text) != "commune" and not _TABLES["commune"](text):
        raise fault("E211", text, "commune")
    return text


ATerritory = Annotated[Territory, PlainValidator(_territory), WithJsonSchema({"type": "string"})]
CommuneCode = Annotated[str, PlainValidator(_commune), WithJsonSchema({"type": "string"})]
