"""Folding: the one form in which texts are indexed and queries asked, so that a reader's typing habits do not matter.

``fold`` in ``themes/default/static/search.js`` is the same function: a test compares them. Neither uses what the
two languages do not share (look-behind, ``\\w``, letter classes that follow the edition of Unicode).
"""

import re
import unicodedata

_LETTER = "0-9A-Za-zÀ-ÖØ-öø-\u024f"
# Searched in the plural: their singular has the stem of another word (loyer, loi; foyer, foi; conseiller, conseil).
_SINGULARS = "conseiller|[eéÉ]tranger|foyer|loyer|usager"
# "0", or what is dialled from abroad: of France, of the overseas départements.
_ZERO = "(^|[^0-9+])(?:(?:\\+|00)(?:33|262|59[046])[ .-]?(?:\\(0\\)[ .-]?)?|0[ .-]?)"

_STEPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]"), ""),  # zero-width characters, soft hyphens
    (re.compile("[\u2018\u2019\u02bc\u2032\uff07`\u00b4]"), "'"),
    (re.compile("[\u2010\u2011]"), "-"),
    (re.compile("[\u0009-\u000d\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"), " "),
    (re.compile("œ"), "oe"),
    (re.compile("Œ"), "OE"),
    (re.compile("æ"), "ae"),
    (re.compile("Æ"), "AE"),
    (re.compile(f"'(?![{_LETTER}])"), " "),  # a quotation mark, not an elision
    (re.compile(f"(^|[^{_LETTER}])'"), r"\1 "),
    (re.compile(f"(^|[^{_LETTER}])[Ss][Tt]([Ee]?)\\.?[ -]+(?=[{_LETTER}])"), r"\1saint\2-"),  # "St-Étienne"
    (re.compile(_ZERO + "([1-9])([ .-]?)([0-9]{2})" + "\\3([0-9]{2})" * 3 + "(?![0-9])"), r"\g<1>0\2\4\5\6\7"),
    (
        re.compile(_ZERO + "([1-9][0-9]{2})[ .-]([0-9]{2})[ .-]?([0-9])[ .-]?([0-9])[ .-]?([0-9]{2})(?![0-9])"),
        r"\g<1>0\2\3\4\5\6",  # "0 800 12 34 56"
    ),
    (re.compile("(^|[^0-9])(11[0-9]|3[0-9]) ([0-9]{2,3})(?! ?[0-9])"), r"\1\2\3"),  # "116 006", "39 19"
    (re.compile(f"(^|[^{_LETTER}])({_SINGULARS})(?![{_LETTER}])", re.IGNORECASE | re.ASCII), r"\1\2s"),
)


def fold(text: str) -> str:
    """Return a text as it is searched: NFC, straight apostrophes, œ as oe, "St" as "saint", phone numbers joined."""
    text = unicodedata.normalize("NFC", text)
    for pattern, replacement in _STEPS:
        text = pattern.sub(replacement, text)
    return text.strip(" ")
