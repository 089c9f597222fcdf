"""The one schema: what each kind of content file may hold. Keys are French, names English; aliases translate once."""

from generator.content.model.actor import Actor
from generator.content.model.convention import Convention
from generator.content.model.texts import FreePage, GlossaryTerm
from generator.content.model.types import Context, PartialDate, Record, Territory

KINDS: dict[str, type[Record]] = {  # by folder of content/
    "actors": Actor,
    "conventions": Convention,
    "glossary": GlossaryTerm,
    "pages": FreePage,
}

__all__ = ["KINDS", "Actor", "Context", "Convention", "FreePage", "GlossaryTerm", "PartialDate", "Record", "Territory"]
