"""What a mapping file may say.

In the tree under ``fiche``, a text is written as it is and ``{column}`` in it is the row's cell; a mapping with one of
the keys of ``RULES`` is a rule. Everything else is a list or a mapping of those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import PlainValidator

from generator.content.model.types import Date, OneOf, Record, Text, WebAddress, fault, optional, required
from generator.diagnostics.diagnostic import KeyPath

COLUMN = re.compile(r"\{([^{}]+)\}")
FOLDERS = {"acteurs": "actors", "conventions": "conventions"}
GROUPED = "groupees"


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


def _sign(value: object) -> str:
    """Accept what parts values in a cell, be it a space."""
    if not isinstance(value, str):
        raise fault("E202", "text")
    return value


def _candidates(value: object) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise fault("E202", "list")
    if not all(isinstance(item, str) or rule_of(item) is ColumnRule for item in value):
        raise fault("E202", "text")
    return tuple(value)


Words = Annotated[tuple[str, ...], PlainValidator(_words)]
Anything = Annotated[Any, PlainValidator(lambda value: value)]


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
    values: dict[str, Any] = optional("valeurs", {})  # trees by what the cell says; "" leaves the key out
    otherwise: Anything = optional("sinon")  # tree
    separator: Annotated[str, PlainValidator(_sign)] = optional("separer", "")  # cuts the cell into a list


class CandidatesRule(Record):
    """Several ways to give one value: the first that the judge accepts is taken."""

    candidates: Annotated[tuple[Any, ...], PlainValidator(_candidates)] = required("premier_valable", ())


class PerRowRule(Record):
    """An item of a list that each row of a group gives anew."""

    item: Anything = required("pour_chaque_ligne")


RULES: dict[str, type[Record]] = {
    "colonne": ColumnRule,
    "premier_valable": CandidatesRule,
    "pour_chaque_ligne": PerRowRule,
}


class JoinedFiles(Record):
    """Files written by hand that go with the rows, beside the mapping."""

    actors: Words = optional("acteurs", ())
    conventions: Words = optional("conventions", ())


class MappingRules(Record):
    """A mapping file."""

    kind: Annotated[str, OneOf(*FOLDERS)] = optional("fiches", "acteurs")
    source: SourceRule | None = required("source", None)
    rows: Annotated[str, OneOf("separees", GROUPED)] = optional("lignes", "separees")
    identifier: Text = required("identifiant")  # template; tells a row from any other, from one edition to the next
    slug: Text = required("nom_de_fichier")  # template
    cuts: dict[str, Text] = optional("decouper", {})  # by column: what its cells look like, each piece a new column
    only: dict[str, Words] = optional("seulement", {})
    remarks: dict[str, Text] = optional("remarques", {})  # by key of the file: set above it, for who corrects it
    joined: JoinedFiles | None = optional("fiches_jointes")
    tree: Annotated[Any, PlainValidator(_tree)] = required("fiche", {})


def rule_of(value: object) -> type[Record] | None:
    """Return what a mapping of the tree is as a rule; None for keys of the file."""
    return next((RULES[key] for key in value if key in RULES), None) if isinstance(value, dict) else None


def as_template(column: Any) -> str:
    """Return a rule's column as a template, which it may be already: ``{type} {format}``."""
    return str(column) if COLUMN.search(str(column)) else f"{{{column}}}"


def columns_of(text: str) -> tuple[str, ...]:
    """Return the columns a template names, in order."""
    return tuple(column.strip() for column in COLUMN.findall(text))


def templates(tree: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Yield every text of a tree that may name columns, a rule's column as a template."""
    if rule_of(tree) is ColumnRule:
        yield (*path, "colonne"), as_template(tree["colonne"])
        tree = {key: tree[key] for key in ("valeurs", "sinon") if key in tree}
    if isinstance(tree, str):
        yield path, tree
    elif isinstance(tree, (dict, list)):
        for part, item in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from templates(item, (*path, part))
