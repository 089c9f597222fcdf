"""The corrections: what is put right without a doubt, by the kind of value. One correction is one function."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from generator.content import corrections as right
from generator.content.document import Key, Node
from generator.content.edit.emit import inline
from generator.content.edit.rewrite import Change
from generator.content.model import Actor, Context, Record
from generator.content.slips.said import unquoted
from generator.upkeep.fix.spots import KeySpot, Spot

Correct = Callable[[str], str]

SENTENCES: dict[str, Correct] = dict.fromkeys(("name", "reference", "text", "title"), right.single_spaces)  # by kind
CODES: dict[str, Correct] = {  # what a word processor's quotes are never part of
    "commune-code": right.commune_code,
    "date": right.day,
    "email": str,
    "partial-date": partial(right.day, is_partial=True),
    "phone": right.phone,
    "postal-code": right.postal_code,
    "siret": right.siret,
    "site-url": right.web_address,
    "slug": str,
    "territory": right.territory,
    "url": right.web_address,
    "yes-no": right.yes_no,
}
OF_ONE_KEY: dict[tuple[type[Record], str], Correct] = {(Actor, "nom"): right.without_full_stop}

_ISO_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?", re.ASCII)
_KEY_LIKE = re.compile(r"[a-z_]+:")
_GLUED_ITEM = re.compile(r"(?P<blanks>\s*)-\s*(?P<item>[^\s\d-].*)")


def correct(spot: Spot | KeySpot, schema: type[Record], context: Context) -> Change | None:
    """Return the change a spot needs, if any."""
    if isinstance(spot, KeySpot):
        return _key(spot)
    if spot.is_list:
        return _glued_dashes(spot)
    said = _said(spot)
    if said is None:
        return None
    corrected = _corrected(spot, said, schema, context)
    if corrected == spot.node.value or _is_doubtful(spot, corrected):
        return None
    return Change(spot.node.start, spot.node.end, corrected, _written(spot, corrected))


def _corrected(spot: Spot, said: str, schema: type[Record], context: Context) -> str:
    if spot.field.vocabularies:
        codes = [code for name in spot.field.vocabularies for code in context.vocabularies[name].codes]
        return right.same_word(unquoted(said), codes)
    if spot.field.kind in CODES:
        bare = unquoted(said)
        return bare if bare in context.territory_levels else CODES[spot.field.kind](bare)
    corrected = SENTENCES[spot.field.kind](said) if spot.field.kind in SENTENCES else said
    for key, function in ((key, f) for (owner, key), f in OF_ONE_KEY.items() if owner is schema):
        corrected = function(corrected) if spot.path == (key,) else corrected
    return corrected


def _said(spot: Spot) -> str | None:
    """Return the text a spot holds on one line; a line with a colon read as a mapping says the whole line."""
    if "\n" in spot.source or spot.field.kind not in {*CODES, *SENTENCES, "term"}:
        return None
    if isinstance(spot.node.value, dict):
        return unquoted(spot.source) if not spot.in_flow and _is_plain(spot.node.value) else None
    return spot.node.value if isinstance(spot.node.value, str) else None


def _is_plain(entries: Mapping[Key, Node]) -> bool:
    return all(isinstance(child.value, str) and not child.quoted for child in entries.values())


def _is_doubtful(spot: Spot, corrected: str) -> bool:
    """True for ``- nom: Relais`` where a text is expected: it may be a key too many."""
    return isinstance(spot.node.value, dict) and bool(_KEY_LIKE.match(corrected)) and corrected == spot.source


def _written(spot: Spot, text: str) -> str:
    """Write a text as the one before it was: in the same quotes, a date without."""
    quote = spot.source[:1] if spot.node.quoted else ""
    if quote and quote in "'\"" and not set("'\"\\") & set(text):
        return f"{quote}{text}{quote}"
    return text if _ISO_DATE.fullmatch(text) and not quote else inline(text, in_flow=spot.in_flow)


def _key(spot: KeySpot) -> Change | None:
    """Write a key as the schema does, where only capitals, accents or blanks differ."""
    word = right.same_word(spot.key.text, spot.free)
    return None if word == spot.key.text else Change(spot.key.start, spot.key.end, word, word)


def _glued_dashes(spot: Spot) -> Change | None:
    """Read ``-logement`` lines as the items of the list that is expected."""
    if not isinstance(spot.node.value, str) or spot.node.quoted or spot.in_flow:
        return None
    lines = [_GLUED_ITEM.fullmatch(line.rstrip()) for line in spot.source.split("\n")]
    items = [found["item"] for found in lines if found]
    if len(items) != len(lines):
        return None
    written = "\n".join(f"{found['blanks']}- {inline(found['item'])}" for found in lines if found)
    return Change(spot.node.start, spot.node.end, items, written)
