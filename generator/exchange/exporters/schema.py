"""``donnees/fiche.schema.json``: what every ``fiche.json`` holds, told by the one schema."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.content.schema import Field
from generator.content.schema.json_schema import DRAFT, record_schema
from generator.directory.records import KEPT_FOR_UPKEEP
from generator.directory.views import Directory
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.json_text import indented
from generator.exchange.exporters.record import FORMAT
from generator.language import N_, Language, language

FILE = "donnees/fiche.schema.json"


def export_schema(directory: Directory) -> Iterator[DataFile]:
    """Yield the JSON Schema of the records of both kinds, with the values the site adds."""
    words, forms = language(directory.site.language), directory.contribution
    schema = {
        "$schema": DRAFT,
        "$id": f"{directory.site.url}{FILE}",
        "title": words.text(N_("Données d'une fiche")),
        "oneOf": [_record("acteur", forms.actor_fields, words), _record("convention", forms.convention_fields, words)],
    }
    told = N_("Ce que contient chaque « fiche.json », pour qui programme.")
    yield DataFile(FILE, indented(schema), told)


def _record(kind: str, fields: Sequence[Field], words: Language) -> dict[str, Any]:
    public = tuple(field for field in fields if field.key not in KEPT_FOR_UPKEEP)
    properties = {
        "format": {"const": FORMAT},
        "genre": {"const": kind},
        "identifiant": {"type": "string"},
        "adresse": {"type": "string", "format": "uri"},
        "version": {"type": "string", "pattern": "^[0-9a-f]{40}$"},
        "champs": record_schema(public, words),
    }
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}
