"""A mapping file → what a mapping says, judged like any file of a site."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.content.document import Document
from generator.content.model import KINDS, Context, Record
from generator.content.read.parse import parse_yaml
from generator.content.validate import validate
from generator.diagnostics.diagnostic import Diagnostic
from generator.exchange.importers.mapping.checks import check_remarks, check_tree
from generator.exchange.importers.mapping.pieces import check_cuts, origins
from generator.exchange.importers.mapping.rules import FOLDERS, GROUPED, MappingRules, columns_of, templates


@dataclass(frozen=True, slots=True)
class Mapping:
    """What a mapping file says, and the file."""

    rules: MappingRules
    document: Document

    @property
    def folder(self) -> str:
        """The folder of content/ its files go to."""
        return FOLDERS[self.rules.kind]

    @property
    def schema(self) -> type[Record]:
        """What its files hold."""
        return KINDS[self.folder]


def parse_mapping(file: str, raw: bytes, context: Context) -> tuple[Mapping | None, list[Diagnostic]]:
    """Parse a mapping and judge all that can be before the first row.

    Returns:
        The mapping as far as it is valid, None where it cannot be read; and what is wrong.
    """
    reading = parse_yaml(file, raw)
    if reading.document is None:
        return None, list(reading.diagnostics)
    entry, faults = validate(reading.document, MappingRules, context)
    mapping = Mapping(entry.value, reading.document)
    faults += check_tree(reading.document, mapping.schema, context, mapping.rules.rows == GROUPED)
    faults += check_remarks(reading.document, mapping.rules.remarks, mapping.rules.tree)
    return mapping, sorted({*reading.diagnostics, *faults})


def check_columns(mapping: Mapping, headers: Collection[str]) -> Iterator[Diagnostic]:
    """Report each column the mapping names and the table lacks, and the pieces no column can be cut into."""
    rules = mapping.rules
    yield from check_cuts(mapping.document, rules.cuts, headers)
    known = [*headers, *origins(rules.cuts)]
    texts = [
        (("identifiant",), rules.identifier),
        (("nom_de_fichier",), rules.slug),
        *templates(rules.tree, ("fiche",)),
    ]
    named = [(path, column) for path, text in texts for column in columns_of(text)]
    named += [(("seulement", column), column) for column in rules.only]
    for path, column in named:
        if column not in known:
            yield mapping.document.diagnostic("E220", path, column, ", ".join(known))
