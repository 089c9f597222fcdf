"""What tells a convention from all others, from one edition of the list to the next.

Who grants, the reference and year of the decision, who receives and for what, without accents, capitals, punctuation:
nothing that an edition puts right (a day, a number, an encoding) is in it. Where several conventions have all that in
common, the amount, then the date, then their order tell them apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256

from generator.content.slugs import slugified

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)
_Cells = Mapping[str, str]


def granter(identifier: str) -> str:
    """Return the part of an identifier that tells who grants."""
    return identifier.partition("/")[0]


def year_of(text: str) -> str:
    """Return the first year in a date or reference, "" if there is none."""
    return match[0] if (match := _YEAR.search(text)) else ""


def identifiers(rows: Sequence[_Cells]) -> list[str]:
    """Return the identifier of each row, no two alike."""
    found = [_told(cells) for cells in rows]
    for column in ("montant", "dateConvention"):
        found = _told_apart(found, [slugified(cells[column]) for cells in rows])
    ranks: Counter[str] = Counter()
    for place, text in enumerate(found):
        ranks[text] += 1
        if ranks[text] > 1:
            found[place] = f"{text}/{ranks[text]}"
    return found


def _told(cells: _Cells) -> str:
    what = f"{slugified(cells['nomBeneficiaire'])}\n{slugified(cells['objet'])}"
    digest = sha256(what.encode()).hexdigest()[:10]
    return f"{slugified(cells['nomAttribuant'])}/{_decision(cells)}/{digest}"


def _decision(cells: _Cells) -> str:
    """Return the reference of the decision, and its year if it has none: numbers start anew each year."""
    reference = slugified(cells["referenceDecision"])
    dated = (reference, cells["dateConvention"], cells["datesPeriodeVersement"])
    year = next(filter(None, map(year_of, dated)), "")
    return reference if year in reference else f"{reference}-{year}".strip("-")


def _told_apart(found: Sequence[str], more: Sequence[str]) -> list[str]:
    counts = Counter(found)
    return [f"{text}/{added}" if counts[text] > 1 else text for text, added in zip(found, more, strict=True)]
