"""Rules over a glossary term."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.content.model import GlossaryTerm
from generator.content.validate import Entry
from generator.diagnostics.diagnostic import Diagnostic

DEFINITION_MAX = 60  # words


def check_definition(entry: Entry[GlossaryTerm], today: dt.date) -> Iterator[Diagnostic]:
    """Bound a definition."""
    words = len(entry.value.definition.split())
    if words > DEFINITION_MAX:
        yield entry.diagnostic("E237", ("definition",), str(words))
