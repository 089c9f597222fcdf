"""Territories: official ones and the site's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Annotated, NamedTuple

from pydantic import PlainValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from generator import reference
from generator.content.model.types.base import Context, Kind, fault, plain_text
from generator.content.official_codes import Place, places, places_of_level
from generator.content.slugs import slugified


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
    own = (info.context or Context.default()).territory_levels
    found = find_territory(text, own)
    if found:
        return found
    slug = slugified(text)
    if slug in own or slug == "france":
        raise fault("E210", text, slug)
    level, colon, name = (part.strip() for part in text.partition(":"))
    is_of_level = bool(colon) and level in _TABLES
    codes = {f"{one.level}:{one.code}": one for one in (places_of_level(name, level) if is_of_level else places(text))}
    if codes:
        raise _codes_expected(text, codes)
    raise fault("E211", text, level) if is_of_level else fault("E210", text, "")  # the nearest is sought late


def _commune(value: object, info: ValidationInfo) -> str:
    """Read an INSEE code, or the id of one of the site's own communes."""
    text = plain_text(value).strip()
    own, slug = (info.context or Context.default()).territory_levels, slugified(text)
    if own.get(text) == "commune" or _TABLES["commune"](text):
        return text
    if own.get(slug) == "commune":
        raise fault("E226", text, slug, slug)
    codes = {one.code: one for one in places_of_level(text, "commune")}
    raise _codes_expected(text, codes) if codes else fault("E211", text, "commune")


def _codes_expected(text: str, codes: Mapping[str, Place]) -> PydanticCustomError:
    """Tell the codes a text may stand for."""
    told = ", ".join(f"{code} ({place.told})" for code, place in codes.items())
    return fault("E226", text, next(iter(codes)) if len(codes) == 1 else "", told)


ATerritory = Annotated[Territory, PlainValidator(_territory), Kind("territory")]
CommuneCode = Annotated[str, PlainValidator(_commune), Kind("commune-code")]
