"""Glossary terms and free pages, as their files give them."""

from __future__ import annotations

from generator.content.model.shared import Source
from generator.content.model.types import Name, Paragraphs, Record, Slug, Text, Title, optional, required


class GlossaryTerm(Record):
    """One word of the common language."""

    term: Name = required("terme")
    acronym: Name = optional("sigle", "")
    other_names: tuple[Name, ...] = optional("autres_noms", ())
    definition: Paragraphs = required("definition")  # at most 60 words
    source: Source | None = optional("source")
    not_to_confuse: tuple[Slug, ...] = optional("ne_pas_confondre", ())


class FreePage(Record):
    """A page that is neither an actor nor a convention."""

    title: Title = required("titre")
    summary: Text = optional("resume", "")
