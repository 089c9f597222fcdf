"""What pydantic found wrong → a diagnostic at its place, told by the slip of typing behind it, if any."""

from __future__ import annotations

import dataclasses
import re

from pydantic_core import ErrorDetails

from generator.content.document import Document, Node
from generator.content.model import Context, Record
from generator.content.schema.fields import keys_at
from generator.content.slips import item_as_text, quoted, slips_of
from generator.content.slugs import plain_letters, slugified
from generator.diagnostics.diagnostic import Diagnostic, KeyPath, field_name
from generator.diagnostics.nearest import LONGEST, Guesses

_KINDS_OF_VALUE = {  # pydantic's error type → what the file should hold there
    "tuple_type": "list",
    "model_type": "mapping",
    "dict_type": "mapping",
    "string_type": "text",
}


def diagnose(
    document: Document, schema: type[Record], fault: ErrorDetails, context: Context, guesses: Guesses
) -> Diagnostic:
    """Tell a fault of pydantic's.

    Args:
        guesses: those that are left for the file.
    """
    path: KeyPath = fault["loc"]
    if fault["type"] == "extra_forbidden":
        return _unknown_key(document, path, keys_at(schema, path[:-1]), guesses)
    if fault["type"] in _KINDS_OF_VALUE:
        return _wrong_kind(document, schema, path, _KINDS_OF_VALUE[fault["type"]])
    details = fault.get("ctx", {})
    values = details.get("values", (str(fault["input"]),))
    if fault["type"] == "E202":
        return _wrong_kind(document, schema, path, values[0])
    if fault["type"] == "E204":
        code, _, known = values
        values = (code, _several(document, path, code, known) or guesses.nearest(code, known.split(", ")), known)
    if fault["type"] == "E210" and not values[1]:
        values = (values[0], guesses.nearest(slugified(values[0]), context.territory_levels))
    if below := details.get("below"):  # a part of a value that is judged as a whole
        key = document.key((*path, *below)) if fault["type"] == "E201" else None
        pointed = (
            document.at_key("E201", key, *values)
            if key
            else document.diagnostic(fault["type"], (*path, *below), *values)
        )
        return dataclasses.replace(pointed, field=field_name(path))
    return document.diagnostic(fault["type"], path, *values)


def _several(document: Document, path: KeyPath, text: str, known: str) -> str:
    """Return, with commas, the codes an item of a list on one line holds where they are missing; else ""."""
    node, _ = document.find(path)
    codes = re.split(r"\s*[;,/]\s*|\s+(?:et\s+)?", text)
    in_brackets = "[" in document.line(node.line)[: node.column - 1] and not node.quoted
    return ", ".join(codes) if in_brackets and len(codes) > 1 and {*codes} <= {*known.split(", ")} else ""


_OTHER_WORDS = {  # for a key, and nothing like it
    "activites": "missions",
    "adresse": "voie",
    "cp": "code_postal",
    "description": "resume",
    "email": "courriel",
    "e-mail": "courriel",
    "insee": "code_insee",
    "mail": "courriel",
    "rue": "voie",
    "site": "site_web",
    "ville": "commune",
}


def _unknown_key(document: Document, path: KeyPath, known: list[str], guesses: Guesses) -> Diagnostic:
    name, key = str(path[-1]), document.key(path)
    word = _OTHER_WORDS.get(plain_letters(name[:LONGEST]), "")
    near = word if word in known else guesses.nearest(name, known)
    if key is None:
        return document.diagnostic("E201", path, name, near, ", ".join(known))
    for slip in slips_of([document.line(key.line)], 0):
        if slip.code == "E127":  # a no-break space is part of the key
            return document.at_key(slip.code, key, slip.corrected)
    return document.at_key("E201", key, name, near, ", ".join(known))


_SLIPS_OF_KIND = {"list": ("E124", "E127", "E134"), "mapping": ("E125", "E127")}  # that make a text of it


def _wrong_kind(document: Document, schema: type[Record], path: KeyPath, kind: str) -> Diagnostic:
    """Report a text where a list is expected, and the like; the slip of typing that makes it so is told instead."""
    node, _ = document.find(path)
    line = document.line(node.line)
    if kind == "text" and isinstance(node.value, dict) and (corrected := item_as_text(line)):
        return document.diagnostic("E120", path, corrected)
    if isinstance(node.value, str) and not node.quoted:
        for slip in slips_of([line], 0):
            if slip.code in _SLIPS_OF_KIND.get(kind, ()):
                return document.diagnostic(slip.code, path, slip.corrected)
    if kind == "mapping":
        return document.diagnostic("E202", path, kind, "", ", ".join(keys_at(schema, path)))
    if kind == "list" and isinstance(node.value, dict) and (dash := _with_its_dash(document, node)):
        return dash
    return document.diagnostic("E202", path, kind, _as_list(document, node) if kind == "list" else "", "")


def _with_its_dash(document: Document, node: Node) -> Diagnostic | None:
    """Report the first key of an item whose dash is missing."""
    line = document.line(node.line)
    if node.column < 3 or line[: node.column - 1].strip():
        return None
    corrected = f"{line[: node.column - 3]}- {line[node.column - 1 :]}"
    return document.on_line("E135", node.line, node.column, (), corrected)


def _as_list(document: Document, node: Node) -> str:
    """Return the line of a text with brackets around it, its words parted by commas; "" where it is not that simple."""
    line = document.line(node.line)
    if not isinstance(node.value, str) or node.end_column == node.column or not node.value:
        return ""
    items = re.split(r"\s*[;,]\s*|\s+et\s+", node.value.strip(" ;,."))
    if not all(re.fullmatch(r"\w[\w:-]*", item) and not item.endswith(":") for item in items):
        items = [quoted(node.value)]
    return f"{line[: node.column - 1]}[{', '.join(items)}]{line[node.end_column - 1 :]}"
