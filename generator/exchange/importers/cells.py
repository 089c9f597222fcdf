"""A cell as exported → the text a person meant: what spreadsheets and conversions left behind is taken out."""

from __future__ import annotations

import re
import unicodedata

from generator.content.read import is_hidden
from generator.language import N_

WINDOWS_CHARACTER = N_("caractère de Windows mal converti, rétabli")
HIDDEN_CHARACTER = N_("caractère invisible, retiré")

_WINDOWS = {number: bytes((number,)).decode("cp1252", "ignore") for number in range(0x80, 0xA0)}
_UNSEEN = "\u200b\u2060\ufeff\u00ad"  # spaces without width, byte order mark, soft hyphen


def clean_cell(text: str) -> tuple[str, str]:
    """Return the cell's text and what was corrected, "" where nothing was.

    Spaces at the ends, doubled or in place of line ends are set right without a word: nobody wrote them.
    """
    flat = unicodedata.normalize("NFC", re.sub(r"\s*[\r\n]+\s*", " ", text.strip()))
    restored = flat.translate(_WINDOWS)
    seen = "".join(c for c in restored if c not in _UNSEEN and not (is_hidden(c) and not c.isspace()))
    reason = WINDOWS_CHARACTER if restored != flat else HIDDEN_CHARACTER if seen != restored else ""
    return re.sub(r"[ \t\N{NO-BREAK SPACE}]*[ \t][ \t\N{NO-BREAK SPACE}]*", " ", seen).strip(), reason
