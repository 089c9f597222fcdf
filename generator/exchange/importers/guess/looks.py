"""What cells look like, judged by the reference tables, the check digits and the judges of content files."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from typing import Any

from rapidfuzz import fuzz, process

from generator import reference
from generator.content import corrections
from generator.content.addresses import parse_email, parse_web_address
from generator.content.model.types.dates import parse_partial_date
from generator.content.phones import parse_phone
from generator.content.refusal import Refusal
from generator.content.slugs import plain_letters
from generator.content.vocabulary import VOCABULARIES
from generator.exchange.importers.repairs.by_key import REPAIRS
from generator.language import N_

SHARE = 0.8  # of the cells must have the look
LONGEST = 300  # characters, of a cell with a look
_CODE = re.compile(r"\d{4,5}(\.0+)?|2[AB]\d{3}", re.ASCII)
_APPOINTMENT = {
    "oui": "les-deux",
    "non": "sans",
    "avec": "avec",
    "sans": "sans",
    "obligatoire": "avec",
    "vrai": "les-deux",
}
_LIKE = 85  # out of 100


def _is_read(key: str, parse: Callable[[str], Any], cell: str) -> bool:
    """True for a cell that can be read once it is put right."""
    try:
        parse(REPAIRS[key](cell).text)
    except (Refusal, ValueError):
        return False
    return True


def _is_phone(cell: str) -> bool:
    return sum(map(str.isdigit, cell)) >= 9 and _is_read("telephone", parse_phone, cell)


def _is_web(cell: str) -> bool:
    return "." in cell and "@" not in cell and _is_read("site_web", parse_web_address, cell)


def _is_date(cell: str) -> bool:
    return len(cell) > 4 and _is_read("date", parse_partial_date, cell)


def _is_siret(cell: str) -> bool:
    found = REPAIRS["siret"](cell)
    return not found.text or bool(re.fullmatch(r"\d{14}", found.text))


def _is_insee(cell: str) -> bool:
    code = corrections.commune_code(cell)
    return bool(_CODE.fullmatch(cell) and (reference.commune(code) or reference.successor(code)))


def _is_postal(cell: str) -> bool:
    return bool(re.fullmatch(r"\d{5}", REPAIRS["code_postal"](cell).text, re.ASCII))


def _is_known_postal(cell: str) -> bool:
    return bool(_CODE.fullmatch(cell) and reference.communes_with_postal_code(corrections.postal_code(cell)))


def _is_departement(cell: str) -> bool:
    return bool(reference.departement(cell.zfill(2)))


def _is_within(limit: int, cell: str) -> bool:
    return bool(re.fullmatch(r"-?\d{1,3}[.,]\d+", cell, re.ASCII)) and abs(float(cell.replace(",", "."))) <= limit


def _is_amount(cell: str) -> bool:
    return bool(re.fullmatch(r"-?\d+(\.\d+)?", REPAIRS["montant_eur"](cell).text, re.ASCII))


def term(vocabulary: str, text: str) -> str:
    """Return the code of a closed list that a text names, nearly; "" for none."""
    plain = plain_letters(text).replace("-", " ")
    names = _names(vocabulary)
    found = process.extractOne(plain, sorted(names), scorer=fuzz.token_sort_ratio, score_cutoff=_LIKE)
    return names[found[0]] if found else ""


@cache
def _names(vocabulary: str) -> dict[str, str]:
    values = VOCABULARIES[vocabulary].values
    return {plain_letters(name).replace("-", " "): value.code for value in values for name in (value.code, value.label)}


def appointment(text: str) -> str:
    """Return what a cell says of appointments; "" where it does not."""
    return _APPOINTMENT.get(plain_letters(text).partition(" ")[0], "")


TRANSLATED: dict[str, Callable[[str], str]] = {  # looks of columns whose few words stand for values of closed lists
    "type": partial(term, "types_acteur"),
    "domaines": partial(term, "domaines"),
    "publics": partial(term, "publics"),
    "rdv": appointment,
}
LOOKS: dict[str, Callable[[str], object]] = {
    "phone": _is_phone,
    "email": partial(_is_read, "courriel", parse_email),
    "web": _is_web,
    "siret": _is_siret,
    "rna": re.compile(r"W\d[0-9A-Z]\d{7}", re.IGNORECASE).fullmatch,
    "insee": _is_insee,
    "postal": _is_postal,
    "known-postal": _is_known_postal,
    "departement": _is_departement,
    "latitude": partial(_is_within, 90),
    "longitude": partial(_is_within, 180),
    "date": _is_date,
    "amount": _is_amount,
}
PLAIN = {  # those that are seen without a title, in the order they are tried
    "email": N_("des adresses de courriel"),
    "siret": N_("des numéros SIRET"),
    "phone": N_("des numéros de téléphone"),
    "rna": N_("des numéros RNA"),
    "insee": N_("des codes INSEE de communes"),
    "known-postal": N_("des codes postaux"),
    "web": N_("des adresses de sites"),
}


def share(look: str, cells: list[str]) -> float:
    """Return how many of the cells have the look, from 0 to 1."""
    looks = LOOKS[look]
    return sum(len(cell) <= LONGEST and bool(looks(cell)) for cell in cells) / len(cells) if cells else 0.0
