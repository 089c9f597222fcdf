"""A value as exported → as a person would have written it, where there is no doubt; else as it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from generator import reference
from generator.content.addresses import AddressError, parse_email, parse_web_address
from generator.content.phones import FRENCH_NUMBER, PhoneError, parse_phone, split_phones
from generator.exchange.importers.capitals import recased
from generator.language import N_

LOST_ZERO = N_("zéro de tête perdu, remis")
TEXT_AROUND = N_("texte autour de la valeur, retiré")
REWRITTEN = N_("écriture réparée")
FULL_STOP = N_("point à la fin du nom, retiré")
CAPITALS = N_("nom tout en capitales, remis en minuscules")
FORMER_COMMUNE = N_("commune qui n'existe plus : code de celle qui la remplace")

_EMAIL = re.compile(r"[^\s,;:/<>()\[\]|\"]+@[^\s,;:/<>()\[\]|\"]+")
_DECIMALS = re.compile(r"(-?\d+[.,]\d{6})\d+")


class Repaired(NamedTuple):
    """A value put right."""

    text: str
    reason: str = ""  # why it differs; "" where nobody needs to know
    beside: tuple[str, ...] = ()  # other values of the cell, which have no place


def repair_name(text: str) -> Repaired:
    """Take out a final full stop that ends no abbreviation; take a name out of its capitals."""
    bare = text.removesuffix(".")
    if bare == text or "." in bare.rpartition(" ")[2]:
        bare = text
    if written := recased(bare):
        return Repaired(written, CAPITALS)
    return Repaired(bare, FULL_STOP) if bare != text else Repaired(text)


def repair_phone(text: str) -> Repaired:
    """Keep the first of several numbers; give back a lost zero; take a number out of its remark."""
    try:
        first, *others = split_phones(text)
        parse_phone(first)
    except PhoneError as error:
        if error.suggestion:
            return Repaired(error.suggestion, LOST_ZERO if error.reason == "lost-zero" else REWRITTEN)
        return _first(text, FRENCH_NUMBER.findall(text))
    return Repaired(first, "", tuple(others)) if others else Repaired(text)


def repair_email(text: str) -> Repaired:
    """Keep the first of several addresses; unwrap one from its remark."""
    try:
        parse_email(text)
    except AddressError as error:
        if error.suggestion:
            return Repaired(error.suggestion, REWRITTEN)
        return _first(text, [address.strip(".") for address in _EMAIL.findall(text)])
    return Repaired(text)


def _first(text: str, found: list[str]) -> Repaired:
    """Keep the first value found in a text, if it is not the text itself."""
    if not found or found[0] == text:
        return Repaired(text)
    return Repaired(found[0], "" if found[1:] else TEXT_AROUND, tuple(found[1:]))


def repair_web_address(text: str) -> Repaired:
    """Give back a scheme."""
    try:
        parse_web_address(text)
    except AddressError as error:
        return Repaired(error.suggestion, REWRITTEN) if error.suggestion else Repaired(text)
    return Repaired(text)


def repair_postal_code(text: str) -> Repaired:
    """Give back a lost zero; take out the decimals and spaces of a spreadsheet."""
    return _digits(text, lambda code: bool(reference.communes_with_postal_code(code)))


def repair_commune_code(text: str) -> Repaired:
    """Give back a lost zero; read a former commune as its successor."""
    found = _digits(text.upper(), lambda code: bool(reference.commune(code) or reference.successor(code)))
    successor = reference.successor(found.text)
    return Repaired(successor, FORMER_COMMUNE) if successor else found


def _digits(text: str, exists: Callable[[str], bool]) -> Repaired:
    digits = re.sub(r"\s|\.0+$", "", text)
    if re.fullmatch(r"\d{4}", digits) and exists(f"0{digits}"):
        return Repaired(f"0{digits}", LOST_ZERO)
    return Repaired(digits, REWRITTEN) if digits != text else Repaired(text)


def repair_territory(text: str) -> Repaired:
    """Put right the code of a commune or département."""
    level, _, code = text.partition(":")
    if level == "commune":
        found = repair_commune_code(code)
        return Repaired(f"commune:{found.text}", found.reason)
    if level == "departement" and re.fullmatch(r"\d", code):
        return Repaired(f"departement:0{code}", LOST_ZERO)
    return Repaired(text)


def repair_position(text: str) -> Repaired:
    """Keep six decimals: eleven centimetres."""
    match = _DECIMALS.fullmatch(text)
    return Repaired(match[1] if match else text)


REPAIRS: dict[str, Callable[[str], Repaired]] = {
    "nom": repair_name,
    "telephone": repair_phone,
    "courriel": repair_email,
    "site_web": repair_web_address,
    "formulaire": repair_web_address,
    "url": repair_web_address,
    "code_postal": repair_postal_code,
    "code_insee": repair_commune_code,
    "territoires": repair_territory,
    "latitude": repair_position,
    "longitude": repair_position,
}
