"""What can be judged of a mapping's tree before any row: its keys, its rules, and the values that do not change."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from generator.content.document import Document, Key, Node
from generator.content.model import Context, Record
from generator.content.schema.fields import keys_at
from generator.content.validate import validate
from generator.diagnostics.diagnostic import Diagnostic, KeyPath
from generator.diagnostics.nearest import nearest
from generator.exchange.importers.mapping.rules import COLUMN, RULES, PerRowRule

NEVER_IMPORTED = ("import", "verifie_le", "verifie_par", "accord")  # a person's word, or the import's own

_TOLD_ELSEWHERE = ("E201", "E203")  # by _check_keys; by the rows, which may give the key


def check_tree(document: Document, schema: type[Record], context: Context, grouped: bool) -> Iterator[Diagnostic]:
    """Judge the tree under ``fiche`` against the schema of the files it makes.

    Args:
        grouped: several rows make one file.
    """
    root, _ = document.find(("fiche",))
    if not isinstance(root.value, dict):
        return
    if _rule(root):  # a whole file is no value that a rule could give
        yield from _check_keys(document, schema, (), root)
        return
    items = [item for child in root.value.values() if isinstance(child.value, list) for item in child.value]
    for path, node in _nodes(root, ()):
        key, rule = _rule_key(node), _rule(node)
        if rule:
            yield from validate(replace(document, root=node), rule, context)[1]
        elif isinstance(node.value, dict):
            yield from _check_keys(document, schema, path, node)
        if key and rule is PerRowRule and not (grouped and any(node is item for item in items)):
            yield document.at_key("E221", key, key.text)
    for path, node in [((), root), *_alternatives(root)]:
        yield from _check_values(document, schema, context, path, node)


def check_remarks(document: Document, remarks: Collection[str], tree: Collection[str]) -> Iterator[Diagnostic]:
    """Report each remark on a key that the files do not have: nobody would ever read it."""
    for key in remarks:
        if key not in tree:
            yield document.diagnostic("E201", ("remarques", key), key, nearest(key, list(tree)), ", ".join(tree))


def _check_keys(document: Document, schema: type[Record], path: KeyPath, node: Node) -> Iterator[Diagnostic]:
    assert isinstance(node.value, dict)
    known = keys_at(schema, tuple(part for part in path if isinstance(part, str)))
    usable = [key for key in known if path or key not in NEVER_IMPORTED]
    for key, child in node.value.items():
        if known and key.text not in usable:
            near = nearest(key.text, [*usable, *(RULES if path else ())])
            yield document.at_key("E201", key, key.text, near, ", ".join(usable))
        elif child.is_empty and document.text.split("\n")[key.line - 1][key.column - 2 : key.column - 1] == "{":
            yield document.at_key("E108", key, "{")  # nom: {column}, which YAML takes for a mapping


def _check_values(
    document: Document, schema: type[Record], context: Context, path: KeyPath, node: Node
) -> Iterator[Diagnostic]:
    """Judge what of a part of the tree is the same for every row, at the place it will stand in the file."""
    fixed = _fixed(node)
    for part in reversed(path):
        if fixed and isinstance(part, str):
            fixed = replace(fixed, value={Key(part, fixed.line, fixed.column, fixed.end_column, 0, 0): fixed})
        elif fixed and not isinstance(fixed.value, list):  # a list in a list is its items
            fixed = replace(fixed, value=[fixed])
    if fixed:
        faults = validate(replace(document, root=fixed), schema, context)[1]
        yield from (fault for fault in faults if fault.code not in _TOLD_ELSEWHERE)


def _nodes(node: Node, path: KeyPath) -> Iterator[tuple[KeyPath, Node]]:
    """Yield a node and those below it, by where they will stand in the file; a rule, then what it may give."""
    yield path, node
    if _rule(node):
        for given in _given(node):
            yield from _nodes(given, _place(node, path))
    elif isinstance(node.value, dict):
        for key, item in node.value.items():
            yield from _nodes(item, (*path, key.text))
    elif isinstance(node.value, list):
        for position, item in enumerate(node.value):
            yield from _nodes(item, (*path, position))


def _alternatives(root: Node) -> Iterator[tuple[KeyPath, Node]]:
    """Yield each tree a rule may give, and its place: no two stand in one file."""
    for path, node in _nodes(root, ()):
        if _rule(node):
            yield from ((_place(node, path), given) for given in _given(node))


def _place(rule: Node, path: KeyPath) -> KeyPath:
    """Return where what a rule gives will stand: what cuts a cell gives items."""
    assert isinstance(rule.value, dict)
    gives_items = any(key.text == "separer" for key in rule.value) and path and isinstance(path[-1], str)
    return (*path, 0) if gives_items else path


def _given(rule: Node) -> Iterator[Node]:
    """Yield the trees a rule may give."""
    assert isinstance(rule.value, dict)
    for key, item in rule.value.items():
        if key.text == "valeurs" and isinstance(item.value, dict):
            yield from item.value.values()
        elif key.text == "premier_valable" and isinstance(item.value, list):
            yield from item.value
        elif key.text in ("sinon", "pour_chaque_ligne"):
            yield item


def _rule_key(node: Node) -> Key | None:
    """Return the key that makes a mapping a rule."""
    return next((key for key in node.value if key.text in RULES), None) if isinstance(node.value, dict) else None


def _rule(node: Node) -> type[Record] | None:
    key = _rule_key(node)
    return RULES[key.text] if key else None


def _fixed(node: Node) -> Node | None:
    """Return what of a node is the same for every row; None if nothing is."""
    if isinstance(node.value, str):
        return None if node.value == "" or COLUMN.search(node.value) else node
    if _rule(node):
        return None
    if isinstance(node.value, list):
        items = [kept for item in node.value if (kept := _fixed(item))]
        return replace(node, value=items) if items else None
    entries = {key: kept for key, item in node.value.items() if (kept := _fixed(item))}
    return replace(node, value=entries) if entries else None
