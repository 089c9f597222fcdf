"""A cell as exported → the text a person meant: what spreadsheets and conversions left behind is taken out."""

from __future__ import annotations

import re
import unicodedata

from generator.content.read.parse import is_hidden
from generator.exchange.importers.tables.decoding import decoded_once
from generator.language import N_

DECODED_TWICE = N_("texte mal décodé, rétabli")
WINDOWS_CHARACTER = N_("caractère de Windows mal converti, rétabli")
HIDDEN_CHARACTER = N_("caractère invisible, retiré")

_WINDOWS = {number: letter for number in range(0x80, 0xA0) if (letter := bytes((number,)).decode("cp1252", "ignore"))}
_UNSEEN = "\u200b\u2060\ufeff\u00ad"  # spaces without width, byte order mark, soft hyphen
_BLANKS = re.compile(r"\s+")


def clean_cell(text: str) -> tuple[str, str]:
    """Return the cell's text and what was corrected, "" where nothing was.

    Spaces at the ends, doubled or in place of line ends are set right without a word: nobody wrote them.
    """
    decoded = decoded_once(text)
    restored = decoded.translate(_WINDOWS)
    flat = _BLANKS.sub(_one_blank, restored)
    seen = flat if flat.isprintable() else "".join(filter(_is_seen, flat))
    reasons = ((decoded, text, DECODED_TWICE), (restored, decoded, WINDOWS_CHARACTER), (seen, flat, HIDDEN_CHARACTER))
    reason = next((reason for after, before, reason in reasons if after != before), "")
    return unicodedata.normalize("NFC", _BLANKS.sub(_one_blank, seen).strip()), reason


def _one_blank(run: re.Match[str]) -> str:
    """Return what stands for a run of blanks: a space, unless all of them forbid a line's end."""
    first = run[0][0]
    return first if first in "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}" and not run[0].strip(first) else " "


def _is_seen(character: str) -> bool:
    return character not in _UNSEEN and not is_hidden(character)
