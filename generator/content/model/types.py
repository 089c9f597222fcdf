"""The kinds of single value a front matter holds: text in, typed value out, or a fault named by its code.

Every scalar of a file arrives here as text (``read``), so ``01033``, ``non`` and ``9:30`` mean what was written.
A fault is a ``PydanticCustomError`` whose type is our diagnostic code; ``validate`` gives it its place.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, NamedTuple

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema
from stdnum.fr import siret as siret_number

from generator import reference
from generator.content import addresses, hours, phones
from generator.content.vocabulary import VOCABULARIES, Vocabulary
from generator.diagnostics.nearest import nearest

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAX_SLUG = 80
_RNA = re.compile(r"W\d[0-9A-Z]\d{7}")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Context:
    """What judging a value needs besides the value."""

    vocabularies: Mapping[str, Vocabulary]  # by name, with the values added in site.yml
    territory_levels: Mapping[str, str]  # level of each of the site's own territories, by id

    @classmethod
    def default(cls) -> Context:
        """Return the context of a site that adds nothing."""
        return cls(VOCABULARIES, {})


def fault(code: str, *values: object) -> PydanticCustomError:
    """Make the error that becomes the diagnostic of this code, with these values."""
    return PydanticCustomError(code, "", {"values": tuple(str(value) for value in values)})


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year; it counts from its first day for a start, to its last for an end."""

    first: dt.date
    last: dt.date
    precision: str  # "day", "month" or "year"

    def __str__(self) -> str:
        return self.first.isoformat()[: {"day": 10, "month": 7, "year": 4}[self.precision]]


def parse_date(text: object) -> dt.date:
    """Read ``2026-03-12``."""
    day = parse_partial_date(text)
    if day.precision != "day":
        raise fault("E205", text)
    return day.first


def parse_partial_date(text: object) -> PartialDate:
    """Read ``2026-03-12``, ``2026-03`` or ``2026``."""
    match = _DATE.fullmatch(_plain_text(text).strip())
    if not match:
        raise fault("E205", text)
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = dt.date(year or 0, month or 1, day or 1)
    except ValueError:
        raise fault("E206", text) from None
    if day:
        return PartialDate(first, first, "day")
    after = dt.date(first.year + (not month or month == 12), (month % 12 + 1) if month else 1, 1)
    return PartialDate(first, after - dt.timedelta(days=1), "month" if month else "year")


def parse_yes_no(text: object) -> bool:
    """Read ``oui`` or ``non``."""
    word = _plain_text(text).strip().lower()
    if word not in ("oui", "non"):
        raise fault("E207", text)
    return word == "oui"


def parse_number(text: object) -> float:
    """Read ``12``, ``12,5``, ``12.5`` or ``12 500``."""
    compact = re.sub(r"[\s\u00a0\u202f]", "", _plain_text(text)).replace(",", ".")
    if not re.fullmatch(r"-?\d{1,12}(\.\d{1,6})?", compact):
        raise fault("E208", text)
    return float(compact)


def parse_integer(text: object) -> int:
    """Read a whole number."""
    number = parse_number(text)
    if number != int(number):
        raise fault("E208", text)
    return int(number)


def _plain_text(value: object) -> str:
    if not isinstance(value, str):
        raise fault("E202", "text")
    return value


def _text(value: object) -> str:
    text = " ".join(_plain_text(value).split())
    if not text:
        raise fault("E202", "text")
    return text


def _paragraphs(value: object) -> str:
    return _plain_text(value).strip()


def _slug(value: object) -> str:
    text = _plain_text(value).strip()
    if not SLUG.fullmatch(text) or len(text) > MAX_SLUG:
        raise fault("E209", text)
    return text


def _reference(value: object) -> str:
    """A slug, or else a text: who is named may have no page."""
    return _text(value)


def _siret(value: object) -> str:
    compact = re.sub(r"[\s\u00a0\u202f.]", "", _plain_text(value))
    if not siret_number.is_valid(compact):
        raise fault("E212", value)
    return compact


def _rna(value: object) -> str:
    compact = _plain_text(value).strip().upper()
    if not _RNA.fullmatch(compact):
        raise fault("E213", value)
    return compact


def _phone(value: object) -> phones.Phone:
    try:
        return phones.parse_phone(_plain_text(value))
    except ValueError as error:
        raise fault("E214", value, getattr(error, "suggestion", "")) from None


def _email(value: object) -> str:
    try:
        return addresses.parse_email(_plain_text(value))
    except ValueError as error:
        raise fault("E215", value, getattr(error, "suggestion", "")) from None


def _web_address(value: object) -> str:
    try:
        return addresses.parse_web_address(_plain_text(value))
    except ValueError as error:
        raise fault("E216", value, getattr(error, "suggestion", "")) from None


def _site_address(value: object) -> str:
    """Accept a public address, or one of this machine for a site that is only tried."""
    text = _plain_text(value).strip()
    if re.fullmatch(r"http://(localhost|127\.0\.0\.1)(:\d{1,5})?(/[\w./-]*)?", text):
        return text
    return _web_address(text)


def _hours(value: object) -> hours.Hours:
    try:
        if isinstance(value, dict):
            return hours.parse_day_hours(value)
        return hours.parse_hours(_plain_text(value))
    except ValueError as error:
        raise fault("E217", getattr(error, "part", value)) from None


