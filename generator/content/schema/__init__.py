"""The one schema told otherwise: as fields for forms and comparisons, as JSON Schema for editors."""

from generator.content.schema.fields import Field, field_at, fields_of
from generator.content.schema.json_schema import SCHEMAS, json_schema

__all__ = ["SCHEMAS", "Field", "field_at", "fields_of", "json_schema"]
