"""Glossary terms and free pages, as their files give them."""

from __future__ import annotations

from generator.content.model.shared import Source
from generator.content.model.types import Name, Paragraphs, Record, Slug, Text, Title, optional, required
from generator.language import N_


class GlossaryTerm(Record):
    """One word of the common language."""

    term: Name = required("terme", label=N_("Terme"))
    acronym: Name = optional("sigle", "", label=N_("Sigle"))
    other_names: tuple[Name, ...] = optional("autres_noms", (), label=N_("Autres noms"))
    definition: Paragraphs = required(
        "definition", label=N_("Définition"), help=N_("60 mots au plus.")
    )  # at most 60 words
    source: Source | None = optional("source", label=N_("Source"))
    not_to_confuse: tuple[Slug, ...] = optional(
        "ne_pas_confondre", (), label=N_("À ne pas confondre avec"), help=N_("D'autres termes du glossaire.")
    )


class FreePage(Record):
    """A page that is neither an actor nor a convention."""

    title: Title = required("titre", label=N_("Titre"))
    summary: Text = optional("resume", "", label=N_("Résumé"))
