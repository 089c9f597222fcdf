"""Texts, slugs and the names of languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from pydantic import PlainValidator

from generator.content.model.types.base import Kind, fault, plain_text
from generator.content.slugs import MAX_SLUG, SLUG, is_slug, slugified

NAME, TITLE, LINE, PARAGRAPHS = 200, 300, 1_000, 10_000  # characters at most


def _bounded(text: str, limit: int) -> str:
    if len(text) > limit:
        raise fault("E225", len(text), limit)
    return text


def _one_line(limit: int) -> Callable[[object], str]:
    def parse(value: object) -> str:
        text = " ".join(plain_text(value).split())
        if not text:
            raise fault("E202", "text")
        return _bounded(text, limit)

    return parse


def _paragraphs(value: object) -> str:
    return _bounded(plain_text(value).strip(), PARAGRAPHS)


def _slug(value: object) -> str:
    text = plain_text(value).strip()
    if not is_slug(text):
        raise fault("E209", text, _meant(text))
    return text


def _meant(text: str) -> str:
    """Return the name of file a name or a path stands for."""
    path = text.removesuffix(".md").rstrip("/").rpartition("/")[2]
    return slug if is_slug(slug := slugified(path)) else ""


def _language(value: object) -> str:
    return _one_line(NAME)(value).lower()


Text = Annotated[str, PlainValidator(_one_line(LINE)), Kind("text", LINE)]
Name = Annotated[str, PlainValidator(_one_line(NAME)), Kind("name", NAME)]  # of a body, a place, a person
Title = Annotated[str, PlainValidator(_one_line(TITLE)), Kind("title", TITLE)]  # of a page or a document
Paragraphs = Annotated[str, PlainValidator(_paragraphs), Kind("paragraphs", PARAGRAPHS)]
Slug = Annotated[str, PlainValidator(_slug), Kind("slug", MAX_SLUG, SLUG.pattern)]
Reference = Annotated[
    str, PlainValidator(_one_line(NAME)), Kind("reference", NAME)
]  # a slug, or else a name without page
SpokenLanguage = Annotated[str, PlainValidator(_language), Kind("language", NAME)]
