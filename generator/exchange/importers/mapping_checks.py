"""What can be judged of a mapping's tree before any row: its keys, its rules, and the values that do not change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.content.document import Document, Node
from generator.content.model import Context, Record
from generator.content.validate import known_keys, validate
from generator.diagnostics.diagnostic import Diagnostic, KeyPath
from generator.diagnostics.nearest import nearest
from generator.exchange.importers.rules import COLUMN, ColumnRule

NEVER_IMPORTED = ("import", "verifie_le", "verifie_par", "accord")  # a person's word, or the import's own

_TOLD_ELSEWHERE = ("E201", "E203")  # by _check_keys; by the rows, which may give the key


def check_tree(document: Document, schema: type[Record], context: Context) -> Iterator[Diagnostic]:
    """Judge the tree under ``fiche`` against the schema of the files it makes."""
    root, _ = document.find(("fiche",))
    if not isinstance(root.value, dict):
        return
    for path, node in _nodes(root, ()):
        if _is_rule(node):
            yield from validate(replace(document, root=node), ColumnRule, context)[1]
        elif isinstance(node.value, dict):
            yield from _check_keys(document, schema, path, node)
    fixed = replace(document, root=_fixed(root) or replace(root, value={}))
    yield from (fault for fault in validate(fixed, schema, context)[1] if fault.code not in _TOLD_ELSEWHERE)


def _check_keys(document: Document, schema: type[Record], path: KeyPath, node: Node) -> Iterator[Diagnostic]:
    assert isinstance(node.value, dict)
    known = known_keys(schema, tuple(part for part in path if isinstance(part, str)))
    usable = [key for key in known if path or key not in NEVER_IMPORTED]
    for key, child in node.value.items():
        if known and key.text not in usable:
            yield document.at_key("E201", key, key.text, nearest(key.text, usable), ", ".join(usable))
        elif child.is_empty and document.text.split("\n")[key.line - 1][key.column - 2 : key.column - 1] == "{":
            yield document.at_key("E108", key, "{")  # nom: {column}, which YAML takes for a mapping


def _nodes(node: Node, path: KeyPath) -> Iterator[tuple[KeyPath, Node]]:
    """Yield a node and those below it; a rule is one."""
    yield path, node
    if isinstance(node.value, dict) and not _is_rule(node):
        for key, item in node.value.items():
            yield from _nodes(item, (*path, key.text))
    elif isinstance(node.value, list):
        for position, item in enumerate(node.value):
            yield from _nodes(item, (*path, position))


def _is_rule(node: Node) -> bool:
    return isinstance(node.value, dict) and any(key.text == "colonne" for key in node.value)


def _fixed(node: Node) -> Node | None:
    """Return what of a node is the same for every row; None if nothing is."""
    if isinstance(node.value, str):
        return None if node.is_empty or COLUMN.search(node.value) else node
    if _is_rule(node):
        return None
    if isinstance(node.value, list):
        items = [kept for item in node.value if (kept := _fixed(item))]
        return replace(node, value=items) if items else None
    entries = {key: kept for key, item in node.value.items() if (kept := _fixed(item))}
    return replace(node, value=entries) if entries else None
