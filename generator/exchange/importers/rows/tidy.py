"""The values of a file, put right where a person would without a doubt, by the key they stand under.

What stays wrong is not judged here: the file is, by the judge of all files.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator import reference
from generator.exchange.importers.notes import Note, corrected, left_out
from generator.exchange.importers.repairs.by_key import REPAIRS
from generator.exchange.importers.repairs.capitals import folded
from generator.exchange.importers.repairs.week import tidy_week
from generator.exchange.importers.rows.filled import Filled, Leaf
from generator.language import N_

FIRST_KEPT = N_("plusieurs valeurs dans la case : la première est gardée, pas celle-ci")
OFFICIAL_NAME = N_("nom de commune écrit comme dans la liste officielle")


def tidy(filled: Filled, key: str, notes: list[Note]) -> Filled | None:
    """Return the value put right, None where nothing of it can be kept."""
    if isinstance(filled, Leaf):
        return _leaf(filled, key, notes)
    if key == "horaires_accueil" and isinstance(filled, dict):
        return tidy_week(filled, notes)
    if isinstance(filled, list):
        return [kept for item in filled if (kept := tidy(item, key, notes)) is not None] or None
    entries = {name: tidy(item, name, notes) for name, item in filled.items()}
    kept_entries = {name: item for name, item in entries.items() if item is not None}
    _name_commune(kept_entries, notes)
    return kept_entries or None


def _leaf(leaf: Leaf, key: str, notes: list[Note]) -> Leaf | None:
    repair = REPAIRS.get(key)
    if repair is None or not leaf.columns:
        return leaf
    text, reason, beside = repair(leaf.text)
    if not text:
        notes.append(left_out(leaf.columns, key, leaf.text, reason))
        return None
    if reason:
        notes.append(corrected(leaf.columns, key, leaf.text, text, reason))
    notes += [left_out(leaf.columns, key, other, FIRST_KEPT) for other in beside]
    return replace(leaf, text=text)


def _name_commune(entries: dict[str, Any], notes: list[Note]) -> None:
    """Write a commune as officially where only capitals, accents or dashes differ."""
    name, code = entries.get("commune"), entries.get("code_insee")
    if not (isinstance(name, Leaf) and isinstance(code, Leaf) and name.columns):
        return
    commune = reference.commune(code.text)
    bare, cedex, number = name.text.partition(" CEDEX")
    if commune and bare.isupper() and folded(bare) == folded(commune.name):
        written = f"{commune.name}{cedex}{number}"
        notes.append(corrected(name.columns, "commune", name.text, written, OFFICIAL_NAME))
        entries["commune"] = replace(name, text=written)
