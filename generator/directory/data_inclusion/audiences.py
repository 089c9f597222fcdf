"""Whom one is for → the nearest values of data·inclusion's list, as the vocabulary has them."""

from __future__ import annotations

from collections.abc import Iterable

from generator.content.vocabulary import VOCABULARIES, Vocabulary

EVERYONE = "tous-publics"  # stands alone in the format
_KNOWN = VOCABULARIES["publics_data_inclusion"]


def national_audiences(codes: Iterable[str], audiences: Vocabulary) -> tuple[str, ...]:
    """Return the national values of audiences, each once; a value nothing is known of is left out.

    Args:
        audiences: the list with the values that the site added, each of which may hang from another.
    """
    found = dict.fromkeys(_national(code, audiences) for code in codes)
    return tuple(code for code in found if code)


def _national(code: str, audiences: Vocabulary) -> str:
    seen: set[str] = set()
    while code not in seen:
        seen.add(code)
        value = audiences.get(code)
        parent = value.parent if value else ""
        if parent in _KNOWN and code in VOCABULARIES["publics"]:
            return parent
        code = parent
    return ""
