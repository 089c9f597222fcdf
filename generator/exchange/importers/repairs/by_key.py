"""A value as exported → as a person would have written it, where there is no doubt; else as it is.

One function a key of the content files, in ``REPAIRS``.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator import reference
from generator.content import corrections
from generator.exchange.importers.repairs.capitals import recased
from generator.exchange.importers.repairs.contacts import repair_email, repair_phone, repair_web_address
from generator.exchange.importers.repairs.figures import (
    repair_amount,
    repair_day,
    repair_position,
    repair_siret,
    repair_yes_no,
)
from generator.exchange.importers.repairs.repaired import LOST_ZERO, REWRITTEN, TEXT_AROUND, Repaired
from generator.language import N_

FULL_STOP = N_("point à la fin du nom, retiré")
CAPITALS = N_("nom tout en capitales, remis en minuscules")
FORMER_COMMUNE = N_("commune qui n'existe plus : code de celle qui la remplace")

_POSTAL_CODE_IN_LINE = re.compile(r"(?:F[ -]?)?(\d{5})\b\D.*", re.ASCII)


def repair_name(text: str) -> Repaired:
    """Take out a final full stop that ends no abbreviation; take a name out of its capitals."""
    bare = corrections.without_full_stop(text)
    if written := recased(bare):
        return Repaired(written, CAPITALS)
    return Repaired(bare, FULL_STOP) if bare != text else Repaired(text)


def repair_postal_code(text: str) -> Repaired:
    """Give back a lost zero; take out the decimals and spaces of a spreadsheet, the commune written after."""
    if match := _POSTAL_CODE_IN_LINE.fullmatch(text):
        return Repaired(match[1], REWRITTEN if match[0].endswith(".0") else TEXT_AROUND)
    return _code(text, corrections.postal_code(text))


def repair_commune_code(text: str) -> Repaired:
    """Give back a lost zero; read a former commune as its successor."""
    found = _code(text, corrections.commune_code(text))
    successor = reference.successor(found.text)
    return Repaired(successor, FORMER_COMMUNE) if successor else found


def _code(text: str, written: str) -> Repaired:
    if written == text:
        return Repaired(text)
    return Repaired(written, LOST_ZERO if written.removeprefix("0") == text.removesuffix(".0") else REWRITTEN)


def repair_territory(text: str) -> Repaired:
    """Put right the code of a commune or département."""
    level, _, code = text.partition(":")
    if level == "commune":
        found = repair_commune_code(code)
        return Repaired(f"commune:{found.text}", found.reason)
    written = corrections.territory(text)
    return Repaired(written, LOST_ZERO) if written != text else Repaired(text)


_DATES = """
accord_publication au avancement_le confirme_le date debut depuis derniere_rencontre du echeance fin jusqu_au le relu_le
resiliation signature vu_le
"""
_YES_OR_NO = "adresse_confidentielle duree_indeterminee notification_ue porte_par_les_personnes_concernees signataire"

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
    "siret": repair_siret,
    "montant_eur": repair_amount,
    "latitude": repair_position,
    "longitude": repair_position,
    **dict.fromkeys(_DATES.split(), repair_day),
    **dict.fromkeys(_YES_OR_NO.split(), repair_yes_no),
}