def _postal_code(value: object) -> str:
    text = _plain_text(value).strip()
    if not re.fullmatch(r"\d{5}", text):
        raise fault("E218", value)
    return text


def _language(value: object) -> str:
    return _text(value).lower()


def _bounded(low: float, high: float) -> Callable[[object], float]:
    def parse(value: object) -> float:
        number = parse_number(value)
        if not low <= number <= high:
            raise fault("E219", value, low, high)
        return number

    return parse


Text = Annotated[str, PlainValidator(_text), WithJsonSchema({"type": "string"})]
Paragraphs = Annotated[str, PlainValidator(_paragraphs), WithJsonSchema({"type": "string"})]
Slug = Annotated[str, PlainValidator(_slug), WithJsonSchema({"type": "string", "pattern": f"^{SLUG.pattern}$"})]
Reference = Annotated[str, PlainValidator(_reference), WithJsonSchema({"type": "string"})]
Date = Annotated[dt.date, PlainValidator(parse_date), WithJsonSchema({"type": "string", "format": "date"})]
APartialDate = Annotated[
    PartialDate,
    PlainValidator(parse_partial_date),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}),
]
YesNo = Annotated[bool, PlainValidator(parse_yes_no), WithJsonSchema({"enum": ["oui", "non"]})]
Number = Annotated[float, PlainValidator(parse_number), WithJsonSchema({"type": "string"})]
Integer = Annotated[int, PlainValidator(parse_integer), WithJsonSchema({"type": "string"})]
Latitude = Annotated[float, PlainValidator(_bounded(-90, 90)), WithJsonSchema({"type": "string"})]
Longitude = Annotated[float, PlainValidator(_bounded(-180, 180)), WithJsonSchema({"type": "string"})]
Siret = Annotated[str, PlainValidator(_siret), WithJsonSchema({"type": "string"})]
Rna = Annotated[str, PlainValidator(_rna), WithJsonSchema({"type": "string"})]
Phone = Annotated[phones.Phone, PlainValidator(_phone), WithJsonSchema({"type": "string"})]
Email = Annotated[str, PlainValidator(_email), WithJsonSchema({"type": "string", "format": "email"})]
WebAddress = Annotated[str, PlainValidator(_web_address), WithJsonSchema({"type": "string", "format": "uri"})]
SiteAddress = Annotated[str, PlainValidator(_site_address), WithJsonSchema({"type": "string", "format": "uri"})]
OpeningHours = Annotated[hours.Hours, PlainValidator(_hours), WithJsonSchema({"type": ["string", "object"]})]
PostalCode = Annotated[str, PlainValidator(_postal_code), WithJsonSchema({"type": "string", "pattern": r"^\d{5}$"})]
SpokenLanguage = Annotated[str, PlainValidator(_language), WithJsonSchema({"type": "string"})]


class Term:
    """Mark a text as a value of closed lists, as the site knows them: ``Annotated[str, Term("domaines")]``."""

    def __init__(self, *vocabularies: str) -> None:
        self.vocabularies = vocabularies

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(self._check)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"enum": [code for name in self.vocabularies for code in VOCABULARIES[name].codes]}

    def _check(self, value: object, info: ValidationInfo) -> str:
        code = _plain_text(value).strip()
        vocabularies = (info.context or Context.default()).vocabularies
        if not any(code in vocabularies[name] for name in self.vocabularies):
            codes = [known for name in self.vocabularies for known in vocabularies[name].codes]
            raise fault("E204", code, nearest(code, codes), ", ".join(codes))
        return code


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


def _territory(value: object, info: ValidationInfo) -> Territory:
    """Read ``commune:49007``, ``france``, or the id of one of the site's own territories."""
    text = _plain_text(value).strip()
    context = info.context or Context.default()
    if text in context.territory_levels:
        return Territory(context.territory_levels[text], text)
    if text == "france":
        return Territory("france", "")
    level, colon, code = text.partition(":")
    if not colon or level not in _TABLES:
        raise fault("E210", text)
    if not _TABLES[level](code):
        raise fault("E211", text, level)
    return Territory(level, code)


def _commune(value: object, info: ValidationInfo) -> str:
    """Read an INSEE code, or the id of one of the site's own communes."""
    text = _plain_text(value).strip()
    context = info.context or Context.default()
    if context.territory_levels.get(text) != "commune" and not _TABLES["commune"](text):
        raise fault("E211", text, "commune")
    return text


ATerritory = Annotated[Territory, PlainValidator(_territory), WithJsonSchema({"type": "string"})]
CommuneCode = Annotated[str, PlainValidator(_commune), WithJsonSchema({"type": "string"})]


def required(alias: str, empty: Any = "") -> Any:
    """Mark a field that must be given. Its absence is judged by ``validate``, so that it hides no other fault."""
    return Field(default=empty, alias=alias, json_schema_extra={"required": True})


def optional(alias: str, empty: Any = None) -> Any:
    """Mark a field that may be left out."""
    return Field(default=empty, alias=alias)


class Record(BaseModel):
    """A mapping of the front matter: its keys are the aliases, in French; any other key is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid")
