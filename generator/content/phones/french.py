"""The ten digits dialled within France: country code, grouping, ranges kept for fiction.

Source: Arcep, decision 2018-0881, the national numbering plan.
"""

from __future__ import annotations

import re

FICTION = ("019900", "026191", "035301", "046571", "053649", "063998")

# What a French ten-digit number begins with where it belongs to another country code.
_OVERSEAS = {
    **dict.fromkeys(("0262", "0263", "0269", "0639", "0692", "0693"), 262),
    **dict.fromkeys(("0590", "0690", "0691"), 590),
    **dict.fromkeys(("0594", "0694"), 594),
    **dict.fromkeys(("0596", "0696", "0697"), 596),
    "0508": 508,
}


def country_code(digits: str) -> int:
    """Return the code of the country or overseas territory that ten French digits belong to."""
    return 33 if is_fiction(digits) else _OVERSEAS.get(digits[:4], 33)


def is_fiction(digits: str) -> bool:
    """Tell whether the number is one that is given to nobody."""
    return digits.startswith(FICTION)


def international_digits(digits: str) -> str:
    """Return ten French digits as those that follow the "+"."""
    code = country_code(digits)
    return f"{code}{digits[4:] if code == 508 else digits[1:]}"


def french_digits(code: int, national: int) -> str:
    """Return the ten digits dialled within France for an international number; none for one of elsewhere."""
    digits = f"0508{national}" if code == 508 else f"0{national}"
    return digits if len(digits) == 10 and code == country_code(digits) else ""


def grouped(digits: str) -> str:
    """Group ten digits as the French do: 02 61 91 00 01, 0590 12 34 56, 0 800 12 34 56."""
    if digits.startswith("08"):
        head, rest = f"{digits[0]} {digits[1:4]}", digits[4:]
    elif country_code(digits) != 33:
        head, rest = digits[:4], digits[4:]
    else:
        head, rest = digits[:2], digits[2:]
    return " ".join([head, *re.findall(r"\d{1,2}", rest)])
