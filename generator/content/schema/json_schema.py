"""The fields of a record → JSON Schema, for editors and whoever exchanges files with the directory.

A file's scalars are all text to us, whatever a YAML reader takes them for: the schema therefore accepts the number an
editor sees in ``49000``, and a key left blank, which is the same as a key left out.

Source: https://json-schema.org/draft/2020-12
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.content.model import KINDS, Record
from generator.content.model.settings import Settings
from generator.content.schema.fields import RECORD, Field, fields_of
from generator.content.vocabulary import VOCABULARIES, Vocabulary
from generator.language import N_, Language

DRAFT = "https://json-schema.org/draft/2020-12/schema"

SCHEMAS: Mapping[str, tuple[type[Record], str]] = {  # by name: the record, and what its files are
    "actor": (KINDS["actors"], N_("Fiche d'un acteur")),
    "convention": (KINDS["conventions"], N_("Fiche d'une convention")),
    "glossary": (KINDS["glossary"], N_("Terme du glossaire")),
    "page": (KINDS["pages"], N_("Page libre")),
    "settings": (Settings, N_("Réglages de l'annuaire")),
}

_SCALAR = ["string", "number"]  # 49000 and "49000" are one text
_FORMS: Mapping[str, dict[str, Any]] = {  # by kind of value; a text on one line where there is none
    "hours": {"type": [*_SCALAR, "object"]},
    "slug": {"type": "string"},
    "date": {"type": "string"},
    "email": {"type": "string", "pattern": "@"},
    "url": {"type": "string"},
    "site-url": {"type": "string"},
}


def json_schema(name: str, words: Language, vocabularies: Mapping[str, Vocabulary] = VOCABULARIES) -> dict[str, Any]:
    """Return the JSON Schema of a kind of file, a key of ``SCHEMAS``.

    Args:
        words: the language of titles and helps.
        vocabularies: the closed lists, with the values the site adds.
    """
    record, title = SCHEMAS[name]
    head = {"$schema": DRAFT, "title": words.text(title)}
    return {**head, **record_schema(fields_of(record, vocabularies), words)}


def record_schema(fields: Sequence[Field], words: Language) -> dict[str, Any]:
    """Return the schema of a record of these fields."""
    required = [field.key for field in fields if field.is_required]
    return {
        "type": "object",
        "properties": {field.key: _property(field, words) for field in fields},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _property(field: Field, words: Language) -> dict[str, Any]:
    """Tell what may stand under a key; nothing, where it may be left out."""
    told = {"title": words.text(field.label), "description": words.text(field.help)}
    value = _value(field, words)
    if field.is_list:
        value = {"type": "array", "items": value}
    return {**{key: text for key, text in told.items() if text}, **(value if field.is_required else _or_blank(value))}


def _or_blank(value: dict[str, Any]) -> dict[str, Any]:
    if "enum" in value:
        return {**value, "enum": [*value["enum"], None]}
    if "type" not in value:
        return value
    given = value["type"]
    return {**value, "type": [*(given if isinstance(given, list) else [given]), "null"]}


def _value(field: Field, words: Language) -> dict[str, Any]:
    if field.kind == RECORD:
        return record_schema(field.fields, words)
    if field.item:
        return {"type": "object", "additionalProperties": _property(field.item, words)}
    if field.choices:
        return {"enum": [one for choice in field.choices for one in _as_read(choice.code)]}
    limits = {"maxLength": field.max_length, "pattern": f"^{field.pattern}$" if field.pattern else None}
    form = _FORMS.get(field.kind, {"type": _SCALAR})
    return {**form, **{key: limit for key, limit in limits.items() if limit}}


def _as_read(code: str) -> tuple[str | int, ...]:
    """Return a code as text, and as the number an editor reads in its place."""
    return (code, int(code)) if code.isascii() and code.isdigit() else (code,)
