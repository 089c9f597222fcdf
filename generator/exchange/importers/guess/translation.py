"""A column whose few words stand for values of a closed list → the rule that translates them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.exchange.importers.guess.columns import Found
from generator.exchange.importers.guess.looks import TRANSLATED
from generator.exchange.importers.guess.rows import TO_CHECK
from generator.exchange.importers.guess.text import Said
from generator.language import N_, Language

TRANSLATE = N_('{to_check} : à gauche ce que dit la case, à droite ce qu\'il faut écrire ("" pour rien)')

_LISTS = ("domaines", "publics")
_SEVERAL = (";", "|", "/", ",")  # what may part several values of a cell


def translation(item: Found, words: Language) -> Any:
    """Return what the words of a column stand for; a list of it where the key wants one."""
    key, column, translate = item.field.key, item.column, TRANSLATED[item.field.look]
    separator = next((sign for sign in _SEVERAL if _cuts_well(sign, column.words, translate)), "")
    is_cut = bool(separator) and key in _LISTS
    pieces = dict.fromkeys(
        piece.strip() for word in column.words for piece in (word.split(separator) if is_cut else (word,))
    )
    unknown = "autre" if key == "type" else ""
    rule: dict[str, Any] = {"colonne": column.name, **({"separer": separator} if is_cut else {})}
    rule["valeurs"] = {piece: translate(piece) or unknown for piece in pieces if piece}
    if unknown:
        rule["sinon"] = unknown
    said = Said(rule, words.text(TRANSLATE, to_check=words.text(TO_CHECK)))
    return [said] if key in _LISTS and not is_cut else said


def _cuts_well(sign: str, cells: list[str], translate: Callable[[str], str]) -> bool:
    """True if most pieces that a sign makes of the cells are values of the list."""
    pieces = {piece.strip() for cell in cells if sign in cell for piece in cell.split(sign)}
    return sum(map(bool, map(translate, pieces))) * 2 > len(pieces)
