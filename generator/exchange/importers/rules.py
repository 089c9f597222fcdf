"""What a mapping file may say.

In the tree under ``fiche``, a text is written as it is, ``{column}`` in it is the row's cell, and a mapping with the
key ``colonne`` is a ``ColumnRule``. Everything else is a list or a mapping of those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import PlainValidator

from generator.content.model.types import Date, Record, Text, WebAddress, fault, one_of, optional, required
from generator.diagnostics.diagnostic import KeyPath

COLUMN = re.compile(r"\{([^{}]+)\}")
FOLDERS = {"acteurs": "actors", "conventions": "conventions"}


def _tree(value: object) -> object:
    if not isinstance(value, dict):
        raise fault("E202", "mapping", "fiche")
    return value


def _words(value: object) -> tuple[str, ...]:
    """Accept one word or several."""
    words = value if isinstance(value, list) else [value]
    if not all(isinstance(word, str) for word in words):
        raise fault("E202", "text")
    return tuple(words)


class SourceRule(Record):
    """Where the rows come from: told on every page made of them."""

    name: Text = required("nom")  # stays the same from one edition to the next: it finds the files again
    credit: Text = optional("credit", "")
    url: WebAddress | None = optional("url")
    on: Date | None = optional("date")
    caution: Text = optional("precision", "")  # what the source does not say


class ColumnRule(Record):
    """A value that needs more than its column's text."""

    column: Text = required("colonne")  # a name, or a template of several
    values: dict[str, Any] = optional("valeurs", {})  # by what the cell says; "" leaves the key out
    otherwise: Annotated[Any, PlainValidator(lambda value: value)] = optional("sinon")
    separator: Annotated[str, PlainValidator(str)] = optional("separer", "")  # cuts the cell into a list


class MappingRules(Record):
    """A mapping file."""

    kind: Annotated[str, one_of(*FOLDERS)] = optional("fiches", "acteurs")
    source: SourceRule | None = required("source", None)
    identifier: Text = required("identifiant")  # template; tells a row from any other, from one edition to the next
    slug: Text = required("nom_de_fichier")  # template
    only: dict[str, Annotated[tuple[str, ...], PlainValidator(_words)]] = optional("seulement", {})
    remarks: dict[str, Text] = optional("remarques", {})  # by key of the file: set above it, for who corrects it
    tree: Annotated[Any, PlainValidator(_tree)] = required("fiche", {})


def is_rule(value: object) -> bool:
    """True for a mapping of the tree that is a ``ColumnRule``, not keys of the file."""
    return isinstance(value, dict) and "colonne" in value


def as_template(column: Any) -> str:
    """Return a rule's column as a template, which it may be already: ``{type} {format}``."""
    return str(column) if COLUMN.search(str(column)) else f"{{{column}}}"


def columns_of(text: str) -> tuple[str, ...]:
    """Return the columns a template names, in order."""
    return tuple(column.strip() for column in COLUMN.findall(text))


def templates(tree: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Yield every text of a tree that may name columns, a rule's column as a template."""
    if is_rule(tree):
        yield (*path, "colonne"), as_template(tree["colonne"])
    elif isinstance(tree, str):
        yield path, tree
    elif isinstance(tree, (dict, list)):
        for part, item in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from templates(item, (*path, part))
