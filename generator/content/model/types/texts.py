"""Texts, slugs and the names of languages."""

from __future__ import annotations

from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from generator.content.model.types.base import fault, plain_text
from generator.content.slugs import SLUG, is_slug


def _text(value: object) -> str:
    text = " ".join(plain_text(value).split())
    if not text:
        raise fault("E202", "text")
    return text


def _paragraphs(value: object) -> str:
    return plain_text(value).strip()


def _slug(value: object) -> str:
    text = plain_text(value).strip()
    if not is_slug(text):
        raise fault("E209", text)
    return text


def _reference(value: object) -> str:
    """A slug, or else a text: who is named may have no page."""
    return _text(value)


def _language(value: object) -> str:
    return _text(value).lower()


Text = Annotated[str, PlainValidator(_text), WithJsonSchema({"type": "string"})]
Paragraphs = Annotated[str, PlainValidator(_paragraphs), WithJsonSchema({"type": "string"})]
Slug = Annotated[str, PlainValidator(_slug), WithJsonSchema({"type": "string", "pattern": f"^{SLUG.pattern}$"})]
Reference = Annotated[str, PlainValidator(_reference), WithJsonSchema({"type": "string"})]
SpokenLanguage = Annotated[str, PlainValidator(_language), WithJsonSchema({"type": "string"})]
